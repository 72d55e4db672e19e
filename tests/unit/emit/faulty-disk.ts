/** Outputs of a small site, and a disk that fails when it is told to. */

import { writeFileSync } from 'node:fs';
import { type FileSystem, nodeFileSystem } from '../../../src/emit/file-system.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { Output, OutputRank } from '../../../src/model/output.ts';

export type Site = Readonly<Record<string, string>>;

export function outputsOf(files: Site): Output[] {
  return Object.entries(files).map(([path, text]) => ({ path, rank: rankOf(path), content: contentOf(path, text) }));
}

function rankOf(path: string): OutputRank {
  if (path.startsWith('media/')) return 'file';
  return path.endsWith('.xml') ? 'feed' : 'article';
}

function contentOf(path: string, text: string): Output['content'] {
  if (path.startsWith('media/')) return { copyOf: `content/${path}` as SourcePath, hash: hashOf(text) };
  return path.endsWith('.bin') ? { bytes: Buffer.from(text) } : { text };
}

export class Killed extends Error {}

const changing = ['write', 'copy', 'makeFolder', 'move', 'removeFile', 'removeFolder', 'removeTree'] as const;

export interface FaultyDisk {
  readonly fs: FileSystem;
  calls(): number;
}

/** A disk on which the `at`th call fails once with a system error. */
export function failingDisk(at: number, code: string): FaultyDisk {
  let calls = 0;
  return {
    calls: () => calls,
    fs: wrapped(Object.keys(nodeFileSystem) as (keyof FileSystem)[], (call) => {
      calls += 1;
      if (calls !== at) return call();
      throw Object.assign(new Error(`${code}: simulated`), { code, syscall: 'test' });
    }),
  };
}

/** A process that dies before its `at`th change of the disk; a file it was writing is left half written. */
export function dyingDisk(at: number): FaultyDisk {
  let calls = 0;
  return {
    calls: () => calls,
    fs: wrapped(changing, (call, name, args) => {
      calls += 1;
      if (calls < at) return call();
      if (calls === at && name === 'write') writeFileSync(String(args[0]), String(args[1]).slice(0, 3));
      throw new Killed();
    }),
  };
}

type Interceptor = (call: () => unknown, name: string, args: readonly unknown[]) => unknown;

function wrapped(names: readonly (keyof FileSystem)[], intercept: Interceptor): FileSystem {
  const calls = names.map((name) => [
    name,
    (...args: never[]) =>
      intercept(() => (nodeFileSystem[name] as (...values: never[]) => unknown)(...args), name, args),
  ]);
  return { ...nodeFileSystem, ...Object.fromEntries(calls) };
}
