/** The publisher's logo: named in site.yaml, published like any other picture. */

import type { ResolvedMedia } from '../model/edition.ts';
import { publishedMedia } from '../model/media-address.ts';
import type { Site } from '../model/site.ts';
import type { MediaFile } from '../model/source.ts';

/**
 * The file that `publisher.logo` means, read from `content/` or from the project's root; `undefined` for none.
 * Every page shows it to machines, so it is one of the constants that every drawing depends on.
 */
export function publisherLogo(site: Site, media: readonly MediaFile[]): ResolvedMedia | undefined {
  const written = site.publisher.logo?.replace(/^(?:\.?\/)+/, '').normalize('NFC');
  if (written === undefined) return undefined;
  const file = media.find(({ path }) => path === `content/${written}`) ?? media.find(({ path }) => path === written);
  return file === undefined || file.fault !== undefined ? undefined : publishedMedia(file, 'file', site.pictures);
}
