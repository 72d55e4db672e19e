/** Everything a build depends on. Two equal projects give equal bytes. */

import type { Hash } from './brands.ts';
import type { Extensions } from './extensions.ts';
import type { History } from './history.ts';
import type { Site } from './site.ts';
import type { Snapshot } from './source.ts';
import type { Theme } from './theme.ts';

export interface Project {
  readonly site: Site;
  readonly snapshot: Snapshot;
  readonly theme: Theme;
  readonly extensions: Extensions;
  /** Of site.yaml, broadsheet.config.js and the generator's version: part of what every page is drawn from. */
  readonly configHash: Hash;
  /** Of that part of them on which it depends what comes of a file: the key of what is remembered of files. */
  readonly readingHash: Hash;
  /** The only clock: milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** The past of its articles, where the site shows it and a repository has it. */
  readonly history?: History | undefined;
  /** Whether hidden articles are shown, marked, for a preview. */
  readonly drafts: boolean;
  /** The version of what makes pictures. */
  readonly encoder?: string | undefined;
}
