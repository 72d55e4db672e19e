/** The world of a command as a value: where it writes, what its environment says, which folder it was started in. */

import { createColors } from 'picocolors';

export interface Channel {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

export interface Terminal {
  readonly stdout: Channel;
  readonly stderr: Channel;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

export type Colors = ReturnType<typeof createColors>;

/** Colours for a channel: only on a terminal, unless `NO_COLOR` or `FORCE_COLOR` decide (no-color.org, force-color.org). */
export function colorsFor(channel: Channel, env: Terminal['env']): Colors {
  if (env.NO_COLOR) return createColors(false);
  if (env.FORCE_COLOR !== undefined) return createColors(env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false');
  return createColors(channel.isTTY === true && env.TERM !== 'dumb');
}
