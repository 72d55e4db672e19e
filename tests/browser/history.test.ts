/** The page of an article's history in a real browser: what changed can be told without colour, by eye and by ear. */

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { loadProject } from '../../src/cli/load-project.ts';
import type { History, PastText } from '../../src/model/history.ts';
import { nothingRemembered } from '../../src/model/memory.ts';
import type { Project } from '../../src/model/project.ts';
import { sourceOf } from '../../src/read/source-text.ts';
import { chromiumPath, launch, type ServedSite, serveSite } from '../support/browser.ts';
import { articleText } from '../support/project.ts';

const root = join(import.meta.dirname, '../..');
const artefacts = join(root, 'tests/.artefacts');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let site: ServedSite;

const english = [
  articleText(
    { title: 'Council backs the bridge', slug: 'bridge', section: 'city', published: '2026-11-01' },
    'The council voted on Friday for a bridge across the river. It will cost 12 million pounds.\n\nWork begins in spring.\n\nThe mayor did not speak.',
  ),
  articleText(
    {
      title: 'Council backs the long bridge',
      slug: 'bridge',
      section: 'city',
      published: '2026-11-01',
      updated: '2026-11-03T10:00:00Z',
      updateNote: 'Corrects the price and adds what the mayor said.',
      corrections: [{ date: '2026-11-03', text: 'The bridge will cost 21 million pounds, not 12 million.' }],
    },
    'The council voted on Friday for a bridge across the river. It will cost 21 million pounds.\n\nWork begins in spring.\n\nThe mayor did not speak at first.\n\n“It is long enough,” she said later.',
  ),
  articleText(
    {
      title: 'Council backs the long bridge',
      slug: 'bridge',
      section: 'city',
      published: '2026-11-01',
      updated: '2026-11-05T10:00:00Z',
      updateNote: 'Corrects the price and adds what the mayor said.',
      corrections: [{ date: '2026-11-03', text: 'The bridge will cost 21 million pounds, not 12 million.' }],
    },
    'The council voted on Friday for a bridge across the river. It will cost 21 million pounds.\n\nWork begins in spring.\n\nThe mayor did not speak at first.\n\n“It is long enough,” she said later.',
  ),
];
const arabic = [
  articleText(
    { title: 'الجسر مغلق', slug: 'jisr', section: 'city', published: '2026-11-01', lang: 'ar' },
    'قال الوزير إن الجسر مغلق منذ ٢٠ يوما.',
  ),
  articleText(
    { title: 'الجسر مفتوح', slug: 'jisr', section: 'city', published: '2026-11-01', lang: 'ar' },
    'قال الوزير إن الجسر مفتوح منذ ٣٠ يوما.',
  ),
];

/** The demonstration with two articles more, and their past. */
async function projectWithPast(): Promise<Project> {
  const { project } = await loadProject({ root, now: Date.parse('2026-11-22T12:00:00Z'), drafts: false });
  if (project === undefined) throw new Error('the demonstration cannot be loaded');
  const source = (path: string, text: string) => sourceOf(path as never, Buffer.from(text)).value;
  const history: History = [
    { name: 'content/articles/bridge.md', texts: english },
    { name: 'content/articles/jisr.md', texts: arabic },
  ].map(({ name, texts }) => ({
    path: name as never,
    born: 'a',
    gone: undefined,
    texts: texts.map(
      (text, index): PastText => ({
        at: Date.parse(`2026-11-0${index * 2 + 1}T10:00:00Z`),
        file: source(name, text),
        site: { hash: project.configHash, site: project.site },
      }),
    ),
  }));
  const added = history.flatMap(({ texts }) => texts.at(-1)?.file ?? []);
  return { ...project, history, snapshot: { ...project.snapshot, articles: [...project.snapshot.articles, ...added] } };
}

describe.skipIf(chromiumPath === undefined)('the history of an article, in a browser', { timeout: 120_000 }, () => {
  const pages = ['/2026/11/01/bridge/history/', '/2026/11/01/jisr/history/', '/2026/11/01/bridge/'];

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    site = await serveSite(build(await projectWithPast(), nothingRemembered).outputs(), root);
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, from left to right and from right to left',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 900 } });
      const page = await context.newPage();
      for (const url of pages) {
        await page.goto(site.origin + url);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
        await page.screenshot({
          path: join(artefacts, `${url.replaceAll('/', '-')}${colorScheme}.png`),
          fullPage: true,
        });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const found = await (
            globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
          ).axe.run();
          return found.violations.map(({ id }) => id);
        });
        expect([url, violations]).toEqual([url, []]);
      }
      await context.close();
    },
  );

  it('says in words what lines and weight say, in lines and weight what colour says, and both on paper', async () => {
    const page = await browser.newPage();
    await page.goto(site.origin + (pages[0] ?? ''));
    const told = await page.locator('.history-text').allInnerTexts();
    expect(told.join(' ').replace(/\s+/g, ' ')).toContain('removed: 12 end. added: 21 end.');
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const styles = await page.evaluate(() =>
        ['del', 'ins'].map((name) => {
          const style = getComputedStyle(document.querySelector(`.history-text ${name}`) as Element);
          return `${style.textDecorationLine} ${style.fontWeight}`;
        }),
      );
      expect(styles).toEqual(['line-through 400', 'underline 600']);
    }
    await page.close();
  });

  it('is reached from the article, and leads back to it', async () => {
    const page = await browser.newPage();
    await page.goto(site.origin + (pages[2] ?? ''));
    await page.locator('.history-link a').click();
    expect(page.url()).toBe(site.origin + (pages[0] ?? ''));
    await page.locator('.history-article a').click();
    expect(page.url()).toBe(site.origin + (pages[2] ?? ''));
    await page.close();
  });
});
