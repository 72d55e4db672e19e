/**
 * The demonstration newspaper in a real browser: accessible on every kind of page, in light, dark and right to left,
 * silent on the console, asking no other host for anything, and usable with a keyboard alone.
 *
 * `SCREENSHOTS=1` leaves pictures of all of it in tests/.artefacts, for people to look at.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page as SitePage } from '../../src/model/page.ts';
import { chromiumPath, launch, type ServedSite, serveSite, violations, visit } from '../support/browser.ts';
import { createDarkroom } from '../support/darkroom.ts';
import { buildDemo } from '../support/demo.ts';

const root = join(import.meta.dirname, '../..');
const artefacts = join(root, 'tests/.artefacts');

let browser: Browser;
let site: ServedSite;
let pages: readonly SitePage[];

if (chromiumPath === undefined) console.warn('No Chromium found (set CHROMIUM): browser tests are skipped.');

describe.skipIf(chromiumPath === undefined)('in a browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const { result, project } = await buildDemo();
    pages = result.pages;
    site = await serveSite(result.outputs(), root, createDarkroom(pages, project, root));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(['light', 'dark'] as const)('every kind of page is accessible in %s', async (colorScheme) => {
    const problems: string[] = [];
    await visit({ browser, site }, { colorScheme }, async (page, noise) => {
      for (const url of oneOfEach()) {
        await page.goto(site.origin + encodeURI(url));
        problems.push(...(await violations(page)).map((problem) => `${url} ${problem}`));
        await keep(page, `${nameOf(url)}-${colorScheme}.png`);
      }
      problems.push(...noise);
    });
    expect(problems).toEqual([]);
  });

  it.each([360, 768, 1280])('nothing sticks out of a window %i pixels wide', async (width) => {
    const problems: string[] = [];
    await visit({ browser, site }, { viewport: { width, height: 900 } }, async (page) => {
      for (const url of oneOfEach()) {
        await page.goto(site.origin + encodeURI(url));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) problems.push(`${url} by ${over} px`);
        await keep(page, `${nameOf(url)}-${width}.png`);
      }
    });
    expect(problems).toEqual([]);
  });

  it('reads without script', async () => {
    await visit({ browser, site }, { javaScriptEnabled: false }, async (page) => {
      const article = pages.find((other) => other.kind === 'article');
      if (article?.kind !== 'article') throw new Error('no article');
      await page.goto(site.origin + encodeURI(article.url));
      expect(await page.locator('h1').textContent()).toContain(article.view.card.title.slice(0, 20));
      expect(await page.locator('.article-body p').count()).toBeGreaterThan(2);
      expect(await page.locator('nav a').count()).toBeGreaterThan(5);
    });
  });

  it('lets a keyboard skip to the story, and never loses sight of the focus', async () => {
    // Smooth scrolling takes its time; a reader who asked for less motion gets there at once.
    await visit({ browser, site }, { reducedMotion: 'reduce' }, async (page) => {
      await page.goto(`${site.origin}/`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#bs-main');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('bs-main');
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null) return undefined;
          const box = focused.getBoundingClientRect();
          // A card shows the focus of the link that covers it.
          const marked = [focused, focused.closest('.card')].some(
            (element) => element !== null && getComputedStyle(element).outlineStyle !== 'none',
          );
          return { at: focused.outerHTML.slice(0, 80), inView: box.bottom > 0 && box.top < innerHeight, marked };
        });
        expect(seen).toEqual({ at: expect.anything(), inView: true, marked: true });
      }
    });
  });

  it('keeps the theme that a reader chose', async () => {
    await visit({ browser, site }, { colorScheme: 'light' }, async (page) => {
      await page.goto(`${site.origin}/`);
      const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.locator('button[aria-pressed]').first().click();
      const after = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(after).not.toBe(before);
      await page.reload();
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(after);
    });
  });
});

/** One page of each kind and each kind of list, and all articles that are not in the site's language. */
function oneOfEach(): readonly string[] {
  const first = new Map<string, string>();
  for (const { kind, url, view } of pages) {
    if (!['article', 'front', 'list', 'directory', 'static', 'corrections', 'not-found', 'tombstone'].includes(kind))
      continue;
    const meta = 'meta' in view ? view.meta : undefined;
    const variant = 'kind' in view ? view.kind : kind === 'article' && 'card' in view ? view.card.type : '';
    const key = `${kind} ${variant} ${meta?.lang}`;
    if (!first.has(key)) first.set(key, url);
  }
  return [...first.values()];
}

/** A picture of the window, where somebody wants to look. */
async function keep(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS === undefined) return;
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: join(artefacts, name) });
}

function nameOf(url: string): string {
  return url.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front';
}
