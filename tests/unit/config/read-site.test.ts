import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMisspelt, knownCodes } from '../../../src/config/known-codes.ts';
import { readSite } from '../../../src/config/read-site.ts';
import { isLowerable } from '../../../src/model/rules.ts';
import type { Site } from '../../../src/model/site.ts';
import { sentences, sourceOf, summaries } from '../../support/parse.ts';

const required = 'name: The Daily Example\nurl: https://example.org\nsections: [{id: politics, label: Politics}]\n';
const read = (text: string) => readSite(sourceOf('content/site.yaml', text));

function site(more = '', base = required): Site {
  const { value, diagnostics } = read(base + more);
  if (value === undefined) throw new Error(sentences(diagnostics).join('\n'));
  return value;
}

describe('a site', () => {
  test('of the required keys has defaults for all others', () => {
    const { places, ...rest } = site();
    expect(rest).toEqual({
      name: 'The Daily Example',
      url: 'https://example.org',
      base: '',
      language: 'en',
      zone: 'UTC',
      tagline: undefined,
      notice: undefined,
      noticeLinks: [],
      permalink: '/{yyyy}/{mm}/{dd}/{slug}/',
      sections: [{ id: 'politics', label: 'Politics', description: undefined, opinion: false }],
      navigation: [{ label: 'Politics', url: '/politics/' }],
      footer: [],
      publisher: {
        name: 'The Daily Example',
        legalName: undefined,
        logo: undefined,
        email: undefined,
        address: undefined,
        foundingDate: undefined,
        sameAs: [],
        policies: {},
        noByline: 'The Daily Example',
      },
      front: { pinned: [] },
      markdown: { html: 'drop' },
      feeds: { items: 20 },
      lists: { items: 20 },
      pictures: {
        formats: ['avif', 'webp'],
        widths: [320, 640, 1080, 1600],
        cards: true,
        megapixels: 50,
        megabytes: 40,
      },
      newsletters: [],
      embeds: { allow: [] },
      rights: undefined,
      history: false,
      syndication: [],
      frontMatter: { unknown: 'error', map: {} },
      rules: {},
    });
    expect(places['sections.0.id']).toEqual({ file: 'content/site.yaml', line: 3, column: 17, length: 8 });
  });

  test('reads every key of the vocabulary', () => {
    const text = `
language: en-gb
zone: Europe/London
tagline: News
permalink: /{section}/{slug}.html
publisher: {legalName: Ltd, logo: media/l.png, email: a@example.org, foundingDate: 1871, policies: {publishing: /about/ethics/, corrections: "https://a.example/c"}, noByline: Staff}
front: {pinned: [one, two]}
markdown: {html: sanitize}
embeds: {allow: [YouTube.com]}
feeds: {items: 5}
lists: {items: 8}
rights: {train: no, search: yes, licence: CC BY 4.0}
history: true
syndication: [ninjs]
frontMatter: {unknown: warn, map: {theirs: title}}
rules: {link/dead: warn, media/missing: off}
navigation: [{label: About, url: /about}]
footer: [{label: Elsewhere, url: "https://a.example/"}]
`;
    expect(site(text)).toMatchObject({
      language: 'en-GB',
      permalink: '/{section}/{slug}.html',
      publisher: {
        legalName: 'Ltd',
        foundingDate: '1871',
        policies: { publishing: '/about/ethics/', corrections: 'https://a.example/c' },
        noByline: 'Staff',
      },
      front: { pinned: ['one', 'two'] },
      markdown: { html: 'sanitize' },
      embeds: { allow: ['youtube.com'] },
      feeds: { items: 5 },
      rights: { train: false, search: true, user: true, licence: 'https://creativecommons.org/licenses/by/4.0/' },
      history: true,
      syndication: ['ninjs'],
      frontMatter: { unknown: 'warn', map: { theirs: 'title' } },
      rules: { 'link/dead': 'warn', 'media/missing': 'off' },
      navigation: [{ label: 'About', url: '/about/' }],
      footer: [{ label: 'Elsewhere', url: 'https://a.example/' }],
    });
  });

  test.each([
    ['https://example.org/', 'https://example.org', ''],
    ['https://Example.org/paper/', 'https://example.org/paper', '/paper'],
    ['http://localhost:8080', 'http://localhost:8080', ''],
  ])('at %s has the url %s and the base %j', (url, clean, base) => {
    const text = `name: A\nurl: ${url}\nsections: [{id: a, label: A}]\n`;
    expect(site('', text)).toMatchObject({ url: clean, base });
  });

  test('may begin with the line of hyphens that YAML allows', () => {
    expect(site('', `---\n${required}`).name).toBe('The Daily Example');
  });

  test('has a notice with links and emphasis, and nothing that could run', () => {
    const text =
      'notice: "A *demonstration* of [**Broadsheet**](/about/) & [x](javascript:alert(1)) <b>[y](https://a.example/?a=\'b)"\nurl: https://a.example/paper\n';
    const base = 'name: A\nsections: [{id: a, label: A}]\n';
    expect(site(text, base).notice).toBe(
      'A <em>demonstration</em> of <a href="/paper/about/"><strong>Broadsheet</strong></a> &amp; [x](javascript:alert(1)) &lt;b&gt;<a href="https://a.example/?a=%27b">y</a>',
    );
  });
});

test('the addresses of this site in a notice are known, so that they can be checked', () => {
  const text = 'notice: "[a](/about/) [b](https://a.example/) [c](/x)"\n';
  expect(site(text).noticeLinks).toEqual(['/about/', '/x/']);
});

