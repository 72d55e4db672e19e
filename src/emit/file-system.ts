/** The few calls through which a site reaches the disk, so that a test can let any one of them fail. */

import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Hash } from '../model/brands.ts';
import { startHash } from '../model/hash.ts';

export interface DiskEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
  /** Milliseconds since 1970, with a fraction. */
  readonly modified: number;
  /** Entries of one device can be renamed into each other. */
  readonly device: number;
}

/** Calls on absolute paths. All but `look` throw what Node throws. */
export interface FileSystem {
  /** What stands there, links not followed; `undefined` when nothing does. */
  look(path: string): DiskEntry | undefined;
  list(folder: string): readonly string[];
  /** The path with every link resolved. */
  real(path: string): string;
  read(path: string): Uint8Array;
  hash(path: string): Hash;
  /** Gives what stands there then. */
  write(path: string, bytes: string | Uint8Array): Pick<DiskEntry, 'bytes' | 'modified'>;
  /** Copies the bytes, with permissions fit for publishing. */
  copy(from: string, to: string): void;
  /** One folder whose parent exists. */
  makeFolder(path: string): void;
  move(from: string, to: string): void;
  removeFile(path: string): void;
  /** An empty folder. */
  removeFolder(path: string): void;
  /** Whatever stands there, if anything; links inside are removed, not followed. */
  removeTree(path: string): void;
}

/** The disk. Calls are synchronous: for files of a few kilobytes a thread's round trip costs more than the call. */
export const nodeFileSystem: FileSystem = {
  look: (path) => {
    const status = statusOf(path);
    if (status === undefined) return undefined;
    const kind = status.isFile()
      ? 'file'
      : status.isDirectory()
        ? 'folder'
        : status.isSymbolicLink()
          ? 'link'
          : 'other';
    return { kind, bytes: status.size, modified: status.mtimeMs, device: status.dev };
  },
  list: (folder) => readdirSync(folder),
  real: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  hash: hashFile,
  write: writeFile,
  copy: (from, to) => {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    chmodSync(to, 0o644);
  },
  makeFolder: (path) => mkdirSync(path),
  move: (from, to) => renameSync(from, to),
  removeFile: (path) => unlinkSync(path),
  removeFolder: (path) => rmdirSync(path),
  removeTree: (path) => rmSync(path, { recursive: true, force: true }),
};

function statusOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    // A file stands where the path wants a folder, so nothing can stand below it.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR') return undefined;
    throw cause;
  }
}

function writeFile(path: string, bytes: string | Uint8Array): Pick<DiskEntry, 'bytes' | 'modified'> {
  const descriptor = openSync(path, 'w');
  try {
    writeFileSync(descriptor, bytes);
    const { size, mtimeMs } = fstatSync(descriptor);
    return { bytes: size, modified: mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

function hashFile(path: string): Hash {
  const descriptor = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(1 << 16);
    const hash = startHash();
    for (let count = -1; count !== 0; ) {
      count = readSync(descriptor, buffer);
      hash.add(buffer.subarray(0, count));
    }
    return hash.end();
  } finally {
    closeSync(descriptor);
  }
}
