/**
 * The only place that starts git, to read, and nothing else.
 *
 * A repository may come from anywhere, and its own configuration can name programs: hooks, monitors, filters, signers,
 * transports. So only plumbing commands are used, which run none of them, and each door is shut besides; no shell ever
 * sees an argument, nothing is written, and nothing is fetched.
 */

import { spawn } from 'node:child_process';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitAnswer {
  /** 0 when all went well; `undefined` where there is no git. */
  readonly code: number | undefined;
  readonly out: Buffer;
  readonly err: string;
}

/** What git may know of its surroundings: where programs and its owner's settings are, and which folders are trusted. */
const handedOn = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CEILING_DIRECTORIES'],
];

const shut = [
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.pager=cat'],
  ...['-c', 'safe.bareRepository=explicit', '-c', 'protocol.allow=never', '-c', 'log.showSignature=false'],
];

/** Runs git in `folder` with these arguments and this input; gives what it said, whatever that is. */
export function runGit(
  { folder, env }: { readonly folder: string; readonly env: Environment },
  args: readonly string[],
  input = '',
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'git',
      ['--no-pager', '--no-optional-locks', '--no-replace-objects', '-C', folder, ...shut, ...args],
      {
        env: surroundings(env),
        windowsHide: true,
      },
    );
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    // Git may end before it has read all, which its answer tells.
    child.stdin.on('error', () => {});
    child.on('error', (cause) => {
      if ('code' in cause && cause.code === 'ENOENT')
        resolve({ code: undefined, out: Buffer.alloc(0), err: cause.message });
      else reject(cause);
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') });
    });
    child.stdin.end(input);
  });
}

/** The messages of git are read here, so they come in one language. */
function surroundings(env: Environment): Record<string, string> {
  const own: Record<string, string> = {
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
  for (const name of handedOn) {
    const value = env[name];
    if (value !== undefined) own[name] = value;
  }
  return own;
}
