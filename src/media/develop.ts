/**
 * Makes the pictures of a site that are not there yet, each once in its life: what was made is kept and found again by what
 * it was made from. Work is bounded by the pixels in hand, and one bad picture is one diagnostic.
 */

import { readFileSync } from 'node:fs';
import { outputPath } from '../model/address.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { Output } from '../model/output.ts';
import type { PicturePage, RenditionPage, ShareCardPage } from '../model/picture-page.ts';
import { renditionKey } from '../model/rendition.ts';
import type { MediaFile } from '../model/source.ts';
import { placeOnDisk } from './disk.ts';
import { createEncode } from './encode.ts';
import { loadEncoder } from './encoder.ts';
import { createGate, inLanes } from './gate.ts';
import { changedWhileBuilding, undeveloped } from './mistakes.ts';
import { openPrintStore, type Print, type PrintStore } from './print-store.ts';

export interface DevelopOptions {
  readonly root: string;
  /** Where pictures that were made are kept. */
  readonly folder: string;
  readonly media: readonly MediaFile[];
  readonly megapixels: number;
  /** Draws a card; only asked for cards that are not kept. */
  readonly drawCard: (page: ShareCardPage) => Promise<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
  /** Called after each picture, found or made. */
  readonly onPicture?: (() => void) | undefined;
}

export interface Developed {
  readonly outputs: readonly Output[];
  /** How many were made, the rest being found. */
  readonly made: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Originals in hand at a time, and millions of pixels that they may have together. */
const lanes = 2;
const megapixelsInHand = 60;

/** Finds or makes these pictures. Throws where the disk refuses, and the signal's reason where it stops. */
export async function develop(pages: readonly PicturePage[], options: DevelopOptions): Promise<Developed> {
  const store = openPrintStore(options.folder);
  const outputs: Output[] = [];
  const missing: PicturePage[] = [];
  const done = (page: PicturePage, { path, hash }: Print): void => {
    outputs.push({ path: outputPath(page.url), rank: 'file', content: { made: path, hash } });
    options.onPicture?.();
  };
  for (const page of pages) {
    const print = store.find(keyOf(page));
    if (print === undefined) missing.push(page);
    else done(page, print);
  }
  const diagnostics = missing.length === 0 ? [] : await makeAll(missing, { ...options, store, done });
  return { outputs, made: missing.length - diagnostics.length, diagnostics };
}

/** Deletes kept pictures that no page of the site asks for any more. */
export function pruneDeveloped(folder: string, pages: readonly PicturePage[]): void {
  openPrintStore(folder).prune(new Set(pages.map(keyOf)));
}

function keyOf(page: PicturePage): string {
  return page.kind === 'rendition' ? renditionKey(page.view) : page.view.base;
}

interface Making extends DevelopOptions {
  readonly store: PrintStore;
  readonly done: (page: PicturePage, print: Print) => void;
}

async function makeAll(pages: readonly PicturePage[], making: Making): Promise<readonly Diagnostic[]> {
  const gate = createGate(lanes, megapixelsInHand);
  const files = new Map(making.media.map((file) => [file.path, file]));
  const originals = new Map<SourcePath, RenditionPage[]>();
  const cards: ShareCardPage[] = [];
  for (const page of pages) {
    if (page.kind === 'share-card') cards.push(page);
    else if (page.source !== undefined) originals.set(page.source, [...(originals.get(page.source) ?? []), page]);
  }
  const faults = await inLanes([...originals], lanes, async ([path, wanted]) => {
    making.signal?.throwIfAborted();
    const file = files.get(path);
    if (file?.picture === undefined) throw new Error(`${path} is no picture of the project`);
    const pixels = (file.width ?? 0) * (file.height ?? 0);
    return gate(pixels / 1e6, () => makeRenditions(file, wanted, making));
  });
  await inLanes(cards, lanes, async (page) => {
    making.signal?.throwIfAborted();
    making.done(page, making.store.keep(keyOf(page), await making.drawCard(page)));
  });
  return faults.flatMap((fault) => fault ?? []);
}

async function makeRenditions(
  file: MediaFile,
  pages: readonly RenditionPage[],
  { root, megapixels, signal, store, done }: Making,
): Promise<Diagnostic | undefined> {
  const bytes = readFileSync(placeOnDisk(root, file.path));
  if (hashOf(bytes) !== file.hash) return changedWhileBuilding(file.path);
  const sharp = await loadEncoder();
  try {
    if (file.picture === undefined) return undefined;
    const encode = await createEncode({ bytes, rights: file.picture.rights, pixels: megapixels * 1e6 }, sharp);
    for (const page of pages) {
      signal?.throwIfAborted();
      done(page, store.keep(keyOf(page), await encode(page.view)));
    }
    return undefined;
  } catch (cause) {
    if (signal?.aborted || (cause instanceof Error && 'syscall' in cause)) throw cause;
    return undeveloped(file.path, cause instanceof Error ? cause.message : String(cause));
  }
}
