/** Claims about live reports from file to site: what one update redraws, what the clock changes, what other outputs say. */

import { describe, expect, it } from 'vitest';
import { type Build, build } from '../src/build.ts';
import { nothingRemembered } from '../src/model/memory.ts';
import { textsOfOutputs } from './support/output-text.ts';
import { articleText, type ProjectOptions, projectOf } from './support/project.ts';

const first = ':::update{id=first-siren time="2026-02-28T18:31:00Z"}\nThe first siren. See [the plan](plan.md).\n:::';
const closed =
  ':::update{id=gates-closed time="2026-02-28T18:52:00Z" title="The gates are closed" by="Ann Archer" key}\nAll three.\n:::';
const path = 'content/articles/flood.md';
const address = '/2026/02/28/flood-night/';

function report(updates: readonly string[], fields: Record<string, unknown> = {}): Record<string, string> {
  const head = { title: 'Flood night', published: '2026-02-28T18:00:00Z', type: 'live', ...fields };
  return {
    'content/articles/plan.md': articleText({ title: 'The plan' }),
    [path]: articleText(head, updates.join('\n\n')),
  };
}

function built(files: Record<string, string>, options: ProjectOptions = {}, after?: Build): Build {
  return build(projectOf(files, options), after?.memory ?? nothingRemembered);
}

function textsOf(result: Build): ReadonlyMap<string, string> {
  return textsOfOutputs(result.outputs());
}

/** The structured data of the report's page. */
function structured(result: Build): Record<string, unknown> {
  const html = textsOf(result).get('2026/02/28/flood-night/index.html') ?? '';
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');
}

function codes(result: Build): readonly string[] {
  return result.diagnostics.map(({ code, places: [place] }) => `${code} ${place?.file}:${place?.line}`);
}

describe('a live report', () => {
  it('is a LiveBlogPosting with each update, and without an end while it goes on', () => {
    const node = structured(built(report([first, closed])));
    expect(node).toMatchObject({
      '@type': 'LiveBlogPosting',
      coverageStartTime: '2026-02-28T18:00:00+00:00',
      dateModified: '2026-02-28T18:52:00+00:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'The gates are closed',
          url: `https://gazette.example${address}#gates-closed`,
          datePublished: '2026-02-28T18:52:00+00:00',
          articleBody: 'All three.',
          author: { '@type': 'Person', name: 'Ann Archer' },
        },
        { headline: 'The first siren. See the plan.', articleBody: 'The first siren. See the plan.' },
      ],
    });
    expect(node).not.toHaveProperty('coverageEndTime');
  });

  it('ends by the clock, and the build says when to build again', () => {
    const coverage = { start: '2026-02-28T17:45:00Z', end: '2026-03-01T13:00:00Z' };
    const files = report([first], { coverage });
    const running = built(files);
    expect(structured(running)).not.toHaveProperty('coverageEndTime');
    expect(running.nextBuildAt).toBe(Date.parse(coverage.end));
    expect(JSON.parse(textsOf(running).get(`${address.slice(1)}updates.json`) ?? '').live).toBe(true);
    const over = built(files, { now: coverage.end });
    expect(structured(over)).toMatchObject({
      coverageStartTime: '2026-02-28T17:45:00+00:00',
      coverageEndTime: '2026-03-01T13:00:00+00:00',
    });
    expect(JSON.parse(textsOf(over).get(`${address.slice(1)}updates.json`) ?? '').live).toBe(false);
    expect(over.edition.cards.find(({ type }) => type === 'live')?.live).toBe('over');
  });

  it('has a small file beside it whose mark changes with the text, and with nothing else', () => {
    const file = (result: Build) => JSON.parse(textsOf(result).get(`${address.slice(1)}updates.json`) ?? '');
    const one = file(built(report([first])));
    expect(one).toEqual({
      title: 'Flood night',
      live: true,
      mark: expect.stringMatching(/^[0-9a-f]{32}$/),
      updates: [{ id: 'first-siren', time: '2026-02-28T18:31:00+00:00' }],
    });
    expect(file(built(report([first], { weight: 5 }))).mark).toBe(one.mark);
    const two = file(built(report([first, closed])));
    expect(two.mark).not.toBe(one.mark);
    expect(two.updates.map(({ id }: { id: string }) => id)).toEqual(['gates-closed', 'first-siren']);
  });

  it('tells its date of change to sitemap and feeds, as an editor’s update would', () => {
    const texts = textsOf(built(report([first, closed])));
    expect(texts.get('sitemaps/2026-02.xml')).toContain('<lastmod>2026-02-28T18:52:00+00:00</lastmod>');
    expect(texts.get('atom.xml')).toContain('<updated>2026-02-28T18:52:00+00:00</updated>');
  });

  it('shows all updates in a feed, newest first, with absolute addresses', () => {
    const html: string = JSON.parse(textsOf(built(report([first, closed]))).get('feed.json') ?? '').items[0]
      .content_html;
    expect(html.indexOf('gates-closed')).toBeLessThan(html.indexOf('first-siren'));
    expect(html).toContain(`<a href="https://gazette.example${address}#first-siren">`);
  });

  it('has no page of its own beside the article when it is held back', () => {
    const texts = textsOf(built(report([first, closed], { status: 'draft' })));
    expect([...texts].filter(([name, text]) => /flood-night|gates-closed/.test(name + text))).toEqual([]);
  });
});

describe('the editor is told', () => {
  it('that updates belong into a live report', () => {
    expect(codes(built(report([first], { type: 'news' })))).toEqual([`article/not-live ${path}:8`]);
    const covered = { type: 'news', coverage: { start: '2026-02-28T18:00:00Z' } };
    expect(codes(built(report(['Text.'], covered)))).toEqual([`article/not-live ${path}:6`]);
  });

  it('that a live report has no update, or ends before it starts', () => {
    expect(codes(built(report(['Text.'])))).toEqual([`article/no-updates ${path}:5`]);
    const coverage = { start: '2026-02-28T18:00:00Z', end: '2026-02-28T17:00:00Z' };
    expect(codes(built(report([first], { coverage })))).toEqual([`article/coverage-order ${path}:6`]);
  });

  it('that an update says a time still to come', () => {
    const result = built(report([first]), { now: '2026-02-28T18:10:00Z' });
    expect(codes(result)).toEqual([`article/coming-update ${path}:8`]);
  });
});
