/** The program of a thread that looks at a site, tells what it saw, and ends. */

import { parentPort, workerData } from 'node:worker_threads';
import type { SitePlace } from '../emit/site-place.ts';
import { lookAtSite } from '../emit/standing-site.ts';

parentPort?.postMessage(lookAtSite(workerData as SitePlace));
