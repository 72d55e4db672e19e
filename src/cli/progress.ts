/** A bar for builds that take long, seen only by somebody who watches. */

import process from 'node:process';
import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

const silent: Progress = { step: () => {}, stop: () => {} };

/** A bar on standard error, drawn once a build has lasted a second; none where standard error is no terminal. */
export async function startProgress(total: number, started: number, terminal: Terminal): Promise<Progress> {
  if (!terminal.stderr.isTTY || total === 0) return silent;
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    { format: '{bar} {value}/{total} pages', clearOnComplete: true, hideCursor: true, stream: process.stderr, fps: 10 },
    progress.Presets.shades_classic,
  );
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (bar.isActive) bar.update(done);
      else if (performance.now() - started > 1000) bar.start(total, done);
    },
    stop: () => bar.stop(),
  };
}
