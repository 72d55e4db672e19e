/** The benchmark's part of README.md, between its two marks. */

import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import process from 'node:process';
import type { Results } from '../runs/results.ts';
import { summarize } from './document.ts';

const marks = { begin: '<!-- benchmark -->', end: '<!-- /benchmark -->' } as const;

/** `files` is the path of the results without its ending. */
export function writeReadme(results: Results, files: string): void {
  const address = relative(process.cwd(), files).split(sep).join('/');
  const part = `${summarize(results, `${address}.svg`)}\nAll figures: [${address}.md](${address}.md). How it is measured: [bench](bench/README.md).\n`;
  writeFileSync('README.md', withPart(readFileSync('README.md', 'utf8'), part));
}

/** The text with another part between the marks. */
export function withPart(text: string, part: string): string {
  const [from, to] = [text.indexOf(marks.begin), text.indexOf(marks.end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${marks.begin} … ${marks.end}`);
  return `${text.slice(0, from + marks.begin.length)}\n\n${part}\n${text.slice(to)}`;
}
