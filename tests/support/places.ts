/** Places as parsing keeps them, from those that a test names. */

import { addPlace, noPlaces, type PackedPlaces, type Places } from '../../src/model/places.ts';

export function packPlaces(places: Places): PackedPlaces {
  return Object.entries(places).reduce((packed, [path, place]) => addPlace(packed, path, place), noPlaces);
}
