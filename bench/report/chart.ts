/** The seconds as a bar chart: an SVG of its own, readable on light and dark pages. Equal results give equal bytes. */

import { scaleLinear } from 'd3-scale';
import type { Results } from '../runs/results.ts';
import { type Cell, cellOf, counts, digits, whole } from './figures.ts';

const width = 820;
const left = 168;
const right = 96;
const top = 64;
const bar = { height: 14, gap: 3 } as const;
const groupGap = 18;

/** A tool's colour on light and on dark pages, in the order of the results. */
const colors = [
  ['#0b6b58', '#4fc3a8'],
  ['#b0476f', '#f08cb0'],
  ['#7a6a1f', '#d8c25a'],
  ['#4560a8', '#93abee'],
] as const;

export function chartOf(results: Results): string {
  const shown = results.tools.map((tool, index) => ({ tool, index })).filter(({ tool }) => counts(tool));
  const groups = results.scenarios.map(({ id, label }) => ({
    label,
    bars: shown.flatMap(({ tool, index }) => {
      const cell = cellOf(results, tool, id);
      return cell === undefined ? [] : [{ index, label: tool.label, cell }];
    }),
  }));
  const filled = groups.filter(({ bars }) => bars.length > 0);
  const most = Math.max(0.1, ...filled.flatMap(({ bars }) => bars.map(({ cell }) => cell.seconds.most)));
  const x = scaleLinear([0, most], [left, width - right]).nice();
  const tops: number[] = [];
  let y = top;
  for (const { bars } of filled) {
    tops.push(y);
    y += bars.length * (bar.height + bar.gap) + groupGap;
  }
  const bottom = y - groupGap / 2;
  const ticks = x.ticks(6).map((tick) => {
    const at = round(x(tick));
    return `<line class="grid" x1="${at}" x2="${at}" y1="${top - 8}" y2="${bottom}"/><text class="quiet" x="${at}" y="${bottom + 16}" text-anchor="middle">${tick} s</text>`;
  });
  const rows = filled.map(({ label, bars }, group) => {
    const from = tops[group] ?? 0;
    const middle = from + (bars.length * (bar.height + bar.gap) - bar.gap) / 2;
    const drawn = bars.map(({ index, label: tool, cell }, row) =>
      barOf(cell, { index, y: from + row * (bar.height + bar.gap), x, title: `${tool}, ${label.toLowerCase()}` }),
    );
    return `<text x="${left - 12}" y="${round(middle + 4)}" text-anchor="end">${escapeText(label)}</text>${drawn.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 28}" width="${width}" height="${bottom + 28}" role="img" aria-labelledby="title">
<title id="title">Seconds a build of ${whole(results.articles)} articles takes, by scenario and generator</title>
<style>${styles(shown.map(({ index }) => index))}</style>
<text class="heading" x="0" y="18">Seconds a build of ${whole(results.articles)} articles takes (shorter is better)</text>
${legend(shown.map(({ tool: { label }, index }) => ({ label, index })))}
${ticks.join('\n')}
${rows.join('\n')}
</svg>
`;
}

interface Placed {
  readonly index: number;
  readonly y: number;
  readonly x: (value: number) => number;
  readonly title: string;
}

/** A bar to the median, a thin line from the least to the most, and the figure. */
function barOf({ seconds, wrongFiles }: Cell, { index, y, x, title }: Placed): string {
  const { median, least, most } = seconds;
  const middle = y + bar.height / 2;
  const wrong = wrongFiles > 0;
  const text = `${digits(median)} s${wrong ? ', wrong' : ''}`;
  const length = Math.max(1, round(x(median) - x(0)));
  return [
    `<g><title>${escapeText(`${title}: ${text}`)}</title>`,
    `<rect class="t${index}${wrong ? ' wrong' : ''}" x="${x(0)}" y="${y}" width="${length}" height="${bar.height}"/>`,
    `<line class="span" x1="${round(x(least))}" x2="${round(x(most))}" y1="${middle}" y2="${middle}"/>`,
    `<text class="figure" x="${round(x(most) + 6)}" y="${y + bar.height - 3}">${text}</text></g>`,
  ].join('');
}

function legend(tools: readonly { readonly label: string; readonly index: number }[]): string {
  let x = left;
  return tools
    .map(({ label, index }) => {
      const at = x;
      x += 34 + label.length * 8;
      return `<rect class="t${index}" x="${at}" y="30" width="12" height="12"/><text x="${at + 18}" y="41">${escapeText(label)}</text>`;
    })
    .join('');
}

function styles(indexes: readonly number[]): string {
  const fills = (shade: 0 | 1): string =>
    indexes.map((index) => `.t${index}{fill:${color(index, shade)};stroke:${color(index, shade)}}`).join('');
  return [
    'text{font:13px system-ui,sans-serif;fill:#1d1c1a}.heading{font-weight:600;font-size:15px}.quiet,.figure{font-size:12px}',
    '.quiet{fill:#5c5a56}.grid{stroke:#dad7d0}.span{stroke:#1d1c1a}',
    fills(0),
    // What is wrong is only an outline: it is no result.
    '.wrong{fill:none;stroke-dasharray:3 2}',
    `@media (prefers-color-scheme:dark){text{fill:#eceae5}.quiet{fill:#a8a59e}.grid{stroke:#3c3a37}.span{stroke:#eceae5}${fills(1)}.wrong{fill:none}}`,
  ].join('');
}

function color(index: number, shade: 0 | 1): string {
  return (colors[index % colors.length] ?? colors[0])[shade];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
