/** Charts as drawn: sound markup for any data, text that stays text, and numbers where they belong. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataTable } from '../../../src/charts/data-table.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { readData } from '../../../src/charts/read-data.ts';
import { type ChartSpec, chartTypes } from '../../../src/model/chart.ts';
import { dangersIn } from '../../support/dangers.ts';
import { readXml, type XmlElement } from '../../support/xml.ts';
import { specOf } from './spec.ts';

function drawn(text: string, changes: Partial<ChartSpec> = {}): string {
  const spec = specOf(changes);
  const { data, faults } = readData(text, spec);
  if (data === undefined) throw new Error(JSON.stringify(faults));
  return drawChart(data, spec);
}

/** The elements of the wide sheet. */
function sheet(markup: string): readonly XmlElement[] {
  const [, wide = ''] = /(<svg class="bs-chart-wide".*?<\/svg>)/s.exec(markup) ?? [];
  return readXml(wide);
}

function texts(markup: string): readonly string[] {
  return sheet(markup)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

const names = 'Quay,Ships,Boats\nEast,5,2\nWest,3,\n';
const days = 'Day,A,B\n2026-01-01,5,2\n2026-01-02,3,\n2026-01-03,4,1\n';
const numbers = 'X,A,B\n1,5,2\n2,3,\n4,4,1\n';

describe('a chart', () => {
  it('is drawn twice, for a page and for a phone, and says what it shows', () => {
    const markup = drawn(names, { alt: 'East has more' });
    expect(
      [...markup.matchAll(/<svg class="(bs-chart-\w+)"[^>]*role="img" aria-label="East has more"/g)].map(
        ([, name]) => name,
      ),
    ).toEqual(['bs-chart-wide', 'bs-chart-narrow']);
  });

  it('has a key where there is more than one series, and none where there is one', () => {
    expect(drawn(names)).toMatch(
      /^<ul class="bs-chart-key"><li>.*<bdi>Ships<\/bdi><\/li><li>.*<bdi>Boats<\/bdi><\/li><\/ul><svg/s,
    );
    expect(drawn(names, { y: ['Ships'] })).not.toContain('bs-chart-key');
  });

  it('has bars as long as their values', () => {
    const widths = sheet(drawn(names, { y: ['Ships'] }))
      .filter(({ name }) => name === 'rect')
      .map(({ attributes }) => Number(attributes.width));
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(5 / 3, 2);
  });

  it('stacks parts to their sum', () => {
    expect(texts(drawn(names, { type: 'stacked' }))).toEqual(['East', '7', 'West', '3']);
    const bars = sheet(drawn(days, { type: 'stacked' })).filter(({ name }) => name === 'rect');
    expect(bars).toHaveLength(5);
  });

  it('leaves a gap in a line where a cell is empty, and a dot for a value between gaps', () => {
    const elements = sheet(drawn(days, { type: 'line' }));
    const [a, b] = elements.filter(({ attributes }) => attributes.class?.startsWith('bs-line'));
    expect(a?.attributes.d).toMatch(/^M[^M]+$/);
    expect(b?.attributes.d).toMatch(/^M.+M.+$/);
    expect(elements.filter(({ name }) => name === 'circle')).toHaveLength(2);
  });

  it('writes numbers and days as its language does, a minus as a minus', () => {
    expect(texts(drawn('N,A\nx,-1234.5', { lang: 'de' }))).toEqual(['x', '\u22121.234,5']);
    expect(texts(drawn(days, { type: 'line', lang: 'fr' }))).toContain('1 janv.');
    const ticks = texts(drawn('X,A\n1,2\n2,2.5', { type: 'line' }));
    expect(ticks).toContain('2.0');
    expect(ticks).toContain('2.5');
  });

  it('grows from the right in a language that runs so, words in their own order', () => {
    const first = (lang: string) =>
      Number(sheet(drawn(names, { lang })).find(({ name }) => name === 'rect')?.attributes.x);
    expect(first('en')).toBe(0);
    expect(first('ar')).toBeGreaterThan(0);
    expect(texts(drawn('اليوم,أ\n2026-03-01,1\n2026-03-02,2', { type: 'line', lang: 'ar' }))).toContain(
      '\u20681 مارس\u2069',
    );
  });

  it('has titles of its axes', () => {
    expect(texts(drawn(numbers, { type: 'dot', xTitle: 'Size', yTitle: 'tonnes' }))).toEqual(
      expect.arrayContaining(['Size', 'tonnes']),
    );
  });
});

it.each(chartTypes)('a chart of type %s is the same bytes each time, for names, days and numbers', (type) => {
  for (const text of [names, days, numbers]) expect(drawn(text, { type })).toBe(drawn(text, { type }));
});

describe('whatever the data', () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => value.toFixed(3)),
    fc.constant(''),
    fc.integer().map(String),
  );
  const positive = fc.integer({ min: 0, max: 1e9 }).map(String);
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.replace(/[",;\r\n\t\0-\x1f]/g, '').trim() || 'x');
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    ']]>',
    '</svg>',
    "' onload='x",
  );
  const keys = fc.oneof(
    fc.uniqueArray(fc.oneof(word, hostile), { minLength: 1, maxLength: 12 }),
    fc.uniqueArray(fc.integer({ min: 1500, max: 2099 }).map(String), { minLength: 1, maxLength: 40 }),
    fc.uniqueArray(fc.integer({ min: -999, max: 999 }).map(String), { minLength: 1, maxLength: 40 }),
  );

  it('the markup is sound, holds no impossible number and nothing that runs', () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        keys,
        fc.uniqueArray(fc.oneof(word, hostile), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...chartTypes),
        fc.constantFrom('en', 'ar', 'de', 'ja'),
        fc.infiniteStream(cell),
        fc.infiniteStream(positive),
        (rows, columns, type, lang, cells, counts) => {
          const next = (): string => (type === 'stacked' ? counts : cells).next().value as string;
          const names = ['Key of it all', ...columns.filter((name) => name.trim() !== 'Key of it all')];
          const lines = [names, ...rows.map((key) => [key, ...names.slice(1).map(next)])];
          const text = lines.map((line) => line.map(quoted).join(',')).join('\n');
          const spec = specOf({ type, lang, alt: '"><script>', xTitle: '<b>', yTitle: '&' });
          const { data } = readData(text, spec);
          if (data === undefined) return;
          const markup = drawChart(data, spec) + dataTable(data, spec);
          expect(() => readXml(`<div>${markup}</div>`)).not.toThrow();
          expect(markup).not.toMatch(/NaN|Infinity|undefined|e[+-]\d/);
          expect(dangersIn(`<!doctype html><title>x</title>${markup}`)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('the table beneath has every number, with a header for each column and row', () => {
  const spec = specOf({ title: 'Ships & <boats>' });
  const { data } = readData(names, spec);
  if (data === undefined) throw new Error('no data');
  expect(dataTable(data, spec)).toBe(
    '<div class="bs-table-scroll" role="region" tabindex="0" aria-label="Ships &amp; &lt;boats&gt;"><table><thead><tr><th scope="col">Quay</th><th scope="col" class="bs-right">Ships</th><th scope="col" class="bs-right">Boats</th></tr></thead><tbody><tr><th scope="row">East</th><td class="bs-right">5</td><td class="bs-right">2</td></tr><tr><th scope="row">West</th><td class="bs-right">3</td><td class="bs-right"></td></tr></tbody></table></div>',
  );
});
