/** Claims about charts from file to site: they are drawn of another file than their article, and each keeps to itself. */

import { describe, expect, it } from 'vitest';
import { type Build, build } from '../src/build.ts';
import { nothingRemembered } from '../src/model/memory.ts';
import { textsOfOutputs } from './support/output-text.ts';
import { articleText, type Files, projectOf } from './support/project.ts';

const chart = '::chart{data="media/ships.csv" title="Ships" source="The board" note="At noon." alt="East has more."}';
const csv = 'Quay,Ships\nEast,5\nWest <b>,3\n';
const files: Files = {
  'content/articles/a.md': articleText({}, chart),
  'content/articles/b.md': articleText({ title: 'Another' }),
  'content/media/ships.csv': csv,
};

function built(changes: Files = {}, after?: Build): Build {
  return build(projectOf({ ...files, ...changes }), after?.memory ?? nothingRemembered);
}

function textOf(result: Build, path: string): string {
  const text = textsOfOutputs(result.outputs()).get(path);
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

describe('a chart', () => {
  it('stands in the page as a drawing, with its data as a table and as a file', () => {
    const html = textOf(built(), '2026/02/01/a-headline/index.html');
    expect(html).toContain('<figure class="bs-chart"><p class="bs-chart-title">Ships</p><svg class="bs-chart-wide"');
    expect(html).toContain(
      '<details class="bs-chart-data"><summary>The data as a table</summary><div class="bs-table-scroll"',
    );
    expect(html).toMatch(
      /<a href="\/media\/ships\.[0-9a-f]{10}\.csv">The data as a file<\/a> \(CSV, 0\.0 kB\)|<a href="\/media\/ships\.[0-9a-f]{10}\.csv">The data as a file<\/a> \(CSV, 0 kB\)/,
    );
    expect(html).toContain('West &lt;b&gt;');
    expect(html).not.toContain('West <b>');
    expect(html).toContain('<span class="bs-caption">At noon.</span> <span class="bs-credit">Source: The board</span>');
  });

  it('is what it shows and a table in a feed, and keeps its words in plain text', () => {
    const [item] = JSON.parse(textOf(built(), 'feed.json')).items.filter(
      (one: { title: string }) => one.title === 'A headline',
    );
    expect(item.content_html).toContain('<p>East has more.</p><div class="bs-table-scroll"');
    expect(item.content_html).not.toContain('<svg');
    expect(item.content_text).toMatch(
      /^Ships\n\nEast has more\.\n\nAt noon\.\n\nSource: The board\n\nThe data as a file: https:\/\/gazette\.example\/media\/ships\.[0-9a-f]{10}\.csv$/,
    );
  });

  it('is drawn anew when its data change: one page, its feeds, and nothing is parsed', () => {
    const again = built({ 'content/media/ships.csv': csv.replace('5', '6') }, built());
    expect(again.parsed).toBe(0);
    const drawn = again.stale.map(({ url }) => url).filter((url) => url.endsWith('/') || url.startsWith('/media/'));
    expect(drawn).toEqual(['/2026/02/01/a-headline/', expect.stringMatching(/^\/media\/ships\./)]);
  });

  it('refuses the build when its data cannot be drawn, at its line and at theirs', () => {
    const { diagnostics } = built({ 'content/media/ships.csv': 'Quay,Ships\nEast,five\n' });
    expect(diagnostics).toMatchObject([
      {
        code: 'chart/number',
        level: 'error',
        places: [
          { file: 'content/articles/a.md', line: 7, column: 9 },
          { file: 'content/media/ships.csv', line: 2 },
        ],
      },
    ]);
  });

  it('is left out, its words kept, where a site calls that a warning', () => {
    const site = projectOf(files).site;
    const yaml = `name: ${site.name}\nurl: ${site.url}\nsections: [{id: news, label: News}]\nrules: {chart/number: warn}\n`;
    const result = built({ 'content/site.yaml': yaml, 'content/media/ships.csv': 'Quay,Ships\nEast,five\n' });
    expect(result.diagnostics.map(({ code, level }) => `${level} ${code}`)).toEqual(['warn chart/number']);
    const html = textOf(result, '2026/02/01/a-headline/index.html');
    expect(html).not.toContain('<svg');
    expect(html).toContain('Source: The board');
  });
});
