/** What an editor is told when articles, authorities, files and addresses don't fit together: one function a message. */

import { shorten } from '../lib/shorten.ts';
import type { Author, Topic } from '../model/authority.ts';
import { type Diagnostic, error, info, type Place, warning } from '../model/diagnostic.ts';
import { placeOf } from '../model/places.ts';
import type { MediaKind } from '../model/source.ts';

export function missingMedia(target: string, meant: string | undefined, place: Place): Diagnostic {
  return error(
    'media/missing',
    `There is no file “${shorten(target, 100)}”.`,
    didYouMean(meant, 'Write the path from this file, or from content/ (`media/name.jpg`).'),
    place,
  );
}

export function mediaOutside(target: string, place: Place): Diagnostic {
  return error(
    'media/outside',
    `“${shorten(target, 100)}” leaves the content folder.`,
    'Put the file into content/media/.',
    place,
  );
}

export function mediaElsewhere(target: string, place: Place): Diagnostic {
  return error(
    'media/external',
    `“${shorten(target, 100)}” is at another site.`,
    'Readers’ browsers ask no other site: put the file into content/media/ and write its path.',
    place,
  );
}

export function wrongKind(target: string, kinds: { wanted: MediaKind; found: MediaKind }, place: Place): Diagnostic {
  const { wanted, found } = kinds;
  return error(
    'media/wrong-kind',
    `“${shorten(target, 100)}” is ${kindNames[found]}, but ${kindNames[wanted]} is wanted here.`,
    undefined,
    place,
  );
}

const kindNames: Readonly<Record<MediaKind, string>> = {
  picture: 'a picture',
  video: 'a video',
  audio: 'a sound file',
  captions: 'a caption track',
  document: 'a document',
};

export function mediaConflict(url: string, first: string, second: string): Diagnostic {
  return error(
    'url/conflict',
    `Two different files would be published as ${url}: ${first} and ${second}.`,
    'Give one of them another name.',
    fileStart(first),
    fileStart(second),
  );
}

export function unknownTopic(name: string, meant: string | undefined, place: Place): Diagnostic {
  return warning(
    'topic/unknown',
    `No file in content/topics is called “${shorten(name)}” or has it as a label or synonym.`,
    didYouMean(meant, 'Add a file for it, or add the name to the synonyms of another topic.'),
    place,
  );
}

export function unknownAuthor(name: string, meant: string | undefined, place: Place): Diagnostic {
  return warning(
    'author/unknown',
    `No file in content/authors is called “${shorten(name)}” or gives that name.`,
    didYouMean(meant, 'Add a file for the author, so that readers can see who writes.'),
    place,
  );
}

export function ambiguousTopic(word: string, topics: readonly Topic[]): Diagnostic {
  const places = topics.map((topic) => wordPlace(topic, word));
  return error(
    'topic/ambiguous',
    `“${word}” means ${topics.length} topics: ${topics.map((topic) => topic.id).join(', ')}.`,
    'Let it be a label or synonym of one topic only.',
    ...places.slice(1),
    ...places.slice(0, 1),
  );
}

export function ambiguousAuthor(name: string, authors: readonly Author[], place: Place): Diagnostic {
  return error(
    'author/ambiguous',
    `${authors.length} authors are called “${shorten(name)}”: ${authors.map((author) => author.id).join(', ')}.`,
    'Write the id of the one you mean.',
    place,
    ...authors.flatMap((author) => fileOf(author, 'name')),
  );
}

export function duplicateTopicId(first: Topic, second: Topic): Diagnostic {
  return duplicateAuthority('topic/duplicate-id', first, second);
}

export function duplicateAuthorId(first: Author, second: Author): Diagnostic {
  return duplicateAuthority('author/duplicate-id', first, second);
}

function duplicateAuthority(code: string, first: Author | Topic, second: Author | Topic): Diagnostic {
  return error(
    code,
    `The ids “${first.id}” and “${second.id}” differ in nothing but case.`,
    'Rename one of the files: not every computer can tell them apart.',
    ...fileOf(second),
    ...fileOf(first),
  );
}

