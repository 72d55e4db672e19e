/** Claims about feeds: full text, credits, corrections, stable ids, and the rules of each format. */

import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import type { FeedView, Page } from '../../../src/model/page.ts';
import { trustedHtml } from '../../../src/model/safe-html.ts';
import {
  bodyOf,
  cardOf,
  correctionOf,
  type Drawing,
  drawn,
  feedItem,
  feedView,
  inline,
  logoFile,
  mediaOf,
  moment,
  plainBody,
  resolvedOf,
  siteOf,
  words,
} from './values.ts';

const root = 'https://gazette.example';

function feed(kind: 'rss' | 'atom' | 'json-feed', changes: Partial<FeedView> = {}, drawing: Drawing = {}): string {
  const self = urlPath({ rss: '/feed.xml', atom: '/atom.xml', 'json-feed': '/feed.json' }[kind]);
  const page: Page = { kind, url: self, source: undefined, view: feedView({ self, ...changes }) };
  return drawn(page, drawing);
}

/** The full text of the first entry, as each format carries it. */
function contents(changes: Partial<FeedView>, drawing: Drawing = {}): (string | undefined)[] {
  return [
    parseRssFeed(feed('rss', changes, drawing)).items?.[0]?.content?.encoded,
    parseAtomFeed(feed('atom', changes, drawing)).entries?.[0]?.content?.value,
    JSON.parse(feed('json-feed', changes, drawing)).items[0].content_html,
  ];
}

describe('the text of an entry', () => {
  it('is whole, with the lead and its credit first and corrections at the foot', () => {
    const src = root + mediaOf('protest.jpg').url;
    const expected = [
      `<figure><img src="${src}" width="1600" height="900" alt="People in a square"><figcaption>Credit: AP</figcaption></figure>`,
      '<p>The text.</p>',
      '<p><strong>Correction</strong> (<time datetime="2020-01-08">2020-01-08</time>): The letter was a draft.</p>',
    ].join('\n');
    const items = [feedItem({ corrections: [correctionOf(), correctionOf({ inBody: true })] })];
    expect(contents({ items })).toEqual([expected, expected, expected]);
  });

  it('carries a lead video with its credit line', () => {
    const video = {
      kind: 'video' as const,
      video: mediaOf('clip.mp4', { type: 'video/mp4' }),
      poster: mediaOf('p.jpg'),
      captions: undefined,
      alt: 'A & B',
      caption: inline('The scene.'),
      credit: 'Video report by ITV News Correspondent John Irvine',
      duration: 'PT1M5S',
      transcript: undefined,
    };
    const [html] = contents({ items: [feedItem({ lead: video })] });
    expect(html).toContain(
      `<video src="${root}${video.video.url}" poster="${root}${video.poster.url}" controls preload="none"></video>`,
    );
    expect(html).toContain('<figcaption>The scene. Video report by ITV News Correspondent John Irvine</figcaption>');
    const [item] = JSON.parse(feed('json-feed', { items: [feedItem({ lead: video })] })).items;
    expect(item.attachments).toEqual([
      {
        url: root + video.video.url,
        mime_type: 'video/mp4',
        title: 'The scene.',
        size_in_bytes: 1234,
        duration_in_seconds: 65,
      },
    ]);
  });

  it('survives what would end its own wrapping', () => {
    const body = bodyOf({ parts: ['<p>a ]]> b &amp; c <![CDATA[ d</p>'], slots: [] });
    const items = [feedItem({ lead: undefined, body: resolvedOf(body) })];
    const expected = '<p>a ]]> b &amp; c <![CDATA[ d</p>';
    expect(feed('rss', { items }, { bodies: [body] })).toContain(
      '<![CDATA[<p>a ]]]]><![CDATA[> b &amp; c <![CDATA[ d</p>]]>',
    );
    expect(JSON.parse(feed('json-feed', { items }, { bodies: [body] })).items[0].content_html).toBe(expected);
  });

  it('is the feed’s own where the body has one', () => {
    const body = bodyOf({ parts: ['page'], slots: [] }, { feed: { parts: ['feed'], slots: [] } });
    const items = [feedItem({ lead: undefined, body: resolvedOf(body) })];
    expect(contents({ items }, { bodies: [body] })).toEqual(['feed', 'feed', 'feed']);
  });

  it('speaks the language of the article, in its direction', () => {
    const card = cardOf({ lang: 'ar' });
    const [html] = contents({ items: [feedItem({ card, corrections: [correctionOf()] })] });
    expect(html).toMatch(/^<div dir="rtl" lang="ar">/);
    expect(html).toContain('المصدر: AP');
    expect(
      contents({ items: [feedItem({ card: cardOf({ lang: 'de-AT' }), corrections: [correctionOf()] })] })[0],
    ).toContain('<strong>Korrektur</strong>');
  });

  it('tells only the summary of what is not free', () => {
    for (const html of contents({ items: [feedItem({ card: cardOf({ access: 'subscriber' }) })] })) {
      expect(html).not.toContain('The text.');
      expect(html).toContain(`<p>A summary.</p>\n<p><a href="${root}/2020/01/06/a-headline/">`);
    }
  });

  it('says who paid for it', () => {
    for (const html of contents({ items: [feedItem({ card: cardOf({ sponsor: 'Acme & Co' }) })] })) {
      expect(html).toMatch(/^<p><em>Paid for by Acme &amp; Co<\/em><\/p>/);
    }
  });
});