describe('refused', () => {
  test('an empty file for all that is missing', () => {
    expect(sentences(read('').diagnostics)).toEqual([
      'error: `name` is missing. Add it, for instance `name: The Daily Example`.',
      'error: `url` is missing. Add it, for instance `url: https://example.org`.',
      'error: `sections` is missing. Add it, for instance `sections: [{id: politics, label: Politics}]`.',
    ]);
  });

  test.each([
    ['languag: en', 'There is no field `languag`. Did you mean `language`?'],
    ['language: english', '`language` is “english”, but must be a language tag.'],
    ['zone: London', '`zone` is “London”, but must be a time zone.'],
    ['permalink: "{slug}/"', 'must start with a slash'],
    ['permalink: /{yyyy}/', 'must hold {slug} or {id}'],
    ['permalink: /{year}/{slug}/', 'has no value for {year}'],
    ['permalink: /{slugs}/', 'Did you mean {slug}?'],
    ['permalink: /../{slug}/', 'a step through folders'],
    ['permalink: //evil.example/{slug}/', 'must not have an empty part'],
    ['permalink: "/{slug}"', 'must end with a slash'],
    ['permalink: "/a\\\\{slug}/"', 'a backslash'],
    ['permalink: "/%2e%2e/{slug}/"', 'a percent sign'],
    ['feeds: {items: 0}', 'must be a whole number from 1 to 500'],
    ['feeds: {item: 3}', 'There is no field `feeds.item`. Did you mean `items`?'],
    ['markdown: {html: allow}', 'must be one of drop, sanitize'],
    ['embeds: {allow: ["https://youtube.com"]}', 'must be a host name'],
    ['syndication: [rss]', 'must be `ninjs`'],
    ['navigation: [{label: A, url: about}]', 'must be an address of this site, or an absolute web address'],
    [
      'navigation: [{label: A, url: "javascript:alert(1)"}]',
      'must be an address of this site, or an absolute web address',
    ],
    ['publisher: {policies: {correction: /x/}}', 'Did you mean `corrections`?'],
    ['publisher: {logo: ../../etc/passwd, email: nobody}', 'must be an e-mail address'],
    ['rules: {link/dead: fatal}', 'must be one of error, warn, info, off'],
    ['rules: {url/conflict: warn}', '`rules` cannot change “url/conflict”: it guards the site’s safety.'],
    ['rules: {yaml/tab: off}', 'guards the site’s safety'],
    ['x-free: 1', 'There is no field `x-free`.'],
  ])('%s', (line, words) => {
    const { value, diagnostics } = read(`${required}${line}\n`);
    expect(value).toBeUndefined();
    expect(sentences(diagnostics).join('\n')).toContain(words);
    expect(diagnostics.every(({ places }) => places[0]?.line === 4)).toBe(true);
  });

  test.each([
    'example.org',
    'ftp://example.org',
    'https://user:pw@example.org',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://',
    '/paper',
    'https://example.org//a',
  ])('the url %s', (url) => {
    const { diagnostics } = read(`name: A\nurl: "${url}"\nsections: [{id: a, label: A}]\n`);
    expect(summaries(diagnostics)).toEqual(['site/bad-value 2:6']);
  });

  test.each([
    ['topics', 'site/reserved-section'],
    ['media', 'site/reserved-section'],
    ['"2024"', 'site/reserved-section'],
    ['feed.xml', 'site/reserved-section'],
    ['Politics', 'site/bad-value'],
    ['a.b', 'site/bad-value'],
    ['a/b', 'site/bad-value'],
    ['..', 'site/bad-value'],
    ['"world news"', 'site/bad-value'],
  ])('the section %s', (id, code) => {
    const { diagnostics } = read(`name: A\nurl: https://a.example\nsections: [{id: ${id}, label: A}]\n`);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  test('a section that is there twice, with both places', () => {
    const { diagnostics } = read(
      'name: A\nurl: https://a.example\nsections:\n  - {id: a, label: A}\n  - {id: a, label: B}\n',
    );
    expect(diagnostics.map(({ code, places }) => [code, places.map(({ line }) => line)])).toEqual([
      ['site/duplicate-section', [5, 4]],
    ]);
  });

  test('no section at all', () => {
    expect(summaries(read('name: A\nurl: https://a.example\nsections: []\n').diagnostics)).toEqual([
      'site/missing 3:11',
    ]);
  });
});

describe('rules', () => {
  test('warn of a code that no message has', () => {
    const { value, diagnostics } = read(`${required}rules: {link/ded: warn, house-style/oxford-comma: warn}\n`);
    expect(value).toBeDefined();
    expect(sentences(diagnostics)).toEqual([
      'warn: `rules` names “link/ded”, and no message has that code. Did you mean `link/dead`?',
    ]);
  });

  test('know every code of the messages that content can cause', () => {
    const source = path.resolve(import.meta.dirname, '../../../src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('mistakes.ts'),
    );
    const codes = files.flatMap((name) => {
      const text = readFileSync(path.join(source, name), 'utf8');
      return [
        ...text.matchAll(/'((?:front-matter|link|media|markdown|author|topic|section|article|page)\/[a-z-]+)'/g),
      ].map((match) => match[1] ?? '');
    });
    expect(codes.filter((code) => !knownCodes.includes(code))).toEqual([]);
    expect(knownCodes.filter((code) => !isLowerable(code) || isMisspelt(code))).toEqual([]);
  });
});