export function duplicateArticleId(id: string, places: readonly [Place, Place]): Diagnostic {
  const [first, second] = places;
  return error(
    'article/duplicate-id',
    `The id “${id}” is given to two articles: ${first.file} and ${second.file}.`,
    'An id belongs to one article for ever: give the newer one an id of its own.',
    second,
    first,
  );
}

interface Claimant {
  readonly url: string;
  readonly what: string;
  readonly place: Place | undefined;
}

/** Two pages that can't both be published: of one address, of addresses alike, or the second inside the first. */
export function urlConflict(first: Claimant, second: Claimant, clash: 'same' | 'alike' | 'inside'): Diagnostic {
  const [one, two] = [`${first.url} (${first.what})`, `${second.url} (${second.what})`];
  const messages = {
    same: `Two pages claim the address ${first.url}: ${first.what} and ${second.what}.`,
    alike: `Two addresses differ in nothing but case or Unicode form: ${one} and ${two}.`,
    inside: `The address ${two} would lie inside ${one}, which is a file.`,
  };
  return error(
    'url/conflict',
    messages[clash],
    'Give one of them another address: `slug` for an article, `aliases` for a former address, the file’s name for a page, author or topic.',
    ...[second.place, first.place].filter((place) => place !== undefined),
  );
}

export function reservedUrl(url: string, what: string, place: Place | undefined): Diagnostic {
  return error(
    'url/reserved',
    `The address ${url} (${what}) lies in ${url.split('/').slice(0, 2).join('/')}/, which is kept for files that never change.`,
    'Give it another address.',
    ...(place === undefined ? [] : [place]),
  );
}

export function longUrl(url: string, what: string, place: Place | undefined): Diagnostic {
  return error(
    'url/too-long',
    `A part of the address of ${what} is longer than 255 bytes: ${url.slice(0, 100)}…`,
    'No file system takes a longer name: give it a shorter address.',
    ...(place === undefined ? [] : [place]),
  );
}

/** `name` is the extension point; `what` says what its function did. */
export function pluginFault(name: string, what: string): Diagnostic {
  return error(
    'config/plugin',
    `A function of \`${name}\` in broadsheet.config.js ${what}.`,
    'Correct the function: docs/plugins.md shows what it is given and what it may give.',
  );
}

export function pinnedUnknown(name: string, meant: string | undefined, place: Place): Diagnostic {
  return warning(
    'site/pinned-unknown',
    `The front page pins “${shorten(name)}”, but no article has that id or slug.`,
    didYouMean(meant, 'Write the id or the slug of an article.'),
    place,
  );
}

export function pinnedHidden(name: string, path: string, place: Place): Diagnostic {
  return info(
    'site/pinned-hidden',
    `The front page pins “${shorten(name)}” (${path}), which is not public now.`,
    undefined,
    place,
  );
}

export function deadSiteLink(key: string, url: string, meant: string | undefined, place: Place): Diagnostic {
  return error(
    'link/dead',
    `${describeKey(key)} leads to ${shorten(url, 100)}, but this site has no such page.`,
    didYouMean(meant, 'Write the address of a page as the site has it, `/about/ethics/`.'),
    place,
  );
}

/** `navigation.0.url` as an editor counts: `navigation.url` (entry 1). */
function describeKey(key: string): string {
  const index = /\.(\d+)(?=\.|$)/.exec(key);
  return index === null ? `\`${key}\`` : `\`${key.replace(index[0], '')}\` (entry ${Number(index[1]) + 1})`;
}

/** The name that was likely meant, else what to do. */
export function didYouMean(meant: string | undefined, otherwise: string): string {
  return meant === undefined ? otherwise : `Did you mean “${meant}”?`;
}

function wordPlace(topic: Topic, word: string): Place {
  const synonym = topic.synonyms.findIndex((name) => name.toLowerCase() === word);
  return fileOf(topic, synonym < 0 ? 'label' : `synonyms.${synonym}`)[0] ?? fileStart(topic.id);
}

function fileOf(authority: Author | Topic, key = ''): readonly Place[] {
  const { path, places } = authority;
  return path === undefined ? [] : [placeOf({ path, places }, key, 'synonyms')];
}

function fileStart(path: string): Place {
  return { file: path as Place['file'], line: 1, column: 1, length: 1 };
}
