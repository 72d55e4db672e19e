/** The process: arguments in, exit code out, and a bug of ours told apart from everything else. */

import process from 'node:process';
import { runCommandLine } from './command-line.ts';
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Runs the program in this process and sets its exit code. */
export async function main(): Promise<void> {
  const { stdout, stderr, env } = process;
  // A reader that has seen enough, such as head, is no failure.
  for (const channel of [stdout, stderr]) channel.on('error', ignoreClosedPipe);
  process.exitCode = await run(process.argv.slice(2), { stdout, stderr, env, folder: process.cwd() });
}

/** The exit code of the program for these arguments (without node and script). Throws nothing. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runCommandLine(args, terminal);
  } catch (cause) {
    terminal.stderr.write(bugReport(cause));
    return exitCodes.bug;
  }
}

function bugReport(cause: unknown): string {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return `This is a bug in Broadsheet, not a mistake of yours. The site that was there before is unchanged.

${stack}

Please report it with the lines above, the output of "broadsheet --version" and "node --version", and if you can the
article that brings it about. (node ${process.version}, ${process.platform} ${process.arch})
`;
}

function ignoreClosedPipe(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') throw cause;
}