describe('an entry of the feed of corrections', () => {
  const item = {
    id: '2026-7/correction/2026-02-10',
    url: urlPath('/2026/02/01/bridge/'),
    title: 'Bridge & tunnel',
    lang: 'en-GB',
    type: 'correction',
    date: moment('2026-02-10T09:00:00Z'),
    text: { html: trustedHtml('It was <em>Tuesday</em>.'), text: 'It was Tuesday.' },
  } as const;

  it('says what was corrected and where, in every format', () => {
    const items = [item];
    const html = `<p>It was <em>Tuesday</em>.</p>\n<p><a href="${root}/2026/02/01/bridge/">Bridge &amp; tunnel</a></p>`;
    expect(contents({ items })).toEqual([html, html, html]);
    expect(parseRssFeed(feed('rss', { items })).items?.[0]).toMatchObject({
      title: 'Correction: Bridge & tunnel',
      link: `${root}/2026/02/01/bridge/`,
      guid: { value: `${root}/#2026-7/correction/2026-02-10`, isPermaLink: false },
      pubDate: 'Tue, 10 Feb 2026 09:00:00 GMT',
    });
    expect(JSON.parse(feed('json-feed', { items })).items[0]).not.toHaveProperty('tags');
  });

  it('speaks the language of its article', () => {
    const items = [{ ...item, lang: 'ar', type: 'withdrawal' as const }];
    expect(JSON.parse(feed('json-feed', { items })).items[0].title).toMatch(/^مسحوب: /);
    expect(contents({ items })[0]).toMatch(/^<div dir="rtl" lang="ar">/);
  });
});

describe('an entry', () => {
  it('keeps its id when its address changes', () => {
    const ids = ['/a/', '/b/'].map((url) => {
      const changes = { items: [feedItem({ card: cardOf({ url: urlPath(url) }) })] };
      const rss = parseRssFeed(feed('rss', changes)).items?.[0]?.guid;
      expect(rss?.isPermaLink).toBe(false);
      expect(parseAtomFeed(feed('atom', changes)).entries?.[0]?.id).toBe(rss?.value);
      expect(JSON.parse(feed('json-feed', changes)).items[0].id).toBe(rss?.value);
      return rss?.value;
    });
    expect(ids).toEqual([`${root}/#2020-000001`, `${root}/#2020-000001`]);
  });

  it('shows its picture with the credit', () => {
    const media = parseRssFeed(feed('rss')).items?.[0]?.media?.contents?.[0];
    expect(media).toMatchObject({
      url: root + mediaOf('protest.jpg').url,
      type: 'image/jpeg',
      medium: 'image',
      width: 1600,
      height: 900,
      description: { value: 'People in a square' },
      credits: [{ value: 'AP' }],
    });
    expect(JSON.parse(feed('json-feed')).items[0].image).toBe(root + mediaOf('protest.jpg').url);
  });

  it('names section and topics', () => {
    expect(parseRssFeed(feed('rss')).items?.[0]?.categories?.map(({ name }) => name)).toEqual(['World', 'Iraq']);
    expect(parseAtomFeed(feed('atom')).entries?.[0]?.categories?.map(({ term }) => term)).toEqual(['World', 'Iraq']);
    expect(JSON.parse(feed('json-feed')).items[0].tags).toEqual(['World', 'Iraq']);
  });

  it('has plain text in JSON Feed', () => {
    const body = { ...plainBody, text: words('One.\n\nTwo.') };
    const items = [feedItem({ corrections: [correctionOf()] })];
    expect(JSON.parse(feed('json-feed', { items }, { bodies: [body] })).items[0].content_text).toBe(
      'One.\n\nTwo.\n\nCorrection: The letter was a draft.',
    );
  });
});

describe('a feed', () => {
  it('says what it is, where it lives and when it last changed', () => {
    const old = feedItem({
      card: cardOf({ id: 'old', published: moment('2019-01-01T00:00:00+00:00'), updated: undefined }),
    });
    const items = [feedItem(), old];
    expect(parseRssFeed(feed('rss', { items }))).toMatchObject({
      title: 'The Test Gazette',
      link: `${root}/`,
      description: 'News, tested',
      language: 'en-GB',
      lastBuildDate: 'Tue, 07 Jan 2020 08:00:00 GMT',
      atom: { links: [{ href: `${root}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
      image: {
        url: `${root}/media/logo.${logoFile.hash.slice(0, 10)}.png`,
        title: 'The Test Gazette',
        link: `${root}/`,
      },
    });
    expect(parseAtomFeed(feed('atom', { items }))).toMatchObject({
      id: `${root}/atom.xml`,
      title: { value: 'The Test Gazette' },
      updated: '2020-01-07T08:00:00+00:00',
      authors: [{ name: 'Gazette Press' }],
    });
    expect(JSON.parse(feed('json-feed', { items }))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: `${root}/`,
      feed_url: `${root}/feed.json`,
      language: 'en-GB',
    });
  });

  it('is right when it is empty', () => {
    expect(feed('rss', { items: [], description: '' })).toContain('<description></description>');
    expect(feed('atom', { items: [] })).toContain('<updated>1970-01-01T00:00:00Z</updated>');
    expect(JSON.parse(feed('json-feed', { items: [] })).items).toEqual([]);
  });

  it('has no image without a logo', () => {
    const { publisher } = siteOf();
    expect(feed('rss', {}, { site: siteOf({ publisher: { ...publisher, logo: undefined } }) })).not.toContain(
      '<image>',
    );
  });
});
