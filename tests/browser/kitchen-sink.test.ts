/**
 * The article that holds every directive, in a real browser with the packaged theme: accessible, whole without script and
 * on paper, worked with a keyboard, and asking no other host for anything before a reader wants it.
 *
 * Screenshots are left in tests/.artefacts for people to look at.
 */

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { loadProject } from '../../src/cli/load-project.ts';
import { hashOf } from '../../src/model/hash.ts';
import { nothingRemembered } from '../../src/model/memory.ts';
import type { Project } from '../../src/model/project.ts';
import { chromiumPath, launch, type ServedSite, serveSite, violations, visit } from '../support/browser.ts';
import { createDarkroom } from '../support/darkroom.ts';

const artefacts = join(import.meta.dirname, '../.artefacts');
const article = '/paper/2026/02/28/the-night-the-gates-closed/';

let root: string;
let browser: Browser;
let site: ServedSite;
let project: Project;

describe.skipIf(chromiumPath === undefined)('the article that holds everything', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    root = mkdtempSync(join(tmpdir(), 'broadsheet-sink-'));
    cpSync(join(import.meta.dirname, '../sites/kitchen-sink/site'), root, { recursive: true });
    const loaded = await loadProject({ root, now: Date.parse('2026-03-01T12:00:00Z'), drafts: false });
    if (loaded.project === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
    project = loaded.project;
    const result = build(project, nothingRemembered);
    site = await serveSite(result.outputs(), root, createDarkroom(result.pages, project, root), '/paper');
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(root, { recursive: true, force: true });
  });

  function open(options: Parameters<Browser['newContext']>[0], use: (page: Page, noise: string[]) => Promise<void>) {
    return visit({ browser, site }, options, async (page, noise) => {
      await page.goto(site.origin + article);
      await use(page, noise);
    });
  }

  it.each(['light', 'dark'] as const)('is accessible in %s, every part of it', async (colorScheme) => {
    await open({ colorScheme }, async (page) => {
      for (const details of await page.locator('details > summary').all()) await details.click();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expect(await violations(page)).toEqual([]);
    });
  });

  it('asks no other host for anything, to its very end', async () => {
    // `visit` fails for every request to another host.
    await open({}, async (page) => {
      await scrollThrough(page);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('iframe').count()).toBe(0);
    });
  });

  it.each([360, 1280])('fits a window %i pixels wide', async (width) => {
    await open({ viewport: { width, height: 900 } }, async (page) => {
      await scrollThrough(page);
      await page.screenshot({ path: join(artefacts, `kitchen-sink-${width}.png`), fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });

  it('moves through a gallery with the arrow keys', async () => {
    await open({ reducedMotion: 'reduce' }, async (page) => {
      const gallery = page.locator('.bs-gallery');
      const count = gallery.locator('.bs-gallery-bar span');
      await gallery.locator('.bs-gallery-strip').focus();
      await expect.poll(() => count.textContent()).toBe('1 / 4');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => count.textContent()).toBe('2 / 4');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => count.textContent()).toBe('4 / 4');
      expect(await gallery.getByRole('button', { name: 'Next picture' }).isDisabled()).toBe(true);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => count.textContent()).toBe('3 / 4');
      await gallery.getByRole('button', { name: 'Previous picture' }).press('Enter');
      await expect.poll(() => count.textContent()).toBe('2 / 4');
    });
  });

  it('is whole without script: every update, picture, chart and what is kept of posts', async () => {
    await open({ javaScriptEnabled: false }, async (page) => {
      const updates = page.locator('.bs-update');
      expect(await updates.evaluateAll((all) => all.map(({ id }) => id))).toEqual([
        'what-to-do',
        'all-clear',
        'gates-closed',
        'first-siren',
      ]);
      for (const update of await updates.all()) expect(await update.isVisible()).toBe(true);
      expect(await page.locator('.bs-gallery img').count()).toBe(4);
      expect(await page.locator('svg.bs-chart-wide').first().isVisible()).toBe(true);
      expect(await page.getByText('goes out tonight', { exact: false }).isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'See it at YouTube' }).isVisible()).toBe(true);
      expect(await page.locator('.bs-embed button, .live-state button:visible').count()).toBe(0);
    });
  });

  it('loads a post or video only after a click, from the host that it names', async () => {
    const context = await browser.newContext();
    const asked: string[] = [];
    await context.route(
      (url) => url.origin !== site.origin,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<title>far</title><p>The far host.</p>' });
      },
    );
    const page = await context.newPage();
    await page.goto(site.origin + article);
    await scrollThrough(page);
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Load it from YouTube' }).press('Enter');
    const frame = page.frameLocator('.bs-embed-video iframe');
    await expect.poll(() => frame.locator('p').textContent()).toBe('The far host.');
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=65']);
    expect(await page.locator('.bs-embed-video iframe').getAttribute('title')).toBe('The gates close, from the tower');
    await context.close();
  });

  it('keeps on paper what was said, and leaves out what wants a finger', async () => {
    await open({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const seen = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
      const kept = [
        ...['.bs-update', '.bs-key-points', '.bs-figure .bs-credit', '.bs-quote', '.bs-timeline', '.bs-fact-box'],
        ...['.bs-profile', '.bs-qa dd', '.bs-table table', 'svg.bs-chart-wide, svg.bs-chart-narrow', '.bs-snapshot'],
        ...['.bs-document', '.bs-editors-note', '.bs-correction', '.bs-callout', '.bs-content-warning', '.footnotes'],
        ...['.bs-embed figcaption a', '.bs-machine'],
      ];
      for (const selector of kept) expect([selector, await seen(selector)]).toEqual([selector, true]);
      for (const selector of ['.bs-embed-bar', '.bs-gallery-bar', '.bs-newsletter', 'audio', '.live-state button']) {
        expect([selector, await seen(selector)]).toEqual([selector, false]);
      }
      for (const picture of await page.locator('.bs-gallery li').all()) {
        const box = await picture.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1281);
      }
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });
  });

  // The last one: it publishes another state of the report.
  it('a live report tells of a new entry, and shows it when the reader asks', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(site.origin + article);
    const offer = page.locator('.live-state button');
    await page.clock.runFor(31_000);
    expect(await offer.isVisible()).toBe(false);
    site.publish(build(withUpdate(project), nothingRemembered).outputs());
    await page.clock.runFor(31_000);
    await expect.poll(() => offer.textContent()).toMatch(/\(1\)$/);
    await offer.click();
    await expect.poll(() => page.locator('#morning').textContent()).toContain('Schools open as usual.');
    expect(await offer.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest('.bs-update')?.id)).toBe('morning');
    await context.close();
  });
});

/** Past every picture that waits to be seen. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let at = 0; at < document.body.scrollHeight; at += 600) {
      scrollTo(0, at);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    scrollTo(0, 0);
  });
}

/** The project with one entry more in its live report. */
function withUpdate(before: Project): Project {
  const entry =
    ':::update{id=morning time="2026-03-01T07:00:00+00:00" title="The morning after"}\nSchools open as usual.\n:::\n\n';
  const articles = before.snapshot.articles.map((file) => {
    if (!file.path.endsWith('flood-night.md')) return file;
    const text = file.text.replace('::::live\n', `::::live\n${entry}`);
    return { ...file, text, hash: hashOf(text) };
  });
  return { ...before, snapshot: { ...before.snapshot, articles } };
}
