/** Claims about templates: what they see, what is escaped, and how a failure is told. */

import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import { noExtensions } from '../../../src/model/extensions.ts';
import { bodyOf, cardOf, drawn, mediaOf, metaOf, printed, resolvedOf, siteOf, subPath, themeOf } from './values.ts';

const hostile = `<b>"x" & 'y'</b>`;

describe('a template', () => {
  it('escapes what it prints, in text and in attributes', () => {
    const html = printed('<p title="<%= it.view.card.title %>"><%= it.view.card.title %></p>', {
      card: cardOf({ title: hostile }),
    });
    const safe = '&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt;';
    expect(html).toBe(`<p title="${safe}">${safe}</p>`);
  });

  it('prints nothing for what is not there', () => {
    expect(printed('[<%= it.view.updateNote %>][<%= false %>][<%= 0 %>]')).toBe('[][][0]');
  });

  it('is not run a second time on what content holds', () => {
    expect(printed('<%= it.view.card.title %>', { card: cardOf({ title: '{{ x }} ${y} $& <%= it.url %>' }) })).toBe(
      '{{ x }} ${y} $&amp; &lt;%= it.url %&gt;',
    );
  });

  it('sees its kind, address, view and the constants of the site', () => {
    expect(printed('<%= it.kind %> <%= it.url %> <%= it.view.body.words %> <%= it.site.name %>')).toBe(
      'article /2020/01/06/a-headline/ 250 The Test Gazette',
    );
  });

  it('includes others, which see `it` with the values given and hand them on', () => {
    const templates = {
      ...themeOf().templates,
      'parts/outer': '(<%= it.word %> <%~ it.include("parts/inner", {more: "!"}) %>)',
      'parts/inner': '<%= it.word %><%= it.more %> <%= it.site.name %>',
    };
    const theme = themeOf({ templates });
    expect(printed('<%~ it.include("parts/outer", {word: "a<b"}) %><%= it.word %>', {}, { theme })).toBe(
      '(a&lt;b a&lt;b! The Test Gazette)',
    );
  });

  it('reaches assets and filters by name', () => {
    const theme = themeOf({ assets: { 'main.css': urlPath('/assets/main.abc.css') } });
    const extensions = { ...noExtensions, filters: { shout: (text: string) => text.toUpperCase() } };
    const template = '<%= it.asset("main.css") %> <%= it.filters.shout("hey") %>';
    expect(printed(template, {}, { theme, extensions, site: siteOf(subPath) })).toBe('/paper/assets/main.abc.css HEY');
  });

  it('gets addresses with the base path, absolute ones as they are, and none that a browser would run', () => {
    const cases: [string, string, string][] = [
      ['/café/', '/paper/caf%C3%A9/', 'https://gazette.example/paper/caf%C3%A9/'],
      ['https://x.example/?a=1', 'https://x.example/?a=1', 'https://x.example/?a=1'],
      ['mailto:a@x.example', 'mailto:a@x.example', 'mailto:a@x.example'],
      ['javascript:alert(1)', 'about:invalid', 'about:invalid'],
      [' javascript:alert(1)', 'about:invalid', 'about:invalid'],
      ['data:text/html,x', 'about:invalid', 'about:invalid'],
    ];
    for (const [url, href, absolute] of cases) {
      const template = `<%~ it.href(${JSON.stringify(url)}) %> <%~ it.absolute(${JSON.stringify(url)}) %>`;
      expect(printed(template, {}, { site: siteOf(subPath) })).toBe(`${href} ${absolute}`);
    }
  });

  it('draws pictures with their size, lazily unless they come first', () => {
    const picture = {
      media: mediaOf('a.jpg'),
      alt: '"Q"',
      caption: undefined,
      credit: undefined,
      licence: undefined,
      focus: undefined,
    };
    const card = cardOf({ picture });
    const src = picture.media.url;
    const size = 'width="1600" height="900"';
    expect(printed('<%~ it.picture(it.view.card.picture, {role: "inline"}) %>', { card })).toBe(
      `<img src="${src}" ${size} alt="&quot;Q&quot;" loading="lazy" decoding="async">`,
    );
    expect(
      printed('<%~ it.picture(it.view.card.picture, {role: "lead", decorative: true, className: "x"}) %>', { card }),
    ).toBe(`<img class="x" src="${src}" ${size} alt="" fetchpriority="high" decoding="async">`);
    expect(printed('<%~ it.image(it.view.card.picture.media, {alt: "A"}) %>', { card })).toBe(
      `<img src="${src}" ${size} alt="A" loading="lazy" decoding="async">`,
    );
  });

  it('fails with its name, line and page', () => {
    const failing = () => printed('line 1\nline 2\n<%= it.view.nothing.there %>');
    expect(failing).toThrow(/the page \/2020\/01\/06\/a-headline\/ could not be drawn: the template "article" failed/);
    expect(failing).toThrow(/>> 3\| /);
  });

  it('fails with the name of the included template that is at fault', () => {
    const theme = themeOf({ templates: { 'parts/bad': '<%= it.no.such %>' } });
    expect(() => printed('<%~ it.include("parts/bad") %>', {}, { theme })).toThrow(/the template "parts\/bad" failed/);
    expect(() => printed('<%~ it.include("parts/none") %>', {}, { theme })).toThrow(
      /the theme has no template "parts\/none"/,
    );
  });

  it('fails for an unknown asset, and for bad syntax before any page is drawn', () => {
    expect(() => printed('<%= it.asset("main.css") %>')).toThrow(/the theme has no asset "main\.css"/);
    expect(() => printed('<% if ( %>')).toThrow(/the template "article" does not compile/);
  });
});

