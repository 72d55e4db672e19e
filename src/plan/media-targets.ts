/**
 * Finds the files that pages use, and gives each its published address.
 *
 * Only a file that a public page asked for is published: the list of files is what was asked for here.
 */

import { remember } from '../lib/remember.ts';
import type { MediaReference } from '../model/body.ts';
import type { SourcePath, UrlPath } from '../model/brands.ts';
import type { Place } from '../model/diagnostic.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import { publishedMedia } from '../model/media-address.ts';
import type { RenditionPage } from '../model/picture-page.ts';
import type { PictureUse } from '../model/picture-roles.ts';
import type { Focus } from '../model/rendition.ts';
import type { Site } from '../model/site.ts';
import type { MediaFile } from '../model/source.ts';
import type { Report } from './authorities.ts';
import { mediaConflict, mediaElsewhere, mediaOutside, missingMedia, wrongKind } from './mistakes.ts';
import { createRenditionList } from './renditions.ts';
import { createSuggest } from './suggest.ts';
import { filePaths, folderOf, readWritten } from './written.ts';

export interface MediaTargets {
  /**
   * The file that `reference`, written in the file `from`, means, made ready for how a picture is used (by default it is only
   * linked to); `undefined` once the mistake is reported.
   */
  resolve(reference: MediaReference, from: string, use?: PictureUse): ResolvedMedia | undefined;
  /** Has the cuts made of a picture that stands for an article. */
  cut(media: ResolvedMedia, focus: Focus | undefined): void;
  /** Has a square cover made, and gives its address; `undefined` for a picture that is published as it is. */
  cover(media: ResolvedMedia): UrlPath | undefined;
  /** The file at the first of `paths` that is there, to be published for a link; `undefined` without a report. */
  publish(paths: readonly string[]): ResolvedMedia | undefined;
  /** The file behind a published one. */
  fileOf(media: ResolvedMedia): MediaFile | undefined;
  /** What has been asked for so far, by address: files as they are. */
  published(): ReadonlyMap<UrlPath, MediaFile>;
  /** And what is made of pictures. */
  renditions(): Iterable<RenditionPage>;
  /** Files that were asked for and have a fault, with the places that ask for them. */
  faulty(): ReadonlyMap<SourcePath, readonly Place[]>;
}

/** A target as it was read, and the file it means. */
interface Located {
  readonly path: string;
  readonly outside: boolean;
  readonly file: MediaFile | undefined;
}

/** Knows the files of `media`. */
export function createMediaTargets(media: readonly MediaFile[], site: Site, report: Report): MediaTargets {
  const { base, pictures } = site;
  const byPath = new Map<string, MediaFile>(media.map((file) => [file.path, file]));
  const resolved = new Map<string, ResolvedMedia>();
  const files = new Map<ResolvedMedia, MediaFile>();
  const published = new Map<UrlPath, MediaFile>();
  const renditions = createRenditionList(pictures);
  const faulty = new Map<SourcePath, Place[]>();
  const suggest = createSuggest(() => media.map((file) => file.path.replace(/^content\//, '')));

  /** What a target means in the files of a folder. Most pictures are used many times. */
  const lookUp = remember((folder: string) => remember((target: string) => located(target, folder)));

  function located(target: string, folder: string): Located {
    const { path } = readWritten(target);
    const { candidates, outside } = filePaths(path, folder);
    const mounted = base !== '' && path.startsWith(`${base}/`) ? filePaths(path.slice(base.length), folder) : undefined;
    return { path, outside, file: find([...candidates, ...(mounted?.candidates ?? [])]) };
  }

  function find(paths: readonly string[]): MediaFile | undefined {
    for (const path of paths) {
      const file = byPath.get(path);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  function publish(file: MediaFile, use: PictureUse): ResolvedMedia {
    const key = `${use} ${file.path}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const made = publishedMedia(file, use, pictures);
    resolved.set(key, made);
    files.set(made, file);
    if (made.renditions === undefined) claim(made.url, file);
    else renditions.whole(file, made.renditions);
    if (made.untouched !== undefined) claim(made.untouched, file);
    return made;
  }

  /** Equal content under an equal name is one address, whatever folders the copies lie in. */
  function claim(url: UrlPath, file: MediaFile): void {
    const twin = published.get(url);
    if (twin === undefined) published.set(url, file);
    else if (twin.hash !== file.hash) report(mediaConflict(url, twin.path, file.path));
  }

  return {
    resolve(reference, from, use = 'file') {
      const { target, kind } = reference;
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) {
        report(mediaElsewhere(target, reference.place));
        return undefined;
      }
      const { path, file, outside } = lookUp(folderOf(from))(target);
      if (file === undefined) {
        const { place } = reference;
        report(outside ? mediaOutside(target, place) : missingMedia(target, suggest(path), place));
        return undefined;
      }
      if (file.fault !== undefined) {
        faulty.set(file.path, [...(faulty.get(file.path) ?? []), reference.place]);
        return undefined;
      }
      if (kind !== 'document' && file.kind !== kind) {
        report(wrongKind(target, { wanted: kind, found: file.kind }, reference.place));
        return undefined;
      }
      return publish(file, use);
    },
    cut(picture, focus) {
      const file = files.get(picture);
      if (file !== undefined && picture.renditions !== undefined) renditions.cuts(file, picture.renditions, focus);
    },
    cover(picture) {
      const file = files.get(picture);
      if (file === undefined || picture.renditions === undefined) return undefined;
      return renditions.cover(file, picture.renditions);
    },
    publish(paths) {
      const file = find(paths);
      return file === undefined || file.fault !== undefined ? undefined : publish(file, 'file');
    },
    fileOf: (picture) => files.get(picture),
    published: () => published,
    renditions: () => renditions.pages(),
    faulty: () => faulty,
  };
}
