/** The pictures, clips and recordings of an article as ninjs items of their own, each with its rights. */

import { absolute } from '../../model/address.ts';
import type { Site } from '../../model/site.ts';
import { present, some } from '../json-ld/node.ts';
import { type MediaSource, type ShownMedia, shownMedia } from '../shown-media.ts';

const types = { image: 'picture', video: 'video', audio: 'audio' } as const;

/** The lead first, each file once. */
export function associations(source: MediaSource, site: Site) {
  const { card, lead } = source;
  return shownMedia(source).map((one, index) => {
    const { kind, media, description, credit, licence } = one;
    const isLead = index === 0 && lead !== undefined;
    return present({
      name: description ?? `${types[kind]} ${index + 1}`,
      rel: isLead ? 'lead' : 'illustration',
      uri: absolute(site, media.url),
      type: types[kind],
      language: card.lang,
      by: credit,
      ...rightsOf(licence),
      descriptions:
        description === undefined ? undefined : [{ role: 'caption', contentType: 'text/plain', value: description }],
      renditions: some(renditions(one, site)),
    });
  });
}

/** A licence: the address of its text, or its name. */
function rightsOf(licence: string | undefined) {
  if (licence === undefined) return {};
  return /^https?:\/\//i.test(licence) && URL.canParse(licence)
    ? { rightsInfo: { linkedRights: new URL(licence).href } }
    : { usageTerms: licence };
}

function renditions({ media, poster, duration }: ShownMedia, site: Site) {
  return [
    { name: 'original', media, duration },
    ...(poster === undefined ? [] : [{ name: 'thumbnail', media: poster, duration: undefined }]),
  ].map(({ name, media: { url, type, bytes, width, height }, duration: seconds }) =>
    present({
      name,
      href: absolute(site, url),
      contentType: type,
      sizeInBytes: bytes,
      width,
      height,
      duration: seconds,
    }),
  );
}
