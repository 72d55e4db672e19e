/** A look at the site that stands, by a thread of its own, while this one reads what is to become of it. */

import { Worker } from 'node:worker_threads';
import type { SitePlace } from '../emit/site-place.ts';
import { type Look, lookAtSite } from '../emit/standing-site.ts';

export interface Looking {
  /** Throws what `lookAtSite` throws. */
  readonly look: () => Promise<Look>;
  /** Whatever comes of it is not wanted any more. */
  readonly stop: () => void;
}

/** Has `program` look. Where it fails for any reason, this thread looks for itself, and so throws what there is to throw. */
export function startLooking(program: URL, place: SitePlace): Looking {
  const worker = new Worker(program, { workerData: place });
  const seen = new Promise<Look | undefined>((resolve) => {
    const failed = (): void => resolve(undefined);
    worker.once('message', resolve).once('error', failed).once('exit', failed);
  });
  return {
    look: async () => (await seen) ?? lookAtSite(place),
    stop: () => void worker.terminate(),
  };
}
