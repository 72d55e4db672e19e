/** A build's report for people: every mistake with its place, its line and the way out, then what was done. */

import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Level, Place } from '../model/diagnostic.ts';
import type { BuildReport } from './build-report.ts';
import { codeFrame } from './code-frame.ts';
import type { Colors } from './terminal.ts';
import { visible } from './visible.ts';

export interface TextOptions {
  readonly colors: Colors;
  /** The text of a file, where it is one that was read. */
  readonly textOf: (file: SourcePath) => string | undefined;
  /** Show every warning, however many there are of a kind. */
  readonly verbose: boolean;
}

/** So many warnings of one kind are shown before the rest is only counted. */
const shownOfAKind = 20;

/** The diagnostics, in the given order, each a paragraph; `` when there are none. */
export function diagnosticsAsText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const seen = new Map<string, number>();
  const paragraphs: string[] = [];
  for (const diagnostic of diagnostics) {
    const count = (seen.get(diagnostic.code) ?? 0) + 1;
    seen.set(diagnostic.code, count);
    if (options.verbose || diagnostic.level === 'error' || count <= shownOfAKind) {
      paragraphs.push(paragraph(diagnostic, options));
    }
  }
  return [...paragraphs, ...leftOut(diagnostics, options)].map((text) => `${text}\n\n`).join('');
}

/** What was done, or that nothing was, in one line, and when to build again. */
export function summaryAsText(report: BuildReport, colors: Colors): string {
  const { errors, found } = countsOf(report.diagnostics);
  const time = `in ${report.seconds.toFixed(1)} s`;
  const { quarantined } = report;
  if (errors > 0 && quarantined.length === 0) {
    const isHalfDone = report.diagnostics.some(({ code }) => code === 'emit/unfinished');
    return `${colors.red(found)}${isHalfDone ? '' : '. Nothing was written'} (${time}).\n`;
  }
  const done = [
    counted(report.articles, 'article'),
    counted(report.pages, 'page'),
    `${report.written.length} written`,
    `${report.removed.length} removed`,
  ].join(', ');
  const again =
    report.nextBuildAt === undefined ? '' : `Build again at ${new Date(report.nextBuildAt).toISOString()}.\n`;
  const broken = quarantined.map(({ path, stands }) => `  ${visible(path)}${stands ? '' : ' (left out)'}\n`).join('');
  const around =
    broken === ''
      ? ''
      : `${colors.red(`Published around ${counted(quarantined.length, 'broken article')}`)}, each as it was before:\n${broken}`;
  return `${colors.green(done)} ${time}${found === '' ? '' : `, ${colors.yellow(found)}`}\n${around}${again}`;
}

/** How long each stage took, a line each; `` where nobody asked. */
export function stagesAsText({ stages, parsed, drawn, written }: BuildReport): string {
  const counts: Readonly<Record<string, string>> = {
    parse: `${parsed} parsed`,
    draw: `${drawn} drawn, ${written.length} written`,
  };
  const lines = stages.map(({ stage, milliseconds }) => {
    const time = `${Math.round(milliseconds)} ms`.padStart(9);
    return `${stage.padEnd(10)}${time}${stage in counts ? `  ${counts[stage]}` : ''}\n`;
  });
  return lines.join('');
}

function paragraph({ code, level, message, hint, places }: Diagnostic, options: TextOptions): string {
  const [culprit, ...others] = places;
  const head = [
    culprit === undefined ? [] : [options.colors.bold(visible(at(culprit)))],
    levelName(level, options.colors),
    code,
  ];
  const text = culprit === undefined ? undefined : options.textOf(culprit.file);
  const frame = culprit === undefined || text === undefined ? undefined : codeFrame(text, culprit, options.colors);
  return [
    head.flat().join(' '),
    visible(message),
    ...(frame === undefined ? [] : [frame]),
    ...others.map((place) => `  also ${visible(at(place))}`),
    ...(hint === undefined ? [] : [`  ${options.colors.cyan('→')} ${visible(hint).replaceAll('\n', '\n    ')}`]),
  ].join('\n');
}

function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function levelName(level: Level, colors: Colors): string {
  if (level === 'error') return colors.red('error');
  return level === 'warn' ? colors.yellow('warning') : colors.blue('info');
}

function leftOut(diagnostics: readonly Diagnostic[], { verbose, colors }: TextOptions): readonly string[] {
  if (verbose) return [];
  const counts = new Map<string, number>();
  for (const { code, level } of diagnostics) if (level !== 'error') counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > shownOfAKind)
    .map(([code, count]) => colors.dim(`… and ${count - shownOfAKind} more of ${code}; --verbose shows them all.`));
}

/** How many errors there are, and errors and warnings in words: `2 errors, 1 warning`. */
export function countsOf(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly found: string } {
  const errors = diagnostics.filter(({ level }) => level === 'error').length;
  const warnings = diagnostics.filter(({ level }) => level === 'warn').length;
  const found = [counted(errors, 'error'), counted(warnings, 'warning')]
    .filter((part) => !part.startsWith('0 '))
    .join(', ');
  return { errors, found };
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
