/** Claims about the whole generator: how much of a site one change redraws, and that nothing else does. */

import { describe, expect, it } from 'vitest';
import { type Build, build } from '../src/build.ts';
import { nothingRemembered } from '../src/model/memory.ts';
import { articleText, type Files, type ProjectOptions, projectOf, siteYaml } from './support/project.ts';

/** Eighteen articles, one a day, alternately about two topics by two authors; lists of three to a page. */
function paper(): Record<string, string> {
  const files: Record<string, string> = {
    'content/authors/ann.md': '---\nname: Ann Archer\n---\n\nAnn writes.\n',
    'content/authors/ben.md': '---\nname: Ben Baker\n---\n\nBen writes.\n',
    'content/topics/tides.md': '---\nlabel: Tides\n---\n',
    'content/topics/trade.md': '---\nlabel: Trade\n---\n',
    'content/pages/about.md': '---\ntitle: About\n---\n\nAbout us.\n',
  };
  for (let day = 1; day <= 18; day += 1) files[articlePath(day)] = dayArticle(day);
  return files;
}

function articlePath(day: number): string {
  return `content/articles/day-${String(day).padStart(2, '0')}.md`;
}

function dayArticle(day: number, fields: Record<string, unknown> = {}, body = `Text of day ${day}.`): string {
  const date = `2026-02-${String(day).padStart(2, '0')}T09:00:00Z`;
  const side = day % 2 === 0;
  return articleText(
    {
      title: `Day ${day}`,
      published: date,
      authors: [side ? 'ann' : 'ben'],
      topics: [side ? 'tides' : 'trade'],
      ...fields,
    },
    body,
  );
}

function built(files: Files, after?: Build, options: ProjectOptions = {}): Build {
  const result = build(projectOf(files, options), after?.memory ?? nothingRemembered);
  expect(result.diagnostics.filter((diagnostic) => diagnostic.level === 'error')).toEqual([]);
  return result;
}

function redrawn(result: Build): string[] {
  return result.stale.map((page) => page.url).sort();
}

function bytesOf(result: Build): Map<string, unknown> {
  return new Map([...result.outputs()].map((output) => [output.path, output.content]));
}

describe('a build with nothing remembered', () => {
  it('parses every file and draws every page', () => {
    const result = built(paper());
    expect(result.parsed).toBe(18 + 5);
    expect(result.stale).toEqual(result.pages);
    expect(bytesOf(result).size).toBe(result.pages.length);
    expect([...bytesOf(result).keys()].sort()).toEqual([...result.paths].sort());
  });

  it('gives the same bytes twice', () => {
    expect(bytesOf(built(paper()))).toEqual(bytesOf(built(paper())));
  });
});

