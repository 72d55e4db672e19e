/** What is sent to a thread, and what it sends back. All of it is plain data. */

import type { Finished, Folders, Standing } from '../emit/finish-file.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { ReadingCosts } from '../model/costs.ts';
import type { StoredFacts } from '../model/memory.ts';
import type { BodyVersion } from '../model/resolved-body.ts';
import type { Site } from '../model/site.ts';
import type { FileKind, MediaFile, SourceFile } from '../model/source.ts';
import type { Theme } from '../model/theme.ts';
import type { Task } from './pool.ts';
import type { SharedIndex } from './shared-index.ts';

/** What every thread is given to begin with. */
export interface Setup {
  /** The project's folder, for the code in its configuration. */
  readonly root: string;
  readonly site: Site;
  /** Without the files, which are copied by whoever has them. */
  readonly theme: Theme;
  readonly media: readonly MediaFile[];
  /** The folder of packs. */
  readonly store: string;
  /** A pack name that no other thread has begins so. */
  readonly packs: string;
}

export interface ParseTask extends Task {
  readonly kind: 'parse';
  readonly files: readonly { readonly kind: FileKind; readonly file: SourceFile }[];
}

/** A file that was parsed, and where what came of it was put. */
export interface ParsedFile extends StoredFacts {
  readonly path: SourcePath;
}

/** Goes before the first drawing, to every thread. */
export interface PressTask extends Task {
  readonly kind: 'press';
  readonly folders: Folders;
  /** Where bodies lie, and descriptions and their parts. */
  readonly texts: SharedIndex;
}

export interface DrawTask extends Task {
  readonly kind: 'draw';
  /** Pages by the hashes of their descriptions. */
  readonly pages: readonly {
    readonly hash: Hash;
    readonly bodies: readonly BodyVersion[];
    readonly standing: Standing;
  }[];
}

export type AnyTask = ParseTask | PressTask | DrawTask;

export interface ParsedBatch {
  readonly kind: 'parse';
  readonly files: readonly ParsedFile[];
  readonly costs: ReadingCosts;
}

export type AnyResult =
  | ParsedBatch
  | { readonly kind: 'press' }
  | { readonly kind: 'draw'; readonly files: readonly Finished[] };
