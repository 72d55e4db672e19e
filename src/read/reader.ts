/** Reads the text files of a project: each once, those that are known not at all, and no more at a time than memory holds. */

import { lstatSync } from 'node:fs';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { FileStamp, SourceFile } from '../model/source.ts';
import { readText } from './read-text.ts';
import { isSettled, stampOf } from './stamp.ts';
import type { Found } from './walk.ts';

export interface ReadOptions {
  /** When the build began, in milliseconds since 1970, by the clock of the machine. */
  readonly began: number;
  /** The hash of a file's text, where a file that looked like this was read before. */
  hashOf(path: SourcePath, stamp: FileStamp): Hash | undefined;
}

export interface Reader {
  read(found: Found): Outcome<SourceFile>;
  /** Of the files read so far: those that may be taken to be the same as long as they look the same. */
  readonly stamps: ReadonlyMap<SourcePath, FileStamp>;
}

const nothingKnown: ReadOptions = { began: 0, hashOf: () => undefined };

/** Characters of text held in memory; what is beyond that is read again when somebody asks for it. */
const mostText = 32_000_000;

export function createReader({ began, hashOf }: ReadOptions = nothingKnown): Reader {
  const stamps = new Map<SourcePath, FileStamp>();
  let held = 0;

  function note(path: SourcePath, stamp: FileStamp): void {
    if (isSettled(stamp, began)) stamps.set(path, stamp);
  }

  return {
    stamps,
    read(found) {
      const { path, file } = found;
      const status = lstatSync(file, { throwIfNoEntry: false });
      const look = status?.isFile() ? stampOf(status) : undefined;
      const known = look && hashOf(path, look);
      if (look !== undefined && known !== undefined) {
        note(path, look);
        return { value: new LateText(found, known), diagnostics: [] };
      }
      const { value, diagnostics } = readText(found);
      if (value === undefined) return { value, diagnostics };
      const { hash, text, stamp } = value;
      // A warning about reading it would not be given again by somebody who does not read it.
      if (diagnostics.length === 0) note(path, stamp);
      held += text.length;
      return { value: new LateText(found, hash, held > mostText ? undefined : text), diagnostics };
    },
  };
}

/**
 * A file whose text is read when somebody asks for it. Where it is held already it is so until then: it is parsed once, and
 * hardly ever wanted again. A class, since of ten thousand objects with a getter of their own each is half a kilobyte.
 */
class LateText implements SourceFile {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly #found: Found;
  #held: string | undefined;

  constructor(found: Found, hash: Hash, held?: string) {
    this.path = found.path;
    this.hash = hash;
    this.#found = found;
    this.#held = held;
  }

  get text(): string {
    const text = this.#held ?? textAgain(this.#found, this.hash);
    this.#held = undefined;
    return text;
  }
}

function textAgain(found: Found, hash: Hash): string {
  const { value } = readText(found);
  if (value?.hash !== hash) throw new Error(`${found.path} was changed while the site was being built`);
  return value.text;
}
