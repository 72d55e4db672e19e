/** What is gathered while one text is read: its facts, its slots, and what is to be said about it. */

import GithubSlugger from 'github-slugger';
import type { Facts, MediaReference, PictureRole, Slot } from '../model/body.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Newsletter } from '../model/site.ts';
import type { Directive } from './directives/directive.ts';
import { type Labels, labelsFor } from './labels.ts';
import { localeOf } from './locale.ts';
import { externalMedia } from './mistakes.ts';
import { pictureWords } from './picture-words.ts';
import { placeholder, type SlotPool, slotPool } from './slots.ts';
import type { MarkdownSource } from './source.ts';
import { schemeOf } from './targets.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** What of the site's own settings may decide what a body is. */
export interface Setting {
  /** IANA time zone in which dates without offset are read. */
  readonly zone: string;
  readonly newsletters: readonly Newsletter[];
  /** Hosts that may be embedded. */
  readonly allowedHosts: readonly string[];
  /** All directives there are, the site's own included, by name. */
  readonly directives: ReadonlyMap<string, Directive>;
}

export interface Draft extends Omit<Writable<Facts>, 'words' | 'assets'>, Setting {
  readonly source: MarkdownSource;
  readonly assets: Set<string>;
  readonly labels: Labels;
  readonly pool: SlotPool;
  readonly diagnostics: Diagnostic[];
  readonly slugger: GithubSlugger;
  /** Boxes with a title of their own, and tables, so far. */
  boxes: number;
  tables: number;
  /** Characters that link references have repeated so far. */
  repeated: number;
}

/** An empty draft. */
export function startDraft(source: MarkdownSource, { zone, newsletters, allowedHosts, directives }: Setting): Draft {
  return {
    zone,
    newsletters,
    allowedHosts,
    directives,
    source,
    labels: labelsFor(source.lang),
    pool: slotPool(source),
    diagnostics: [],
    slugger: new GithubSlugger(),
    headings: [],
    anchors: [],
    links: [],
    media: [],
    pictures: [],
    videos: [],
    audios: [],
    corrections: [],
    updates: [],
    charts: [],
    embeds: [],
    snapshots: [],
    assets: new Set(),
    boxes: 0,
    tables: 0,
    repeated: 0,
  };
}

/** Notes a link into the site; gives what stands for its address and for its target's headline. */
export function addLink(
  draft: Draft,
  target: string,
  place: Place,
): { readonly href: string; readonly headline: () => string } {
  const link = draft.links.push({ target, place }) - 1;
  return {
    href: placeholder(draft.pool, { kind: 'href', link }),
    headline: () => placeholder(draft.pool, { kind: 'headline', link }),
  };
}

/** Notes a file of the project. A file at another host is a mistake: pages load nothing from elsewhere. */
export function addMedia(
  draft: Draft,
  target: string,
  kind: MediaReference['kind'],
  place: Place,
  use?: PictureRole,
): number | undefined {
  if (schemeOf(target) !== undefined || target.startsWith('//')) {
    draft.diagnostics.push(externalMedia(target.slice(0, 200), place));
    return undefined;
  }
  return draft.media.push({ target, kind, place, use }) - 1;
}

/** What stands for the address of a file. */
export function fileSlot(draft: Draft, media: number): string {
  return placeholder(draft.pool, { kind: 'file', media });
}

/** What stands for the size of a file. */
export function sizeSlot(draft: Draft, media: number): string {
  return placeholder(draft.pool, { kind: 'size', media, lang: localeOf(draft.source.lang) });
}

/** What stands for what is kept of a post at another host. */
export function snapshotSlot(draft: Draft, snapshot: number): string {
  return placeholder(draft.pool, {
    kind: 'snapshot',
    snapshot,
    lang: localeOf(draft.source.lang),
    credit: pictureWords(draft.source.lang).credit,
  });
}

/** What stands for a chart, or for its data as a table. */
export function chartSlot(draft: Draft, chart: number, part: 'drawing' | 'table'): string {
  return placeholder(draft.pool, { kind: 'chart', chart, part });
}

/** What stands for a picture. */
export function pictureSlot(draft: Draft, media: number, alt: string, role: PictureRole): string {
  return placeholder(draft.pool, { kind: 'picture', media, alt, role });
}

/** What stands for a player of a video with its poster and captions. */
export function playerSlot(
  { pool, source, labels }: Draft,
  files: { readonly media: number; readonly poster: number | undefined; readonly captions: number | undefined },
): string {
  const words = { watch: labels.watch, captions: labels.captions };
  return placeholder(pool, { kind: 'player', ...files, lang: source.lang, words });
}

/** What stands for what a picture says of itself, after what the editor gave (`alone`: with nothing before it). */
export function notesSlot(
  draft: Draft,
  media: number,
  { given, alone, sourceType }: Omit<NotesSlot, 'kind' | 'media' | 'words'>,
): string {
  const words = pictureWords(draft.source.lang);
  return placeholder(draft.pool, { kind: 'notes', media, given, alone, sourceType, words });
}

type NotesSlot = Extract<Slot, { kind: 'notes' }>;

/** An id for an element of ours, unique in the text. */
export function boxId(draft: Draft, name: string): string {
  draft.boxes += 1;
  const id = `bs-${name}-${draft.boxes}`;
  draft.anchors.push(id);
  return id;
}
