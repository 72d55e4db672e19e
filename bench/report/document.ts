/** The results as Markdown: what a README shows of them, and all of them. */

import type { Contender, Results, Run } from '../runs/results.ts';
import { yardstick } from '../tools/tools.ts';
import { type Cell, cellOf, counts, digits, medianOf, medianWhere, ratio, whole } from './figures.ts';
import { markdownTable } from './table.ts';

/** The whole document; `chart` is the address of the chart. */
export function describe(results: Results, chart: string): string {
  return `# Benchmark: ${whole(results.articles)} articles

${summarize(results, chart)}
## Seconds, from the fastest run to the slowest

${grid(results, ({ seconds: { least, most } }) => `${digits(least)}–${digits(most)}`)}
## Processor seconds

${grid(results, ({ runs }) => measured(runs, ({ cpuSeconds }) => cpuSeconds, digits))}
## Peak memory of the largest process, MB

${grid(results, ({ runs }) => measured(runs, ({ megabytes }) => megabytes, whole))}
## Files written

${grid(results, ({ runs }) => measured(runs, ({ written }) => written.files, whole))}
## Megabytes written

${grid(results, ({ runs }) => measured(runs, ({ written }) => written.bytes / 1e6, digits))}
## Files unlike those of a clean build

${grid(results, ({ runs }) => faultsAsText(runs))}
## The sites

${sites(results)}`;
}

/** The chart, the seconds with their ratios, and what one has to know to read them. */
export function summarize(results: Results, chart: string): string {
  const { articles, machine, date, seed } = results;
  const standard = results.tools.find((tool) => tool.id === yardstick.id && counts(tool));
  const rows = rowsOf(results, (cell, tool, scenario) => secondsAsText(cell, tool, { results, scenario }));
  const loads = machine.load.map((value) => value.toFixed(1)).join(' before and ');
  return `![Seconds a build takes, by scenario and generator](${chart})

Seconds for ${whole(articles)} articles, whole process, ${roundsAsText(results)}${standard === undefined ? '' : `; in brackets the ratio to ${standard.label}`}:

${markdownTable(headOf(results), rows)}
${notes(results)
  .map((note) => `- ${note}\n`)
  .join('')}
${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}; ${machine.output}; load average ${loads} after. ${versions(results)} Measured on ${date}, seed ${seed}.
`;
}

function roundsAsText({ rounds: { done, wanted } }: Results): string {
  if (done === 0) return `the first of ${wanted} rounds, which was not finished`;
  const runs = done === 1 ? 'one run' : `median of ${done} alternated runs`;
  return done < wanted ? `${runs} (of ${wanted} that were wanted)` : runs;
}

function headOf({ tools }: Results): readonly string[] {
  return ['', ...tools.map(({ label }) => label)];
}

function rowsOf(
  results: Results,
  textOf: (cell: Cell, tool: Contender, scenario: string) => string,
): readonly (readonly string[])[] {
  return results.scenarios.map(({ id, label }) => [
    label,
    ...results.tools.map((tool) => {
      const cell = cellOf(results, tool, id);
      return cell === undefined ? '–' : textOf(cell, tool, id);
    }),
  ]);
}

function grid(results: Results, textOf: (cell: Cell) => string): string {
  return markdownTable(headOf(results), rowsOf(results, textOf));
}

function measured(
  runs: readonly Run[],
  figureOf: (run: Run) => number | undefined,
  write: (value: number) => string,
): string {
  const value = medianWhere(runs, figureOf);
  return value === undefined ? '–' : write(value);
}

/** A wrong result has no ratio: however soon it came, it is not what was asked for. */
function secondsAsText(cell: Cell, tool: Contender, at: { results: Results; scenario: string }): string {
  const seconds = digits(cell.seconds.median);
  if (cell.wrongFiles > 0) return `${seconds}, ${whole(cell.wrongFiles)} wrong`;
  const standard = at.results.tools.find(({ id }) => id === yardstick.id);
  const other = standard && cellOf(at.results, standard, at.scenario);
  if (other === undefined || other.wrongFiles > 0 || tool.id === yardstick.id) return seconds;
  return `${seconds} (${ratio(cell.seconds.median, other.seconds.median)})`;
}

function faultsAsText(runs: readonly Run[]): string {
  const most = (countOf: (run: Run) => number): number => Math.max(...runs.map(countOf));
  const counted = [
    [most(({ faults }) => faults.stale), 'stale'],
    [most(({ faults }) => faults.missing), 'missing'],
    [most(({ faults }) => faults.orphans), 'orphaned'],
  ] as const;
  const wrong = counted.filter(([count]) => count > 0).map(([count, kind]) => `${whole(count)} ${kind}`);
  return wrong.length === 0 ? 'none' : wrong.join(', ');
}

function notes(results: Results): readonly string[] {
  const { tools, floor } = results;
  const [ours] = tools;
  const cold = ours && cellOf(results, ours, 'cold');
  const copying = floor.length === 0 ? undefined : medianOf(floor);
  return [
    ...(copying === undefined || ours === undefined || cold === undefined
      ? []
      : [
          `\`cp -r\` of ${ours.label}'s output takes ${digits(copying)} s: its cold build takes ${ratio(cold.seconds.median, copying)} that.`,
        ]),
    ...tools.flatMap(({ label, out }) => (out === undefined ? [] : [`${label}: ${inOneLine(out)}.`])),
    ...tools.flatMap((tool) => wrongNote(results, tool)),
  ];
}

/** Which files are wrong, where some are. */
function wrongNote({ runs, scenarios }: Results, tool: Contender): readonly string[] {
  return scenarios.flatMap(({ id, label }) => {
    const wrong = runs.filter((run) => run.tool === tool.id && run.scenario === id).find(hasFault);
    if (wrong === undefined || !counts(tool)) return [];
    const files = wrong.faults.examples.slice(0, 3).map((path) => `\`${path}\``);
    return [`${tool.label}, ${label.toLowerCase()}: wrong are ${files.join(', ')}${files.length < 3 ? '' : ' …'}`];
  });
}

function hasFault({ faults }: Run): boolean {
  return faults.stale + faults.missing + faults.orphans > 0;
}

function versions({ tools }: Results): string {
  const known = tools.filter(({ version }) => version !== undefined).map(({ label, version }) => `${label} ${version}`);
  return `${known.join(', ')}.`;
}

function sites(results: Results): string {
  const rows = results.tools
    .filter(({ verdict }) => verdict !== undefined)
    .map((tool) => {
      const [cold] = results.runs.filter(({ tool: id, scenario }) => id === tool.id && scenario === 'cold');
      const kept = results.runs.filter(({ tool: id }) => id === tool.id).at(-1)?.kept;
      return [
        tool.label,
        cold === undefined ? '–' : whole(cold.output.files),
        cold === undefined ? '–' : digits(cold.output.bytes / 1e6),
        kept === undefined ? '–' : digits(kept.bytes / 1e6),
        whole(tool.verdict?.compared ?? 0),
        whole(tool.verdict?.differences.length ?? 0),
      ];
    });
  return markdownTable(['', 'Files', 'MB', 'MB kept between runs', 'Files compared', 'Differences'], rows);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\.$/, '');
}