describe('a build that remembers', () => {
  it('parses and draws nothing when nothing changed', () => {
    const again = built(paper(), built(paper()));
    expect(again.parsed).toBe(0);
    expect(redrawn(again)).toEqual([]);
  });

  it('rewrites only the article when its body changes', () => {
    const files = { ...paper(), [articlePath(2)]: dayArticle(2, { summary: 'Day two.' }) };
    const first = built(files, undefined);
    const edited = { ...files, [articlePath(2)]: dayArticle(2, { summary: 'Day two.' }, 'Another text.') };
    const again = built(edited, first);
    expect(again.parsed).toBe(1);
    expect(redrawn(again).filter((url) => !/(feed\.xml|atom\.xml|feed\.json)$/.test(url))).toEqual([
      '/2026/02/02/day-2/',
    ]);
    // The feeds that carry its full text are the article too.
    expect(redrawn(again).filter((url) => /(feed\.xml|atom\.xml|feed\.json)$/.test(url))).toEqual([
      '/atom.xml',
      '/authors/ann/atom.xml',
      '/authors/ann/feed.json',
      '/authors/ann/feed.xml',
      '/feed.json',
      '/feed.xml',
      '/news/atom.xml',
      '/news/feed.json',
      '/news/feed.xml',
      '/topics/tides/atom.xml',
      '/topics/tides/feed.json',
      '/topics/tides/feed.xml',
    ]);
  });

  it('leaves the older pages of every list alone when an article is published', () => {
    const first = built(paper());
    const again = built({ ...paper(), [articlePath(19)]: dayArticle(19) }, first);
    const numbered = first.pages.filter((page) => /\/page\/\d+\/$/.test(page.url));
    expect(numbered.length).toBeGreaterThan(8);
    // A list of 3 to a page that grows from 18 to 19 has the same five full pages behind its front.
    expect(redrawn(again).filter((url) => /\/page\/\d+\/$/.test(url))).toEqual([]);
    expect(redrawn(again).filter((url) => /\/day-\d+\/$/.test(url))).toEqual(['/2026/02/19/day-19/']);
  });

  it('rewrites nothing but the neighbour of the new full page when a list grows one', () => {
    const seventeen = { ...paper() };
    delete seventeen[articlePath(18)];
    const first = built(seventeen);
    const again = built(paper(), first);
    expect(redrawn(again).filter((url) => /^\/news\/page\/\d+\/$/.test(url))).toEqual([
      '/news/page/4/',
      '/news/page/5/',
    ]);
  });

  it.each<[string, (files: Record<string, string>) => void]>([
    [
      'a headline',
      (files) => {
        files[articlePath(5)] = dayArticle(5, { title: 'Five' });
      },
    ],
    [
      'a deletion',
      (files) => {
        delete files[articlePath(7)];
      },
    ],
    [
      'a topic label',
      (files) => {
        files['content/topics/tides.md'] = '---\nlabel: High tides\n---\n';
      },
    ],
    [
      'an author name',
      (files) => {
        files['content/authors/ann.md'] = '---\nname: Ann Arrow\n---\n';
      },
    ],
    [
      'a correction',
      (files) => {
        files[articlePath(3)] = dayArticle(3, {
          corrections: [{ date: '2026-02-20', type: 'correction', text: 'It was two.' }],
        });
      },
    ],
    [
      'a link between articles',
      (files) => {
        files[articlePath(9)] = dayArticle(9, {}, 'See [day 2](day-02.md).');
      },
    ],
  ])('gives after %s the bytes of a clean build', (_name, change) => {
    const first = built(paper());
    const files = paper();
    change(files);
    const again = built(files, first);
    const clean = built(files);
    const kept = new Map([...bytesOf(first)].filter(([path]) => again.paths.has(path)));
    expect(new Map([...kept, ...bytesOf(again)])).toEqual(bytesOf(clean));
  });
});

describe('the publisher’s logo', () => {
  const files = {
    ...paper(),
    'content/site.yaml': `${siteYaml}publisher: {logo: media/logo.jpg}\n`,
    'content/media/logo.jpg': 'a logo',
  };

  it('redraws what shows it to machines when its bytes change', () => {
    const first = built(files);
    const again = built({ ...files, 'content/media/logo.jpg': 'another logo' }, first);
    expect(redrawn(again)).toEqual(expect.arrayContaining(['/2026/02/02/day-2/', '/', '/feed.json']));
    const clean = built({ ...files, 'content/media/logo.jpg': 'another logo' });
    const kept = new Map([...bytesOf(first)].filter(([path]) => again.paths.has(path)));
    expect(new Map([...kept, ...bytesOf(again)])).toEqual(bytesOf(clean));
  });

  it('redraws nothing when another picture’s bytes change', () => {
    const first = built({ ...files, 'content/media/other.jpg': 'one' });
    expect(redrawn(built({ ...files, 'content/media/other.jpg': 'two' }, first))).toEqual([]);
  });
});

describe('the clock', () => {
  const files = {
    'content/articles/today.md': articleText({ title: 'Today' }),
    'content/articles/later.md': articleText({ title: 'Later', published: '2026-03-02T09:00:00Z' }),
    'content/articles/embargoed.md': articleText({ title: 'Embargoed', embargo: '2026-03-01T18:00:00Z' }),
  };

  it('keeps what is not due out of every output', () => {
    const text = [...bytesOf(built(files)).values()].map((content) => JSON.stringify(content)).join('\n');
    expect(text).toContain('Today');
    expect(text).not.toContain('Later');
    expect(text).not.toContain('Embargoed');
  });

  it('tells the next moment at which the site changes', () => {
    expect(built(files).nextBuildAt).toBe(Date.parse('2026-03-01T18:00:00Z'));
    const evening = built(files, undefined, { now: '2026-03-01T18:00:00Z' });
    expect(evening.edition.cards.map((card) => card.title).sort()).toEqual(['Embargoed', 'Today']);
    expect(evening.nextBuildAt).toBe(Date.parse('2026-03-02T09:00:00Z'));
  });
});
