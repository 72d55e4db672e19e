/** Every picture of the demonstration newspaper says whose it is: on the page, in its structured data, and in its own files. */

import exifr from 'exifr';
import { parse } from 'parse5';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputPath } from '../../src/model/address.ts';
import { isPicturePage, type RenditionPage } from '../../src/model/picture-page.ts';
import { createDarkroom, type Darkroom } from '../support/darkroom.ts';
import { buildDemo, type Demo } from '../support/demo.ts';
import { attribute, elements, type HtmlNode, textOf } from '../support/html.ts';
import { jpegWith } from '../support/metadata.ts';

let demo: Demo;
let darkroom: Darkroom;

beforeAll(async () => {
  demo = await buildDemo();
  darkroom = createDarkroom(demo.result.pages, demo.project, demo.root);
});

describe('every picture of the demonstration', () => {
  it('has its credit beneath it and in the structured data of its article', () => {
    const articles = demo.result.pages.filter((page) => page.kind === 'article');
    let pictures = 0;
    for (const { url, view } of articles) {
      const html = demo.texts.get(outputPath(url)) ?? '';
      const document = parse(html) as unknown as HtmlNode;
      const figures = elements(document, 'figure').filter(
        (figure) => elements(figure, 'img').length > 0 && elements(figure, 'video').length === 0,
      );
      for (const figure of figures) {
        const credit = elements(figure, 'span').find((span) => attribute(span, 'class') === 'bs-credit');
        expect(credit && textOf(credit).trim(), url).toMatch(/Courier|AP/);
      }
      pictures += figures.length;
      const data = elements(document, 'script')
        .filter((node) => attribute(node, 'type') === 'application/ld+json')
        .map((node) => JSON.parse(textOf(node)))
        .find((node) => node.headline !== undefined);
      for (const image of data.image ?? []) expect(image.creditText, url).toMatch(/Courier|AP/);
      if (view.lead !== undefined) expect(shapesOf(data.image.slice(0, 3)), url).toEqual([1.78, 1.33, 1]);
    }
    expect(pictures).toBeGreaterThan(25);
  });

  it('carries its rights in every format of its files, and nothing else of its metadata', async () => {
    const smallest = new Map<string, RenditionPage>();
    for (const page of demo.result.pages.filter(isPicturePage)) {
      if (page.kind !== 'rendition') continue;
      const key = `${page.source} ${page.view.format}`;
      if (page.view.width < (smallest.get(key)?.view.width ?? Number.POSITIVE_INFINITY)) smallest.set(key, page);
    }
    expect(smallest.size).toBeGreaterThan(100);
    for (const page of smallest.values()) {
      const bytes = await darkroom(outputPath(page.url));
      const { xmp, exif, iptc, width, height } = await sharp(bytes).metadata();
      expect([width, height], page.url).toEqual([page.view.width, page.view.height]);
      expect([exif, iptc], page.url).toEqual([undefined, undefined]);
      const said = await exifr.parse(page.view.format === 'jpeg' ? (bytes ?? '') : jpegWith({ xmp }), { xmp: true });
      expect(said, page.url).toMatchObject({
        Credit: expect.stringContaining('Calder Bay Courier'),
        creator: 'The art desk of the Calder Bay Courier',
        rights: { value: '© Calder Bay Courier' },
        WebStatement: 'https://courier.example/about/',
        DigitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
      });
    }
  }, 120_000);

  it('and every article has a picture for social networks, at least 1200 × 630', async () => {
    const articles = demo.result.pages.filter((page) => page.kind === 'article');
    const made = new Set(demo.result.pages.filter(isPicturePage).map(({ url }) => url));
    let cards = 0;
    for (const { url, view } of articles) {
      const { social } = view;
      expect(social?.width, url).toBeGreaterThanOrEqual(1200);
      expect(social?.height, url).toBeGreaterThanOrEqual(630);
      expect(made.has(social?.url ?? url), url).toBe(true);
      if (social?.url.includes('share-card')) cards += 1;
      if (social !== undefined && cards === 1) {
        const { width, height } = await sharp(await darkroom(outputPath(social.url))).metadata();
        expect([width, height]).toEqual([social.width, social.height]);
      }
    }
    expect(cards).toBeGreaterThan(5);
  });
});

function shapesOf(images: readonly { readonly width: number; readonly height: number }[]): number[] {
  return images.map(({ width, height }) => Math.round((width / height) * 100) / 100);
}
