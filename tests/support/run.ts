/** The program in this process, on a folder, with what it prints. */

import { run } from '../../src/cli/main.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
}

/** Runs `broadsheet` with these arguments, started in `folder`. */
export async function runIn(folder: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const printed = { out: '', err: '' };
  const channel = (name: 'out' | 'err') => ({
    isTTY: options.isTTY,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const exit = await run(args, { stdout: channel('out'), stderr: channel('err'), env: options.env ?? {}, folder });
  return { exit, ...printed };
}
