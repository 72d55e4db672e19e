/** Finds what is kept of the posts that bodies embed. */

import { nearest } from '../lib/nearest.ts';
import type { EmbedSnapshot } from '../model/authority.ts';
import type { SnapshotReference } from '../model/body.ts';
import type { ResolvedSnapshot } from '../model/embeds.ts';
import { placeOf } from '../model/places.ts';
import type { Report } from './authorities.ts';
import { otherSnapshot, unknownSnapshot } from './body-mistakes.ts';
import type { MediaTargets } from './media-targets.ts';

export interface Snapshots {
  /** What is kept under the name of `reference`; `undefined` once the mistake is reported. */
  resolve(reference: SnapshotReference): ResolvedSnapshot | undefined;
}

export function createSnapshots(embeds: readonly EmbedSnapshot[], media: MediaTargets, report: Report): Snapshots {
  const byId = new Map(embeds.map((embed) => [embed.id, embed]));
  const resolved = new Map<EmbedSnapshot, ResolvedSnapshot>();

  function resolve(embed: EmbedSnapshot): ResolvedSnapshot {
    const known = resolved.get(embed);
    if (known !== undefined) return known;
    const { url, author, date, text, image, alt = '', credit, path } = embed;
    const place = placeOf(embed, 'image');
    const found =
      image === undefined ? undefined : media.resolve({ target: image, kind: 'picture', place }, path, 'inline');
    const made = { url, author, date, text, image: found, alt, credit };
    resolved.set(embed, made);
    return made;
  }

  return {
    resolve({ id, url, place }) {
      const embed = byId.get(id);
      if (embed === undefined) {
        report(unknownSnapshot(id, nearest(id, byId.keys()), place));
        return undefined;
      }
      if (embed.url !== url) report(otherSnapshot(id, embed.url, place, placeOf(embed, 'url')));
      return resolve(embed);
    },
  };
}
