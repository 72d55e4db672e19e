/** A chart as markup: its key, then the drawing on two sheets, of which the theme shows the one that fits. */

import { directionOf } from '../lib/direction.ts';
import type { SafeHtml } from '../model/brands.ts';
import type { ChartSpec } from '../model/chart.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';
import { drawBarList } from './bar-list.ts';
import { drawColumns } from './columns.ts';
import { drawDotList } from './dot-list.ts';
import { drawLines } from './lines.ts';
import { type Drawing, type Paper, papers, seriesClass } from './paper.ts';
import type { ChartData } from './read-data.ts';
import { shape } from './svg.ts';
import { numberFormat } from './x-values.ts';

/** Draws data as `spec` asks. Equal input gives equal bytes. */
export function drawChart(data: ChartData, spec: ChartSpec): SafeHtml {
  const number = numberFormat(spec.lang);
  const turned = directionOf(spec.lang) === 'rtl';
  const sheets = papers.map((paper) => drawSheet({ data, spec, paper, number, turned }));
  return trustedHtml(keyOf(data, spec) + sheets.join(''));
}

function drawSheet(drawing: Drawing): string {
  const { paper, spec } = drawing;
  const { markup, height } = drawInside(drawing);
  const attributes = {
    class: `bs-chart-${paper.name}`,
    viewBox: `0 0 ${paper.width} ${height}`,
    width: paper.width,
    height,
    'font-size': paper.size,
    // Text stands where the drawing says, whatever the page's direction.
    direction: 'ltr',
    role: 'img',
    'aria-label': spec.alt,
  };
  return shape('svg', attributes, markup);
}

function drawInside(drawing: Drawing): { readonly markup: string; readonly height: number } {
  const { data, spec, paper } = drawing;
  const names = data.x.scale === 'name';
  const bars = spec.type === 'bar' || spec.type === 'stacked';
  if (names && bars) return drawBarList(drawing);
  if (names && spec.type === 'dot') return drawDotList(drawing);
  return { markup: bars ? drawColumns(drawing) : drawLines(drawing), height: paper.height };
}

/** What each colour means, in the order of the columns; nothing where there is one. */
function keyOf({ series }: ChartData, { type }: ChartSpec): string {
  if (series.length < 2) return '';
  const items = series.map(({ name }, index) => {
    const swatch = type === 'line' || type === 'area' ? lineSwatch(index) : boxSwatch(index, type === 'dot');
    const paper: Pick<Paper, 'width' | 'height'> = { width: 22, height: 12 };
    const frame = { viewBox: `0 0 ${paper.width} ${paper.height}`, ...paper, 'aria-hidden': 'true' };
    return `<li>${shape('svg', frame, swatch)} <bdi>${escapeHtml(name)}</bdi></li>`;
  });
  return `<ul class="bs-chart-key">${items.join('')}</ul>`;
}

function lineSwatch(index: number): string {
  return shape('path', { class: `bs-line ${seriesClass(index)}`, d: 'M0 6H22' });
}

function boxSwatch(index: number, round: boolean): string {
  const className = seriesClass(index);
  return round
    ? shape('circle', { class: className, cx: 11, cy: 6, r: 5 })
    : shape('rect', { class: className, x: 4, y: 0, width: 14, height: 12 });
}
