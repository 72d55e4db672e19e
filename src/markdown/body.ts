/** A read tree as a body: HTML with slots for pages and feeds, plain text, and what other stages need to know of it. */

import type { Root } from 'mdast';
import { createEncoder } from '../lib/utf8.ts';
import type { Body, Facts, RenderedText, SlottedHtml, SlottedText } from '../model/body.ts';
import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import type { Compile } from './compiler.ts';
import type { Draft } from './draft.ts';
import { limits } from './limits.ts';
import { writeText } from './plain-text.ts';
import { splitSlots } from './slots.ts';
import { needsFeed } from './tree.ts';
import { countWords, openingOf } from './words.ts';

/** The body and facts of a tree that has been read; `undefined` where they would be too large. */
export function makeBody(tree: Root, draft: Draft, compile: Compile): RenderedText | undefined {
  const { source, pool } = draft;
  if (draft.repeated > limits.output) return undefined;
  const html = compile.page(tree);
  const most = Math.min(limits.output, Math.max(limits.outputRatio * source.text.length, limits.outputFloor));
  if (html.length > most) return undefined;
  const page = splitSlots(html, pool);
  const feedHtml = needsFeed(tree) ? compile.feed(tree) : html;
  const feed = feedHtml === html ? undefined : splitSlots(feedHtml, pool);
  const text = splitSlots(writeText(tree.children), pool);
  const headlines = headlinesIn(page, feed, text);
  const body: Body = { hash: bodyHash(page, feed, text), page, feed, text, headlines };
  return { body, facts: factsOf(draft, text.parts.join(' ')), opening: openingOf(tree.children, source.lang) };
}

const utf8 = createEncoder();

/** No part holds a NUL, so none can be taken for two. */
function bodyHash(...written: readonly (SlottedHtml | SlottedText | undefined)[]): Hash {
  const pieces: string[] = [];
  for (const slotted of written) {
    if (pieces.length > 0) pieces.push('\0\0');
    for (const part of slotted?.parts ?? []) pieces.push(part, '\0');
    if (slotted !== undefined) pieces.push(JSON.stringify(slotted.slots));
  }
  return hashOf(utf8(...pieces));
}

function headlinesIn(...written: readonly (SlottedHtml | SlottedText | undefined)[]): readonly number[] {
  const links = new Set<number>();
  for (const slotted of written) {
    for (const slot of slotted?.slots ?? []) if (slot.kind === 'headline') links.add(slot.link);
  }
  return [...links].sort((a, b) => a - b);
}

function factsOf(draft: Draft, text: string): Facts {
  const { headings, anchors, links, media, pictures, videos, audios, corrections, charts, embeds, snapshots, source } =
    draft;
  return {
    headings,
    anchors,
    links,
    media,
    pictures,
    videos,
    audios,
    corrections,
    charts,
    embeds,
    snapshots,
    updates: draft.updates.toSorted((a, b) => b.time.at - a.time.at),
    assets: [...draft.assets].sort(),
    words: countWords(text, source.lang),
  };
}
