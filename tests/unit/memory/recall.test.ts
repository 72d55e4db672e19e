/** A site that is planned already is not planned again, unless something but the text of a body changed. */

import { describe, expect, it } from 'vitest';
import { type Build, build } from '../../../src/build.ts';
import { nothingRemembered } from '../../../src/model/memory.ts';
import { articleText, type Files, type ProjectOptions, projectOf, siteYaml } from '../../support/project.ts';

const one = 'content/articles/one.md';
const lines = 'First words.\n\nSee [two](two.md).\n\n![Bridge](../media/bridge.jpg)\n\n*Credit: AP*';

const paper: Files = {
  [one]: articleText({ title: 'One', summary: 'Short.', published: '2026-02-01T09:00:00Z' }, lines),
  'content/articles/two.md': articleText({ title: 'Two', published: '2026-02-02T09:00:00Z' }, 'See [one](one.md).'),
  'content/articles/later.md': articleText({ title: 'Later', published: '2026-05-01T09:00:00Z' }),
  'content/pages/about.md': '---\ntitle: About\nsummary: Who we are.\n---\n\nAbout us.\n',
  'content/media/bridge.jpg': 'pixels',
};

/** Builds `paper`, then with changes and what is remembered of it. */
function again(changes: Files, options: ProjectOptions = {}): Build {
  const { memory } = build(projectOf(paper, { extensions: options.extensions ?? {} }), nothingRemembered);
  const project = projectOf({ ...paper, ...changes }, options);
  const result = build(project, memory);
  const clean = build(project, nothingRemembered);
  expect(result.diagnostics).toEqual(clean.diagnostics);
  expect(result.fingerprints).toEqual(clean.fingerprints);
  const expected = new Map([...clean.outputs()].map((output) => [output.path, output]));
  for (const output of result.outputs()) expect(output).toEqual(expected.get(output.path));
  return result;
}

function edited(body: string, fields: Readonly<Record<string, unknown>> = {}): Files {
  return {
    [one]: articleText({ title: 'One', summary: 'Short.', published: '2026-02-01T09:00:00Z', ...fields }, body),
  };
}

function page(body: string): Files {
  return { 'content/pages/about.md': `---\ntitle: About\nsummary: Who we are.\n---\n\n${body}\n` };
}

function live(status: string): Files {
  const coverage = { start: '2026-03-01T09:00:00Z', end: '2026-03-01T18:00:00Z' };
  const fields = { title: 'Live', type: 'live', status, summary: 'So.', published: '2026-03-01T09:00:00Z', coverage };
  return {
    'content/articles/live.md': articleText(
      fields,
      ':::update{id=later time="2026-03-01T15:00:00Z" title="Later"}\nText.\n:::',
    ),
  };
}

