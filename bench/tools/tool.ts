/**
 * A generator as the benchmark sees it: how to write the newspaper down for it, and how to run it.
 *
 * Every tool gets the same articles and gives the same addresses.
 */

import type { Article, Head, Newspaper } from '../corpus/model.ts';

export interface SiteFile {
  /** Relative to the folder of the site, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Place {
  /** Absolute: the tool's input, and what it keeps between runs. */
  readonly site: string;
  /** Absolute: where it is to write. */
  readonly out: string;
  /** Milliseconds since 1970, for tools that take the clock as an input. */
  readonly now: number;
}

/** A tool that can be run. */
export interface Ready {
  readonly version: string;
  /** Every input file but `modules`, articles included. */
  readonly site: (paper: Newspaper) => Iterable<SiteFile>;
  readonly article: (article: Article, paper: Newspaper) => SiteFile;
  readonly articlePath: (head: Head) => string;
  /** The template of articles with one more line in it. */
  readonly templateEdit: SiteFile;
  /** Below the site's folder: what the tool keeps from run to run, which a cold build must not find. */
  readonly memory: readonly string[];
  /** Absolute: a `node_modules` to link into the site's folder. */
  readonly modules?: string;
  readonly command: (place: Place) => Command;
}

/** In words of the results' table: `not installed`. */
export interface Absent {
  readonly absent: string;
}

export interface Tool {
  readonly id: string;
  readonly label: string;
  /** Installs it where that is the bench's to do. Only bugs are thrown. */
  readonly prepare: () => Promise<Ready | Absent>;
}

/** The one line that the scenario of an edited template adds to every article. */
export function withEdition(template: string): string {
  const edited = template.replace('</article>', '<p class="edition">Second edition</p>\n</article>');
  if (edited === template) throw new Error('the template of articles has no </article>');
  return edited;
}
