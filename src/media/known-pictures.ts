/**
 * What came of looking at pictures, by their content: a picture is decoded once in its life, whatever happens to the dates
 * of its file. The record may be deleted or damaged: then pictures are looked at again.
 */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import type { Examined, Unfit } from './examine.ts';

export type KnownPictures = ReadonlyMap<Hash, Examined | Unfit>;

/** What `folder` remembers of pictures looked at by this encoder. */
export function readKnownPictures(folder: string, encoder: string): KnownPictures {
  try {
    const text = readFileSync(join(folder, fileName), 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== hashOf(`${encoder}\n${body}`)) return new Map();
    return new Map(JSON.parse(body) as [Hash, Examined | Unfit][]);
  } catch {
    return new Map();
  }
}

/** Replaces what is remembered. A disk that refuses costs time at the next build, and nothing now. */
export function keepKnownPictures(folder: string, encoder: string, known: KnownPictures): void {
  const body = JSON.stringify([...known]);
  const file = join(folder, fileName);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.part`, `${hashOf(`${encoder}\n${body}`)}\n${body}`);
    renameSync(`${file}.part`, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
  }
}

const fileName = 'looked-at.json';
