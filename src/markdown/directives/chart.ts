/** A chart, drawn of a file of data when the page is drawn, with the data as a table beneath. */

import type { ElementContent } from 'hast';
import { type ChartSpec, chartTypes } from '../../model/chart.ts';
import { addMedia, chartSlot, fileSlot, sizeSlot } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { caption, credit, figcaption } from './captions.ts';
import { defineDirective } from './directive.ts';
import { noSource } from './mistakes.ts';

interface Chart {
  readonly spec: ChartSpec;
  readonly source: string | undefined;
  readonly note: string | undefined;
  /** Placeholders. */
  readonly drawing: string;
  readonly table: string;
  readonly file: string;
  readonly size: string;
  readonly labels: Labels;
}

export const chart = defineDirective({
  name: 'chart',
  form: 'leaf',
  label: 'none',
  attributes: {
    data: { type: 'path', must: 'required', doc: 'A CSV file: names of columns in the first line, numbers as 1234.5.' },
    alt: { type: 'text', must: 'required', doc: 'What the chart shows, for those who cannot see it.' },
    type: { type: 'choice', values: chartTypes, doc: 'How it is drawn; `bar` when not given.' },
    x: {
      type: 'path',
      doc: 'The column of names, days (2026-01-31, 2026-01, 2026) or numbers; the first when not given.',
    },
    y: { type: 'path', doc: 'The columns of values, parted by commas (or by |); all others when not given.' },
    title: { type: 'text', doc: 'What stands above it.' },
    'x-title': { type: 'text', doc: 'The title of the axis below.' },
    'y-title': { type: 'text', doc: 'The title of the upright axis, such as its unit.' },
    note: { type: 'text', doc: 'What a reader has to know of the data.' },
    source: { type: 'text', must: 'wanted', doc: 'Where the data come from.' },
  },
  doc: 'A chart of a file of data, with the data as a table beneath.',
  example:
    '::chart{data="media/sea-temperature.csv" type=line title="The sea in October" y-title="°C" source="Skarn Point buoy" alt="The October mean rises from 12 degrees in 1978 to 14.6 in 2026."}',
  assets: ['furniture.css'],
  read({ values, placeOf }, draft): Chart | undefined {
    const { data, type = 'bar', x, y = '', title, alt, note, source } = values;
    const media = addMedia(draft, data, 'document', placeOf('data'));
    if (media === undefined) return undefined;
    if (source === undefined) draft.diagnostics.push(noSource(data, placeOf('')));
    const columns = y.split(y.includes('|') ? '|' : ',').map((column) => column.trim());
    const spec: ChartSpec = {
      type,
      x,
      y: columns.filter((column) => column !== ''),
      xTitle: values['x-title'],
      yTitle: values['y-title'],
      title,
      alt,
      lang: draft.source.lang,
    };
    const index = draft.charts.push({ media, spec }) - 1;
    const [drawing, table] = [chartSlot(draft, index, 'drawing'), chartSlot(draft, index, 'table')];
    const [file, size] = [fileSlot(draft, media), sizeSlot(draft, media)];
    return { spec, source, note, drawing, table, file, size, labels: draft.labels };
  },
  page(data) {
    const { table, file, size, labels } = data;
    const download = element('p', {}, element('a', { href: file }, labels.dataFile), ` (CSV, ${size})`);
    const below = element(
      'details',
      { className: ['bs-chart-data'] },
      element('summary', {}, labels.dataTable),
      table,
      download,
    );
    return drawFigure(data, data.drawing, below);
  },
  feed: (data) => drawFigure(data, element('p', {}, data.spec.alt), data.table),
  text({ spec, source, note, file, labels }) {
    const from = source === undefined ? undefined : `${labels.source}${labels.colon}${source}`;
    const parts = [spec.title, spec.alt, note, from, `${labels.dataFile}${labels.colon}${file}`];
    return parts.filter((part) => part !== undefined).join('\n\n');
  },
});

function drawFigure(
  { spec, source, note, labels }: Chart,
  ...shown: readonly (ElementContent | string)[]
): ElementContent {
  const title = spec.title === undefined ? undefined : element('p', { className: ['bs-chart-title'] }, spec.title);
  const from = source === undefined ? undefined : credit(`${labels.source}${labels.colon}${source}`);
  const under = figcaption(note === undefined ? undefined : caption(note), from);
  return element('figure', { className: ['bs-chart'] }, title, ...shown, under);
}
