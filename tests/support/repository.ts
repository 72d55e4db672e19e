/** A git repository of a test: commits with fixed names and moments, whatever the machine and its owner's settings. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { newFolder, put, type Tree } from './folder.ts';

/** What becomes of a file. */
export type Change =
  | { readonly write: string; readonly text: string }
  | { readonly edit: string; readonly from: string; readonly to: string }
  | { readonly remove: string }
  | { readonly move: string; readonly to: string };

export interface TestRepository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Commits everything in the folder; gives the name of the commit. */
  commit(message: string, at?: string): string;
}

/** A new repository with these files, none of them committed. May be called inside a test only. */
export function newRepository(files: Tree = {}): TestRepository {
  const folder = newFolder(files);
  const repository = repositoryIn(folder);
  repository.git('init', '--quiet', '--initial-branch', 'main');
  return repository;
}

/** The repository in a folder. */
export function repositoryIn(folder: string): TestRepository {
  let clock = Date.parse('2026-02-01T00:00:00Z');
  function git(at: string, args: readonly string[]): string {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'An Editor',
        GIT_AUTHOR_EMAIL: 'editor@gazette.example',
        GIT_COMMITTER_NAME: 'An Editor',
        GIT_COMMITTER_EMAIL: 'editor@gazette.example',
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_DATE: at,
      },
    });
  }
  const now = (): string => new Date(clock).toISOString();
  return {
    folder,
    git: (...args) => git(now(), args),
    commit(message, at) {
      clock += 60 * 60 * 1000;
      git(at ?? now(), ['add', '--all']);
      git(at ?? now(), ['commit', '--quiet', '--allow-empty', '--message', message]);
      return git(now(), ['rev-parse', 'HEAD']).trim();
    },
  };
}

/** Changes files of a folder. Throws where an edit finds nothing to change. */
export function change(folder: string, changes: readonly Change[]): void {
  for (const one of changes) {
    if ('write' in one) put(folder, { [one.write]: one.text });
    else if ('remove' in one) rmSync(join(folder, one.remove));
    else if ('move' in one) {
      mkdirSync(dirname(join(folder, one.to)), { recursive: true });
      renameSync(join(folder, one.move), join(folder, one.to));
    } else {
      const file = join(folder, one.edit);
      const text = readFileSync(file, 'utf8');
      if (!text.includes(one.from)) throw new Error(`${one.edit} has no “${one.from}”`);
      writeFileSync(
        file,
        text.replace(one.from, () => one.to),
      );
    }
  }
}
