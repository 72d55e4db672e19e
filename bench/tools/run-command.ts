/** Asks a program something, for versions and installations; what is measured goes through `runs/measure.ts`. */

import { spawn } from 'node:child_process';

export interface Answer {
  /** `undefined` where the program is not there or was ended by a signal. */
  readonly exit: number | undefined;
  readonly out: string;
}

/** Standard output and errors together. Ends the program after so many seconds. */
export function ask(
  program: string,
  args: readonly string[],
  options: { cwd?: string; seconds: number },
): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      timeout: options.seconds * 1000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    }
    child.on('error', (cause) => resolve({ exit: undefined, out: cause.message }));
    child.on('close', (code) => resolve({ exit: code ?? undefined, out: said.join('') }));
  });
}
