/** Claims about the press as a whole: ranks, files, well-formedness for any text, purity. */

import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import { noExtensions } from '../../../src/model/extensions.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { DrawnPage } from '../../../src/model/page.ts';
import { createPress } from '../../../src/render/create-press.ts';
import { checkXml, legalXml } from '../../../src/render/xml.ts';
import {
  articlePage,
  bodyOf,
  cardOf,
  drawn,
  feedItem,
  feedView,
  inline,
  logoFile,
  metaOf,
  moment,
  plainBody,
  resolvedOf,
  siteOf,
  themeOf,
} from './values.ts';

const style = { url: urlPath('/assets/main.1.css'), bytes: new Uint8Array([1, 2]), hash: hashOf('css') };
const press = createPress({
  site: siteOf(),
  theme: themeOf({ files: [style] }),
  extensions: noExtensions,
  bodies: () => plainBody,
  media: [logoFile],
});

/** Any text, with the characters that trip writers up far more often than chance would have them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '</script>',
        '&apos;',
        '&',
        '\u0000',
        '\u000B',
        '\uD800',
        '\uFFFE',
        '\r\n',
        '"',
        '🗞️',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('every XML file', () => {
  it('is well formed for any text whatever', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const body = bodyOf({ parts: [text], slots: [] });
        const section = { id: 'x', label: text, url: urlPath('/x/') };
        const correction = {
          date: moment('2020-01-06T21:10:00Z'),
          type: 'correction',
          text: inline(text),
          inBody: false,
        } as const;
        const card = cardOf({ title, summary: text, section, source: text, sponsor: title, authors: [] });
        const items = [feedItem({ card, body: resolvedOf(body), corrections: [correction] })];
        for (const kind of ['rss', 'atom'] as const) {
          const xml = drawn(
            {
              kind,
              url: urlPath('/feed.xml'),
              source: undefined,
              view: feedView({ items, title: text, description: title }),
            },
            { bodies: [body] },
          );
          expect(() => parsed(xml)).not.toThrow();
        }
        const entries = [{ url: urlPath('/a/'), title, published: card.published, language: 'en' }];
        const news = drawn(
          { kind: 'news-sitemap', url: urlPath('/sitemaps/news.xml'), source: undefined, view: { entries } },
          { site: siteOf({ name: `x${text}` }) },
        );
        expect(() => parsed(news)).not.toThrow();
        expect(/<news:title>([^<]*)</.exec(news)?.[1] ?? '').toBe(escaped(title));
      }),
      { numRuns: 150 },
    );
  });

  it('is refused, by name, when it is not', () => {
    const broken = (url: string, text: string): DrawnPage => ({
      kind: 'custom',
      url: urlPath(url),
      source: undefined,
      view: { text },
    });
    expect(() => press.draw(broken('/bad.xml', '<a><b></a>'))).toThrow(/the page \/bad\.xml could not be drawn/);
    expect(() => press.draw(broken('/bad.json', '{'))).toThrow(/the page \/bad\.json could not be drawn/);
    expect(press.draw(broken('/good.txt', '<a><b></a>')).content).toEqual({ text: '<a><b></a>' });
  });

  it('is checked as a parser would, CDATA sections included', () => {
    const good = ['<a><![CDATA[ < & ]]]]><![CDATA[> ]]></a>', '<a b="]]&gt;">&lt;![CDATA[</a>', '<a/>'];
    const bad = [
      '<a><![CDATA[ x </a>',
      '<a b="<![CDATA[x]]>"/>',
      '<a>]]></a>',
      '<a><![CDATA[\u0001]]></a>',
      '<x:a/>',
      '<a>&nbsp;</a>',
      '',
    ];
    for (const xml of good) expect(() => checkXml(xml), xml).not.toThrow();
    for (const xml of bad) {
      expect(() => checkXml(xml), xml).toThrow();
      expect(() => parsed(xml), xml).toThrow();
    }
  });
});

describe('an output', () => {
  it('has the rank that lets every link on disk resolve while files arrive', () => {
    const meta = metaOf();
    const pages: [DrawnPage, string][] = [
      [{ kind: 'file', url: style.url, source: undefined, view: { hash: style.hash } }, 'file'],
      [articlePage(), 'article'],
      [{ kind: 'not-found', url: urlPath('/404.html'), source: undefined, view: { meta } }, 'article'],
      [{ kind: 'custom', url: urlPath('/x.txt'), source: undefined, view: { text: '' } }, 'article'],
      [
        {
          kind: 'directory',
          url: urlPath('/topics/'),
          source: undefined,
          view: { meta, kind: 'topics', heading: '', groups: [] },
        },
        'list',
      ],
      [{ kind: 'rss', url: urlPath('/feed.xml'), source: undefined, view: feedView() }, 'feed'],
      [{ kind: 'robots', url: urlPath('/robots.txt'), source: undefined, view: { sitemaps: [] } }, 'sitemap'],
    ];
    for (const [page, rank] of pages) expect(press.draw(page).rank, page.kind).toBe(rank);
  });

  it('lies where its address is looked for', () => {
    expect(press.draw(articlePage()).path).toBe('2020/01/06/a-headline/index.html');
    expect(
      press.draw({ kind: 'not-found', url: urlPath('/404.html'), source: undefined, view: { meta: metaOf() } }).path,
    ).toBe('404.html');
  });

  it('is a copy for a file of the project and bytes for one of the theme', () => {
    const file = (url: string, hash = logoFile.hash): DrawnPage => ({
      kind: 'file',
      url: urlPath(url),
      source: logoFile.path,
      view: { hash },
    });
    expect(press.draw(file('/media/logo.png')).content).toEqual({ copyOf: logoFile.path, hash: logoFile.hash });
    expect(press.draw(file(style.url, style.hash)).content).toEqual({ bytes: style.bytes });
    expect(() => press.draw(file('/media/none.png', hashOf('none')))).toThrow(/\/media\/none\.png could not be drawn/);
  });

  it('depends on its page alone, not on what was drawn before', () => {
    const pages = [
      articlePage({ card: cardOf({ lang: 'ar' }) }),
      articlePage(),
      articlePage({ card: cardOf({ title: 'B' }) }),
    ];
    const forwards = pages.map((page) => press.draw(page));
    const backwards = pages.toReversed().map((page) => press.draw(page));
    expect(backwards.toReversed()).toEqual(forwards);
  });

  it('of a plugin is drawn with the template it names', () => {
    const theme = themeOf({
      templates: { quiz: '<title>x</title><%= it.view.data.question %> <%= it.t("q") %>' },
      strings: { en: { q: '?' } },
    });
    const view = { template: 'quiz', meta: metaOf(), data: { question: '<Who>' } };
    expect(drawn({ kind: 'custom', url: urlPath('/quiz/'), source: undefined, view }, { theme })).toBe(
      '<title>x</title>&lt;Who&gt; ?',
    );
  });
});

function parsed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.write(xml).close();
}

function escaped(text: string): string {
  return legalXml(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}