describe('strings', () => {
  const theme = themeOf({
    strings: { en: { by: 'By {name}', only: 'Only English' }, de: { by: 'Von {name}' }, 'de-AT': { servus: 'Servus' } },
  });

  it('come from the language, then its shorter forms, then English', () => {
    const card = cardOf({ lang: 'de-AT' });
    const meta = metaOf({ lang: 'de-AT' });
    expect(
      printed('<%= it.t("servus") %>, <%= it.t("by", {name: "Ö"}) %>, <%= it.t("only") %>', { card, meta }, { theme }),
    ).toBe('Servus, Von Ö, Only English');
  });

  it('are refused when no language knows them or a value is missing', () => {
    expect(() => printed('<%= it.t("toString") %>', {}, { theme })).toThrow(/no string "toString"/);
    expect(() => printed('<%= it.t("by") %>', {}, { theme })).toThrow(/needs a value for \{name\}/);
  });
});

describe('a body', () => {
  const body = bodyOf({
    parts: [
      '<p><a href="',
      '">',
      '</a></p>',
      '<a href="',
      '">pdf</a><a href="#user-content-fn-1">1</a><code>&lt;a href="#top"></code>',
    ],
    slots: [
      { kind: 'href', link: 0 },
      { kind: 'headline', link: 0 },
      { kind: 'picture', media: 0, alt: 'A "square"', role: 'inline' },
      { kind: 'file', media: 1 },
    ],
  });
  const links = [{ url: "/o'x/?#part", headline: 'This & <that>' }];
  const media = [mediaOf('a.jpg'), mediaOf('b.pdf')];
  const page = (resolved: object) =>
    printed(
      '<%~ it.body(it.view.body) %>',
      { body: resolvedOf(body, { links, media, ...resolved }) },
      { bodies: [body], site: siteOf(subPath) },
    );

  it('gets its links, headlines, pictures and files when it is drawn', () => {
    expect(page({})).toBe(
      `<p><a href="/paper/o&#39;x/%3F#part">This &amp; &lt;that&gt;</a></p><img src="/paper${media[0]?.url}" width="1600" height="900" alt="A &quot;square&quot;" loading="lazy" decoding="async"><a href="/paper${media[1]?.url}">pdf</a><a href="#user-content-fn-1">1</a><code>&lt;a href="#top"></code>`,
    );
  });

  it('keeps a link into itself relative', () => {
    expect(page({ links: [{ url: '#été', headline: undefined }] })).toContain('<a href="#%C3%A9t%C3%A9">#été</a>');
  });

  it('puts the query of a link before its fragment, its escapes as they were written', () => {
    const links = [{ url: '/é/#part', query: '?a=b%26c&d="é" %', headline: undefined }];
    expect(page({ links })).toContain('<a href="/paper/%C3%A9/?a=b%26c&amp;d=%22%C3%A9%22%20%25#part">');
    expect(page({ links: [{ url: '#part', query: '?a', headline: undefined }] })).toContain('<a href="?a#part">');
  });

  it('leaves a missing picture out and lets a missing file lead nowhere', () => {
    expect(page({ media: [undefined, undefined] })).toContain('</a></p><a href="about:invalid">pdf</a>');
  });

  it('is absolute in a feed, footnotes included, and its text untouched', () => {
    const card = cardOf();
    const view = {
      title: 'T',
      description: '',
      lang: 'en',
      home: urlPath('/'),
      self: urlPath('/feed.json'),
      items: [
        {
          card,
          authors: [],
          body: resolvedOf(body, { links, media }),
          lead: undefined,
          corrections: [],
          pictures: [],
          videos: [],
          audios: [],
        },
      ],
    };
    const json = drawn(
      { kind: 'json-feed', url: view.self, source: undefined, view },
      { bodies: [body], site: siteOf(subPath) },
    );
    const root = 'https://gazette.example/paper';
    expect(JSON.parse(json).items[0].content_html).toBe(
      `<p><a href="${root}/o&#39;x/%3F#part">This &amp; &lt;that&gt;</a></p><img src="${root}${media[0]?.url}" width="1600" height="900" alt="A &quot;square&quot;"><a href="${root}${media[1]?.url}">pdf</a><a href="${root}/2020/01/06/a-headline/#user-content-fn-1">1</a><code>&lt;a href="#top"></code>`,
    );
  });
});