describe('a site that is remembered', () => {
  it('is not planned again for the text of a body, and draws what shows it', () => {
    const result = again(edited(`An earlier version was wrong.\n\n${lines}`));
    expect(result.isRecalled).toBe(true);
    expect(result.stale.map(({ url }) => url)).toEqual([
      '/2026/02/01/one/',
      ...['', 'news/'].flatMap((list) => ['atom.xml', 'feed.json', 'feed.xml'].map((feed) => `/${list}${feed}`)),
    ]);
    const page = result.stale[0];
    expect(page?.kind === 'article' && page.view.body.words).toBe(11);
  });

  it('is not planned again where nothing changed, or the text of a page', () => {
    expect(again({}).isRecalled).toBe(true);
    const result = again({
      'content/pages/about.md': '---\ntitle: About\nsummary: Who we are.\n---\n\nAbout all of us.\n',
    });
    expect(result.isRecalled).toBe(true);
  });

  it.each<[string, Files, ProjectOptions]>([
    ['a headline', edited(lines, { title: 'Another' }), {}],
    ['a link', edited(lines.replace('(two.md)', '(later.md)')), {}],
    ['a heading', edited(`## Head\n\n${lines}`), {}],
    ['a picture', { 'content/media/bridge.jpg': 'other pixels' }, {}],
    ['the first sentence that stands in for a summary', edited(`Now ${lines}`, { summary: undefined }), {}],
    ['a mistake', edited(`${lines}\n\n![](../media/bridge.jpg)`), {}],
    ['the clock', {}, { now: '2026-05-02T09:00:00Z' }],
    ['the clock, back', {}, { now: '2026-02-28T09:00:00Z' }],
    ['site.yaml', { 'content/site.yaml': `${siteYaml}tagline: New\n` }, {}],
    ['a preview', {}, { drafts: true }],
  ])('is planned again for %s', (_, changes, options) => {
    expect(again(changes, options).isRecalled).toBe(false);
  });

  it.each<[string, Files, string, ProjectOptions]>([
    [
      'the rights of a picture on a page that no schedule knows',
      page('::figure{src="../media/bridge.jpg" alt="x" credit="AP" until=2026-03-02}'),
      '2026-03-05T09:00:00Z',
      {},
    ],
    ['an entry of a live report that says a time to come', live('ready'), '2026-03-01T15:30:00Z', {}],
    ['a live report that only a preview shows', live('draft'), '2026-03-01T18:30:00Z', { drafts: true }],
  ])('is planned again when the clock changes %s', (_, files, later, options) => {
    const all = { ...paper, ...files };
    const { memory } = build(projectOf(all, { ...options, now: '2026-03-01T12:00:00Z' }), nothingRemembered);
    const project = projectOf({ ...all, ...edited(`More. ${lines}`) }, { ...options, now: later });
    const [result, clean] = [build(project, memory), build(project, nothingRemembered)];
    expect(result.isRecalled).toBe(false);
    expect([result.diagnostics, result.fingerprints]).toEqual([clean.diagnostics, clean.fingerprints]);
  });

  it('tells a mistake where it stands now', () => {
    const bad = { [one]: articleText({ title: 'One', published: '2026-02-01T09:00:00Z' }, '[gone](gone.md)') };
    const { memory } = build(projectOf({ ...paper, ...bad }), nothingRemembered);
    const moved = { [one]: bad[one]?.replace('[gone]', 'A line.\n\n[gone]') ?? '' };
    const before = build(projectOf({ ...paper, ...bad }), memory);
    const after = build(projectOf({ ...paper, ...moved }), memory);
    expect([before.isRecalled, after.isRecalled]).toEqual([true, false]);
    const lineOf = ({ diagnostics }: Build): number | undefined =>
      diagnostics.find(({ code }) => code === 'link/dead')?.places[0]?.line;
    expect(lineOf(after)).toBe((lineOf(before) ?? 0) + 2);
  });

  it('is not planned again for a text whose own mistake stays where it is', () => {
    const long = { title: 'One '.repeat(60), summary: 'So.', published: '2026-02-01T09:00:00Z' };
    const { memory } = build(projectOf({ ...paper, [one]: articleText(long, lines) }), nothingRemembered);
    const after = (body: string): Build => {
      const project = projectOf({ ...paper, [one]: articleText(long, body) });
      const result = build(project, memory);
      expect(result.diagnostics).toEqual(build(project, nothingRemembered).diagnostics);
      expect(result.diagnostics.map(({ code }) => code)).toContain('article/long-title');
      return result;
    };
    expect(after(`More.\n\n${lines}`).isRecalled).toBe(true);
    expect(after(`![](../media/bridge.jpg)\n\n${lines}`).isRecalled).toBe(false);
  });

  it('is planned again where code of the site looks at it', () => {
    expect(again({}, { extensions: { checks: [() => []] } }).isRecalled).toBe(false);
    expect(again({}, { extensions: { pages: [() => []] } }).isRecalled).toBe(false);
    expect(again({}, { extensions: { filters: { loud: (text: string) => text } } }).isRecalled).toBe(true);
  });
});
