/** `broadsheet new`: the file of an article with what every article needs, as a draft. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readSite } from '../config/read-site.ts';
import { portableName } from '../lib/portable-name.ts';
import { applyRules } from '../model/rules.ts';
import type { Snapshot } from '../model/source.ts';
import { readContent } from '../read/read-content.ts';
import { exitCodes } from './exit-codes.ts';
import { colorsFor, type Terminal } from './terminal.ts';
import { diagnosticsAsText } from './text-report.ts';

export interface NewOptions {
  readonly headline: string;
  /** Absolute. */
  readonly root: string;
  /** The first of the site where none is given. */
  readonly section: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Writes the file, names it on the terminal and gives the exit code. A file that is there is never touched. */
export async function newCommand(options: NewOptions, { stdout, stderr, env }: Terminal): Promise<number> {
  const { root, now } = options;
  const refuse = (why: string): number => {
    stderr.write(`${why}\n`);
    return exitCodes.usage;
  };
  const headline = options.headline.replace(/\s+/g, ' ').trim();
  if (headline === '') return refuse('Give the article a headline: broadsheet new "Harbour bridge opens".');

  const { value: content, diagnostics } = await readContent(root);
  const site = content?.site && readSite(content.site);
  if (content === undefined || site?.value === undefined) {
    const found = applyRules([...diagnostics, ...(site?.diagnostics ?? [])], {});
    const textOf = (file: string): string | undefined => (file === content?.site?.path ? content.site.text : undefined);
    stderr.write(diagnosticsAsText(found, { colors: colorsFor(stderr, env), textOf, verbose: false }));
    return exitCodes.usage;
  }
  const { sections, zone } = site.value;
  const ids = sections.map(({ id }) => id);
  const section = options.section ?? ids[0];
  if (section === undefined || !ids.includes(section)) {
    return refuse(`There is no section “${section}” in content/site.yaml. The sections are ${ids.join(', ')}.`);
  }

  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const id = freeId(now, content.snapshot);
  const path = `content/articles/${local.year}/${portableName(headline, id)}.md`;
  const published = local.toString({ smallestUnit: 'minute', timeZoneName: 'never', roundingMode: 'floor' });
  const text = `---\nid: ${id}\ntitle: ${asYaml(headline)}\npublished: ${withSeconds(published)}\nsection: ${section}\nstatus: draft\n---\n\n`;
  try {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return refuse(
      cause.code === 'EEXIST' ? `${path} is there already.` : `${path} cannot be written (${cause.message}).`,
    );
  }
  stdout.write(`${path}\n`);
  return exitCodes.done;
}

/**
 * The year and the second of it: two desks that never meet begin no article in the same second, and where one does, the
 * next second that is free.
 */
function freeId(now: number, { articles }: Pick<Snapshot, 'articles'>): string {
  const taken = new Set(
    articles.flatMap(({ text }) => [...text.matchAll(/^id: *["']?([\w-]+)/gm)].map(([, id]) => id)),
  );
  for (let second = Math.floor(now / 1000); ; second += 1) {
    const year = new Date(second * 1000).getUTCFullYear();
    const id = `${year}-${String(second - Date.UTC(year, 0) / 1000).padStart(8, '0')}`;
    if (!taken.has(id)) return id;
  }
}

/** `2026-03-01T12:00+00:00` as articles write it. */
function withSeconds(moment: string): string {
  return moment.replace(/T(\d\d:\d\d)(?!:)/, 'T$1:00');
}

/** A headline as a YAML scalar: plain where nothing in it could be read as syntax. JSON's strings are YAML's (YAML 1.2.2, 1.2). */
function asYaml(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ,.!?’–—-]*$/u.test(text) ? text : JSON.stringify(text);
}
