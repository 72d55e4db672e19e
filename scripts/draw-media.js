/**
 * Draws every picture of the demo newspaper into content/media: `node scripts/draw-media.js [name …]`.
 *
 * The same input gives the same files: no clock, no network, no chance. The clips are made too where ffmpeg is installed.
 */

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { baghdadProtest } from './draw-media/baghdad.js';
import { barrierMap } from './draw-media/barrier.js';
import { brewery } from './draw-media/brewery.js';
import { busNetworkMap } from './draw-media/bus-map.js';
import { charts } from './draw-media/charts.js';
import { clips } from './draw-media/clips.js';
import { kelpForest, lighthouse } from './draw-media/coast.js';
import { ferryFrame } from './draw-media/frames.js';
import { barrierGates } from './draw-media/gates.js';
import { councilChamber, portico } from './draw-media/government.js';
import { ferryTerminal, harbourDawn } from './draw-media/harbour.js';
import { fishMarket } from './draw-media/market.js';
import { orchestra } from './draw-media/orchestra.js';
import { portraits } from './draw-media/portraits.js';
import { printingPress } from './draw-media/press.js';
import { iraqMap, stormTrackMap } from './draw-media/region-maps.js';
import { riverWend } from './draw-media/river.js';
import { concertHall, theatreMask } from './draw-media/stage.js';
import { clinic, stadium } from './draw-media/town.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'content', 'media');

const drawings = {
  'harbour-dawn.jpg': harbourDawn,
  'ferry-terminal.jpg': ferryTerminal,
  'fish-market.jpg': fishMarket,
  'kelp-forest.jpg': kelpForest,
  'concert-hall.jpg': concertHall,
  'theatre-mask.jpg': theatreMask,
  'stadium.jpg': stadium,
  'council-chamber.jpg': councilChamber,
  'clinic.jpg': clinic,
  'baghdad-protest.jpg': baghdadProtest,
  'printing-press.jpg': printingPress,
  'brewery.jpg': brewery,
  'lighthouse.jpg': lighthouse,
  'orchestra.jpg': orchestra,
  'river-wend.jpg': riverWend,
  'ferry-crossing-poster.jpg': ferryFrame,
  'baghdad-report-poster.jpg': baghdadProtest,
  'washington-analysis-poster.jpg': portico,
  'barrier-gates.png': barrierGates,
  'barrier-map.png': barrierMap,
  'bus-network-map.png': busNetworkMap,
  'iraq-map.png': iraqMap,
  'storm-track-map.png': stormTrackMap,
  ...charts,
  ...portraits,
};

/** Whose a picture is and how it was made, as photographers' and agencies' files say it (IPTC Photo Metadata). */
const rightsOf = (name) => {
  const credit = name.startsWith('baghdad-')
    ? 'Calder Bay Courier, in place of a photograph by AP'
    : 'Calder Bay Courier';
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:Credit="${credit}" xmpRights:WebStatement="https://courier.example/about/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"><dc:creator><rdf:Seq><rdf:li>The art desk of the Calder Bay Courier</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Calder Bay Courier</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`;
};

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));

await mkdir(join(folder, 'portraits'), { recursive: true });
for (const [name, draw] of Object.entries(drawings).filter(([name]) => isWanted(name))) {
  await encode(sharp(Buffer.from(draw())).withXmp(rightsOf(name)), name).toFile(join(folder, name));
}
const made = await clips(folder, isWanted);
if (!made) console.error('ffmpeg was not found, so the clips are as they were.');

function encode(image, name) {
  if (name.endsWith('.png')) return image.png({ palette: true, colours: 96, dither: 0, effort: 10 });
  const sized = name.includes('-poster') ? image.resize(1280, 720, { fit: 'cover' }) : image;
  return sized.jpeg({ quality: 74, mozjpeg: true });
}
