/** Data of charts: what is read of a file, and that every slip in it is named by its line. */

import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/charts/csv.ts';
import { readData } from '../../../src/charts/read-data.ts';
import { readNumber, readXValues } from '../../../src/charts/x-values.ts';
import type { ChartSpec } from '../../../src/model/chart.ts';
import { specOf } from './spec.ts';

function faults(text: string, changes: Partial<ChartSpec> = {}): readonly string[] {
  return readData(text, specOf(changes)).faults.map(({ kind, line }) => `${kind} ${line}`);
}

describe('a file of data', () => {
  it('has cells parted by what parts its first line', () => {
    for (const mark of [',', ';', '\t']) {
      const text = `${['Name', 'A', 'B'].join(mark)}\r\n${['x', '1', '2'].join(mark)}\r\n`;
      expect(readCsv(text)).toEqual({
        csv: { columns: ['Name', 'A', 'B'], rows: [{ line: 2, cells: ['x', '1', '2'] }] },
        faults: [],
      });
    }
  });

  it('counts its own lines, quotations over several lines and empty lines included', () => {
    const text = '\uFEFFName,A\n"one\ntwo, ""three""",1\n\n \nlast,2';
    expect(readCsv(text).csv.rows).toEqual([
      { line: 2, cells: ['one\ntwo, "three"', '1'] },
      { line: 6, cells: ['last', '2'] },
    ]);
  });

  it.each([
    ['Name,A\nx,1,2\ny', ['uneven 2', 'uneven 3']],
    ['Name,A\nx,"1\ny,2', ['quote 2']],
    ['Name,,A,A\nx,1,2,3', ['nameless 1', 'twice 1']],
  ])('%j has faults %j', (text, expected) => {
    expect(readCsv(text).faults.map(({ kind, line }) => `${kind} ${line}`)).toEqual(expected);
  });
});

describe('a number', () => {
  it.each([
    ['12', 12],
    ['-1.5', -1.5],
    ['\u22121.5', -1.5],
    ['+.5', 0.5],
    ['58 %', 58],
    ['0042', 42],
  ])('%j is %d', (cell, value) => expect(readNumber(cell)).toBe(value));

  it.each(['', 'n/a', '1,5', '1 000', '1e9', '0x10', '12 t', '--1', '1.', 'Infinity', 'NaN', '<b>1</b>'])(
    '%j is none',
    (cell) => expect(readNumber(cell)).toBeUndefined(),
  );
});

describe('what values stand along', () => {
  it('is days, months or years where all are, and shows no more of them than parts them', () => {
    expect(readXValues(['2024', '2026'], 'en')).toMatchObject({
      scale: 'day',
      values: [{ label: '2024' }, { label: '2026' }],
    });
    expect(readXValues(['2026-01', '2026-02'], 'en').values.map(({ label }) => label)).toEqual(['Jan', 'Feb']);
    expect(readXValues(['2025-12', '2026-01'], 'en').values.map(({ label }) => label)).toEqual([
      'Dec 2025',
      'Jan 2026',
    ]);
    expect(readXValues(['2026-01-05', '2026-01-09'], 'de').values.map(({ label }) => label)).toEqual([
      '5. Jan.',
      '9. Jan.',
    ]);
  });

  it('is numbers or names otherwise', () => {
    expect(readXValues(['1', '2.5'], 'de')).toMatchObject({
      scale: 'number',
      values: [{ at: 1 }, { at: 2.5, label: '2,5' }],
    });
    expect(readXValues(['East', '2'], 'en')).toMatchObject({
      scale: 'name',
      values: [{ label: 'East' }, { label: '2' }],
    });
  });
});

describe('the data of a chart', () => {
  it('are its columns as numbers, empty cells as gaps, days in their order', () => {
    const { data } = readData('Day,A,B\n2026-01-09,3,\n2026-01-05,1,2', specOf({ type: 'line' }));
    expect(data?.xName).toBe('Day');
    expect(data?.series).toEqual([
      { name: 'A', values: [1, 3] },
      { name: 'B', values: [2, undefined] },
    ]);
  });

  it('may be chosen among the columns', () => {
    const { data } = readData('A,Name,B\n1,x,2', specOf({ x: 'Name', y: ['B'] }));
    expect(data).toMatchObject({ xName: 'Name', series: [{ name: 'B', values: [2] }] });
  });

  it.each<[string, Partial<ChartSpec>, readonly string[]]>([
    ['Name,A\nx,1', { x: 'Nam' }, ['column 1']],
    ['Name,A\nx,1', { y: ['A', 'B'] }, ['column 1']],
    ['Name,A\nx,n/a\ny,1,5\nz,1', {}, ['uneven 3']],
    ['Name,A\nx,n/a\ny,2\nz,1 000', {}, ['number 2', 'number 4']],
    ['Name,A\nx,1\nx,2', {}, ['repeated 3']],
    ['Name,A\n,1', {}, ['name 2']],
    ['Day,A\n2026-01-01,1\n2026-01-02,2\n2026-02-30,3', {}, ['day 4']],
    ['Day,A\n2026-01-01,1\n2026-01-02,2\n2026-01,3', {}, ['day 2', 'day 3', 'day 4']],
    ['Name,A\nx,-1', { type: 'stacked' }, ['negative 2']],
    ['Name,A\n', {}, ['empty 1']],
    ['', {}, ['column 1', 'empty 1']],
    ['Name\nx', {}, ['empty 1']],
    [`Name,A\n${Array.from({ length: 61 }, (_, row) => `n${row},1`).join('\n')}`, {}, ['many 62']],
    [`Name,A,B,C,D,E,F,G\nx,1,1,1,1,1,1,1`, {}, ['many 1']],
  ])('%j drawn as %j is refused: %j', (text, changes, expected) => {
    expect(faults(text, changes)).toEqual(expected);
  });

  it('may say a number twice where dots stand above it', () => {
    expect(faults('X,Y\n1,2\n1,3', { type: 'dot' })).toEqual([]);
    expect(faults('X,Y\n1,2\n1,3', { type: 'line' })).toEqual(['repeated 3']);
  });
});
