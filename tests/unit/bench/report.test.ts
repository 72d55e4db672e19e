import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../bench/report/chart.ts';
import { describe as documentOf, summarize } from '../../../bench/report/document.ts';
import { digits, medianOf, ratio, whole } from '../../../bench/report/figures.ts';
import { withPart } from '../../../bench/report/readme.ts';
import { markdownTable } from '../../../bench/report/table.ts';
import type { Contender, Results, Run } from '../../../bench/runs/results.ts';
import { type Faults, noFaults } from '../../../bench/runs/tree.ts';

function runsOf(tool: string, scenario: string, seconds: readonly number[], faults: Faults = noFaults): Run[] {
  return seconds.map((value, index) => ({
    tool,
    scenario,
    round: index + 1,
    seconds: value,
    cpuSeconds: value * 2,
    megabytes: 200,
    written: { files: 1_234, bytes: 5_600_000 },
    output: { files: 1_431, bytes: 48_000_000 },
    kept: { files: 1, bytes: 1_000_000 },
    faults,
  }));
}

function tool(id: string, label: string, more: Partial<Contender> = {}): Contender {
  return { id, label, version: '1.2', out: undefined, verdict: { compared: 100, differences: [] }, ...more };
}

const results: Results = {
  articles: 10_000,
  seed: 1,
  rounds: { wanted: 5, done: 3 },
  date: '2026-11-22',
  machine: {
    processor: 'Some Processor',
    cores: 2,
    memoryGigabytes: 24,
    system: 'Linux',
    node: '20.20.2',
    output: 'output in memory (tmpfs), input on disk',
    load: [0.1, 1.9],
  },
  scenarios: [
    { id: 'cold', label: 'Cold' },
    { id: 'delete', label: 'Article deleted' },
  ],
  tools: [
    tool('broadsheet', 'Broadsheet'),
    tool('hugo', 'Hugo'),
    tool('eleventy', 'Eleventy'),
    tool('other', 'Other', { verdict: { compared: 9, differences: ['/ title: …'] }, out: 'other output: / title: …' }),
    tool('astro', 'Astro', { version: undefined, verdict: undefined, out: 'not installed' }),
  ],
  runs: [
    ...runsOf('broadsheet', 'cold', [2, 1, 9]),
    ...runsOf('broadsheet', 'delete', [0.25]),
    ...runsOf('hugo', 'cold', [8, 7, 9]),
    ...runsOf('hugo', 'delete', [8]),
    ...runsOf('eleventy', 'cold', [40]),
    ...runsOf('eleventy', 'delete', [4], { stale: 1, missing: 0, orphans: 2, examples: ['a/index.html', 'b', 'c'] }),
    ...runsOf('other', 'cold', [0.001]),
  ],
  floor: [0.9, 1, 1.1],
};

describe('figures', () => {
  it('are medians, with three digits', () => {
    expect(medianOf([9, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect([0.284, 7.305, 48.23, 112.6].map(digits)).toEqual(['0.28', '7.30', '48.2', '113']);
    expect([999, 14_869, 1_234_567].map(whole)).toEqual(['999', '14,869', '1,234,567']);
    expect([ratio(2, 8), ratio(0.3, 8), ratio(100, 8)]).toEqual(['0.25×', '0.037×', '13×']);
  });
});

describe('tables', () => {
  it('have a row for each row, and refuse what would break them', () => {
    expect(markdownTable(['', 'A'], [['x', '1']])).toBe('|  | A |\n| --- | ---: |\n| x | 1 |\n');
    expect(() => markdownTable(['', 'A'], [['x']])).toThrow('a row of 1 cells under 2');
    expect(() => markdownTable(['', 'A'], [['x', '1 | 2']])).toThrow('would break the table');
  });
});

describe('the summary', () => {
  const text = summarize(results, 'chart.svg');

  it('puts medians in relation to Hugo', () => {
    expect(text).toContain('| Cold | 2.00 (0.25×) | 8.00 | 40.0 (5.00×) | – | – |\n');
  });

  it('gives no ratio to a wrong result, and names what is wrong', () => {
    expect(text).toContain('| Article deleted | 0.25 (0.031×) | 8.00 | 4.00, 3 wrong | – | – |\n');
    expect(text).toContain('- Eleventy, article deleted: wrong are `a/index.html`, `b`, `c` …\n');
  });

  it('does not count another output, and says why a tool is out', () => {
    expect(text).not.toContain('0.001');
    expect(text).toContain('- Other: other output: / title: ….\n');
    expect(text).toContain('- Astro: not installed.\n');
  });

  it('names the floor, the machine, the versions, the day, and that rounds are missing', () => {
    expect(text).toContain("`cp -r` of Broadsheet's output takes 1.00 s: its cold build takes 2.00× that.");
    expect(text).toContain('Some Processor, 2 cores, 24 GB, Linux, Node 20.20.2');
    expect(text).toContain('load average 0.1 before and 1.9 after');
    expect(text).toContain('Hugo 1.2');
    expect(text).toContain('Measured on 2026-11-22, seed 1.');
    expect(text).toContain('median of 3 alternated runs (of 5 that were wanted)');
  });

  it('stands in a document with every other figure', () => {
    const document = documentOf(results, 'chart.svg');
    expect(document).toContain('| Cold | 1.00–9.00 | 7.00–9.00 | 40.0–40.0 | – | – |\n');
    expect(document).toContain('| Article deleted | none | none | 1 stale, 2 orphaned | – | – |\n');
    expect(document).toContain('| Hugo | 1,431 | 48.0 | 1.00 | 100 | 0 |\n');
  });

  it('replaces its part of the README and nothing else', () => {
    const readme = 'Before\n<!-- benchmark -->\nold\n<!-- /benchmark -->\nAfter\n';
    expect(withPart(readme, 'new\n')).toBe('Before\n<!-- benchmark -->\n\nnew\n\n<!-- /benchmark -->\nAfter\n');
    expect(withPart(withPart(readme, 'x\n'), 'new\n')).toBe(withPart(readme, 'new\n'));
    expect(() => withPart('no marks', 'new')).toThrow('README.md has no');
  });
});

describe('the chart', () => {
  const svg = chartOf(results);

  it('is well-formed, and the same each time', () => {
    const parser = new SaxesParser();
    parser.on('error', (cause) => {
      throw cause;
    });
    parser.write(svg).close();
    expect(chartOf(structuredClone(results))).toBe(svg);
  });

  it('has a bar for every figure that counts, as long as it took', () => {
    const widths = [
      ...svg.matchAll(/<g><title>([^<]*)<\/title><rect class="(t\d)(?: wrong)?" x="\d+" y="\d+" width="([\d.]+)"/g),
    ].map(([, title = '', , width]) => [title, Number(width)] as const);
    expect(widths.map(([title]) => title)).toEqual([
      'Broadsheet, cold: 2.00 s',
      'Hugo, cold: 8.00 s',
      'Eleventy, cold: 40.0 s',
      'Broadsheet, article deleted: 0.25 s',
      'Hugo, article deleted: 8.00 s',
      'Eleventy, article deleted: 4.00 s, wrong',
    ]);
    expect((widths[1]?.[1] ?? 0) / (widths[0]?.[1] ?? 1)).toBeCloseTo(4, 1);
  });

  it('has colours for light and dark pages', () => {
    expect(svg).toContain('@media (prefers-color-scheme:dark)');
  });
});
