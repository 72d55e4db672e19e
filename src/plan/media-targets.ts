/**
 * Finds the files that pages use, and gives each its published address.
 *
 * Only a file that a public page asked for is published: the list of files is what was asked for here.
 */

import type { MediaReference } from '../model/body.ts';
import type { SourcePath, UrlPath } from '../model/brands.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import { mediaAddress } from '../model/media-address.ts';
import type { MediaFile } from '../model/source.ts';
import type { Report } from './authorities.ts';
import { mediaConflict, mediaElsewhere, mediaOutside, missingMedia, wrongKind } from './mistakes.ts';
import { createSuggest } from './suggest.ts';
import { filePaths, readWritten } from './written.ts';

export interface MediaTargets {
  /** The file that `reference`, written in the file `from`, means; `undefined` once the mistake is reported. */
  resolve(reference: MediaReference, from: string): ResolvedMedia | undefined;
  /** The file at the first of `paths` that is there, to be published for a link; `undefined` without a report. */
  publish(paths: readonly string[]): ResolvedMedia | undefined;
  /** The file behind a published one. */
  fileOf(media: ResolvedMedia): MediaFile | undefined;
  /** What has been asked for so far, by address. */
  published(): ReadonlyMap<UrlPath, MediaFile>;
}

/** Knows the files of `media`; `base` is the base path of the site's addresses. */
export function createMediaTargets(media: readonly MediaFile[], base: string, report: Report): MediaTargets {
  const byPath = new Map<string, MediaFile>(media.map((file) => [file.path, file]));
  const resolved = new Map<SourcePath, ResolvedMedia>();
  const published = new Map<UrlPath, MediaFile>();
  const suggest = createSuggest(() => media.map((file) => file.path.replace(/^content\//, '')));

  function find(paths: readonly string[]): MediaFile | undefined {
    for (const path of paths) {
      const file = byPath.get(path);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  function publish(file: MediaFile): ResolvedMedia {
    const known = resolved.get(file.path);
    if (known !== undefined) return known;
    const url = mediaAddress(file);
    const { hash, type, bytes, width, height } = file;
    const made: ResolvedMedia = { url, hash, type, bytes, width, height };
    resolved.set(file.path, made);
    // Equal content under an equal name is one address, whatever folders the copies lie in.
    const twin = published.get(url);
    if (twin === undefined) published.set(url, file);
    else if (twin.hash !== hash) report(mediaConflict(url, twin.path, file.path));
    return made;
  }

  return {
    resolve({ target, place, kind }, from) {
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) {
        report(mediaElsewhere(target, place));
        return undefined;
      }
      const { path } = readWritten(target);
      const { candidates, outside } = filePaths(path, from);
      const mounted = base !== '' && path.startsWith(`${base}/`) ? filePaths(path.slice(base.length), from) : undefined;
      const file = find([...candidates, ...(mounted?.candidates ?? [])]);
      if (file === undefined) {
        report(outside ? mediaOutside(target, place) : missingMedia(target, suggest(path), place));
        return undefined;
      }
      if (kind !== 'document' && file.kind !== kind) {
        report(wrongKind(target, { wanted: kind, found: file.kind }, place));
        return undefined;
      }
      return publish(file);
    },
    publish(paths) {
      const file = find(paths);
      return file === undefined ? undefined : publish(file);
    },
    fileOf: ({ url }) => published.get(url),
    published: () => published,
  };
}
