import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import type { Outcome } from '../../../src/model/diagnostic.ts';
import { placeAt } from '../../../src/model/places.ts';
import type { Site } from '../../../src/model/site.ts';
import type { MarkdownText } from '../../../src/parse/context.ts';
import { parserOf } from '../../../src/parse/parser-of.ts';
import { plainMarkdown, sentences, siteOf, sourceOf, summaries } from '../../support/parse.ts';

interface Options {
  readonly path?: string;
  readonly body?: string;
  readonly site?: Site;
  readonly asked?: MarkdownText[];
}

const required = 'title: A headline\npublished: 2026-02-01T09:00:00Z\nsection: news\n';

function parse(frontMatter: string, options: Options = {}): Outcome<Article> {
  const file = sourceOf(
    options.path ?? 'content/articles/2026/a-file.md',
    `---\n${frontMatter}---\n${options.body ?? 'Text.\n'}`,
  );
  return parserOf({ site: options.site ?? siteOf(), markdown: plainMarkdown(options.asked) }).article(file);
}

/** The article of front matter that is right, beside the required fields. */
function article(frontMatter: string, options?: Options): Article {
  const { value, diagnostics } = parse(required + frontMatter, options);
  if (value === undefined) throw new Error(sentences(diagnostics).join('\n'));
  return value;
}

describe('an article', () => {
  test('of the required fields has defaults for all others', () => {
    const { value, diagnostics } = parse(required);
    expect(summaries(diagnostics)).toEqual([]);
    expect(value?.url).toBe('/2026/02/01/a-headline/');
    expect(value?.fields).toMatchObject({
      id: '2026-a-file',
      type: 'news',
      status: 'ready',
      slug: 'a-headline',
      summary: 'Text.',
      lang: 'en',
      access: 'free',
      weight: 0,
      robots: { index: true },
      authors: [],
      topics: [],
      aliases: [],
      corrections: [],
      extra: {},
      lead: undefined,
    });
    expect(value && placeAt(value.places, '', value.path)).toEqual({
      file: 'content/articles/2026/a-file.md',
      line: 1,
      column: 1,
      length: 3,
    });
    expect(value && placeAt(value.places, 'section', value.path)).toMatchObject({ line: 4, column: 10, length: 4 });
  });

  test('has every field of the vocabulary, typed', () => {
    const text = `
id: 2026-000123
type: sponsored
shortTitle: Short
seoTitle: Seo
socialTitle: Social
kicker: Kick
standfirst: The *standfirst*
updated: 2026-02-02
updateNote: Adds police statement
embargo: 2026-01-31T00:01:00+01:00
expires: 2027-01-01
dateline: {place: Beirut, country: Lebanon}
authors: [jane-doe, {id: sam-lee, role: Correspondent}, {name: Ann Onym}]
credits: {reporting: jane-doe, editing: [sam-lee], photography: [{name: Ana, role: Picture editor}]}
source: {name: AP, type: wire, url: "https://ap.example/1"}
story: iraq-withdrawal
series: Ten bridges
topics: [iraq, us-military, iraq]
lead: {image: media/x.jpg, alt: A boat, caption: The boat, credit: AP, licence: CC BY, focus: [0.4, 0.3]}
related: [one, two]
corrections:
  - {date: 2026-08-22T09:00:00+01:00, type: clarification, text: It was *Tuesday*.}
  - {date: 2026-08-23, text: It was Wednesday.}
sources: [{title: Report, url: "https://example.org/r", archived: "https://archive.example/r"}, Minutes]
methods: We read.
aiUse: {how: Translation, reviewedBy: jane-doe}
access: subscriber
sensitive: graphic images
sponsor: {name: Trust, url: "https://trust.example"}
lang: de-at
translations: {fr: un-id}
slug: given
aliases: [/old/path/]
robots: {index: no}
weight: -10
x-rating: 5
`.trimStart();
    const { value, diagnostics } = parse(required + text);
    expect(summaries(diagnostics)).toEqual([]);
    expect(value?.fields).toMatchObject({
      id: '2026-000123',
      type: 'sponsored',
      standfirst: { html: 'The *standfirst*', text: 'The *standfirst*' },
      summary: 'The *standfirst*',
      updated: { day: '2026-02-02', dateOnly: true },
      embargo: { iso: '2026-01-30T23:01:00+00:00' },
      dateline: { place: 'Beirut', country: 'Lebanon' },
      authors: [
        { name: 'jane-doe', role: undefined },
        { name: 'sam-lee', role: 'Correspondent' },
        { name: 'Ann Onym', role: undefined },
      ],
      credits: {
        reporting: [{ name: 'jane-doe' }],
        editing: [{ name: 'sam-lee' }],
        photography: [{ name: 'Ana', role: 'Picture editor' }],
      },
      source: { name: 'AP', type: 'wire', url: 'https://ap.example/1' },
      topics: ['iraq', 'us-military'],
      lead: {
        kind: 'picture',
        image: 'media/x.jpg',
        alt: 'A boat',
        caption: { text: 'The boat' },
        credit: 'AP',
        licence: 'CC BY',
        focus: [0.4, 0.3],
      },
      corrections: [
        { date: { day: '2026-08-22' }, type: 'clarification', text: { text: 'It was *Tuesday*.' }, inBody: false },
        { type: 'correction' },
      ],
      sources: [{ title: 'Report' }, { title: 'Minutes', url: undefined }],
      aiUse: { how: 'Translation', reviewedBy: 'jane-doe' },
      access: 'subscriber',
      sponsor: { name: 'Trust', url: 'https://trust.example/' },
      lang: 'de-AT',
      translations: { fr: 'un-id' },
      slug: 'given',
      aliases: ['/old/path/'],
      robots: { index: false },
      weight: -10,
      extra: { 'x-rating': 5 },
    });
    expect(value?.url).toBe('/2026/02/01/given/');
    expect(value && placeAt(value.places, 'topics.1', value.path)?.line).toBe(22);
  });

  test('hands its text to Markdown with its line, column and language', () => {
    const asked: MarkdownText[] = [];
    parse(`${required}lang: fr\nstandfirst: "One"\nmethods: |\n  Two\n`, { asked, body: '\nBody.\n' });
    expect(asked.map(({ text, firstLine, column, lang }) => [text.trim(), firstLine, column, lang])).toEqual([
      ['Body.', 10, undefined, 'fr'],
      ['One', 6, 14, 'fr'],
      ['Two', 8, 3, 'fr'],
    ]);
  });

  test('is found by the permalink of the site, by the day in its zone', () => {
    const site = siteOf('permalink: "/{section}/{yyyy}-{mm}-{dd}/{id}-{slug}.html"\n');
    const { value } = parse('title: Après\npublished: 2026-06-30T23:30:00Z\nsection: sport\nid: x1\n', { site });
    expect(value?.url).toBe('/sport/2026-07-01/x1-après.html');
  });

  test('with mistakes in front matter and body has all of them reported', () => {
    const { value, diagnostics } = parse(
      'title: A\nweight: heavy\npublished: 2024-02-31\nsection: sprot\nslug: a/b\nauthors: [{role: x}]\n',
      {
        body: ' \n',
      },
    );
    expect(value).toBeUndefined();
    expect(summaries(diagnostics)).toEqual([
      'front-matter/bad-value 4:12',
      'front-matter/bad-value 3:9',
      'article/empty 1:1',
      'section/unknown 5:10',
      'url/bad-slug 6:7',
      'front-matter/bad-value 7:11',
    ]);
  });

  test('whose front matter can not be read still has its body checked', () => {
    const asked: MarkdownText[] = [];
    expect(summaries(parse('title: a: b\n', { asked }).diagnostics)).toEqual(['yaml/colon 2:8']);
    expect(asked).toHaveLength(1);
  });
});

describe('names of other generators', () => {
  test('are read, each with a hint', () => {
    const text =
      'title: A\ndate: 2026-02-01\nlastmod: 2026-02-02\ndescription: Sum\nexcerpt: Stand\nauthor: Ann\ntags: one\nredirect_from: /old\nimage: media/x.jpg\nsection: news\n';
    const { value, diagnostics } = parse(text);
    expect(value?.fields).toMatchObject({
      published: { day: '2026-02-01' },
      updated: { day: '2026-02-02' },
      summary: 'Sum',
      standfirst: { text: 'Stand' },
      authors: [{ name: 'Ann' }],
      topics: ['one'],
      aliases: ['/old/'],
      lead: { kind: 'picture', image: 'media/x.jpg' },
    });
    expect(diagnostics.filter(({ level }) => level === 'info')).toHaveLength(8);
    expect(sentences(diagnostics)).toContain('info: `date` is read as `published`. Our name for it is `published`.');
    expect(value && placeAt(value.places, 'lead.image', value.path)).toMatchObject({ line: 10, column: 8 });
  });

  test('commas and “and” part no names', () => {
    expect(article('author: Ann Smith, Bob Lee and Co\n').fields.authors).toEqual([
      { name: 'Ann Smith, Bob Lee and Co', guest: false, role: undefined },
    ]);
  });

  test('withdrawn says when and why, and that the article is', () => {
    const why = 'withdrawn: {date: 2026-02-20, reason: The minutes were forged.}\n';
    expect(article(why).fields).toMatchObject({
      status: 'withdrawn',
      withdrawn: { date: { day: '2026-02-20', dateOnly: true }, reason: { text: 'The minutes were forged.' } },
    });
    expect(article(`${why}status: killed\n`).fields.status).toBe('killed');
    for (const line of ['status: ready\n', 'draft: true\n', 'draft: false\nstatus: hold\n']) {
      expect(summaries(parse(`${required}${why}${line}`).diagnostics)).toContain('article/withdrawn-status 5:12');
    }
  });

  test('status: withdrawn without a reason is let pass with a word, killed without one', () => {
    const { value, diagnostics } = parse(`${required}status: withdrawn\n`);
    expect([value?.fields.status, summaries(diagnostics)]).toEqual([
      'withdrawn',
      ['article/withdrawn-without-reason 5:9'],
    ]);
    expect(parse(`${required}status: killed\n`).diagnostics).toEqual([]);
  });

  test('draft: true is the status draft, false says nothing, a contradiction is refused', () => {
    expect(article('draft: true\n').fields.status).toBe('draft');
    expect(article('draft: false\nstatus: hold\n').fields.status).toBe('hold');
    expect(summaries(parse(`${required}draft: true\nstatus: ready\n`).diagnostics)).toContain(
      'front-matter/given-twice 5:8',
    );
  });

  test('both given and different are refused', () => {
    expect(summaries(parse(`${required}date: 2026-02-03\n`).diagnostics)).toContain('front-matter/given-twice 5:1');
  });

  test('layout, permalink, path and template are no fields', () => {
    const { diagnostics } = parse(`${required}permalink: ../../x\nlayout: post\npath: /x\ntemplate: y\n`);
    expect(diagnostics.map(({ code, level }) => `${level} ${code}`)).toEqual(
      Array(4).fill('error front-matter/unknown-key'),
    );
  });

  test('a migrated archive builds with names mapped and unknown ones ignored', () => {
    const site = siteOf(
      'frontMatter: {unknown: ignore, map: {headline: title, image_alt: lead.alt}}\n',
      '[{id: blog, label: Blog}]',
    );
    const { value, diagnostics } = parse('headline: Old\nlayout: post\nimage: a.jpg\nimage_alt: A boat\n', {
      site,
      path: 'content/articles/2015-03-17-old-post.md',
    });
    expect(value?.fields).toMatchObject({
      title: 'Old',
      section: 'blog',
      lead: { alt: 'A boat' },
      published: { day: '2015-03-17', dateOnly: true },
    });
    expect(summaries(diagnostics)).toEqual(['front-matter/synonym 4:1', 'front-matter/published-from-name 1:1']);
  });
});

describe('dates', () => {
  test('without an offset are the zone’s, with a warning', () => {
    const { value, diagnostics } = parse('title: A\npublished: 2026-06-01 09:00:00\nsection: news\n');
    expect(value?.fields.published.iso).toBe('2026-06-01T09:00:00+01:00');
    expect(diagnostics.map(({ code, level }) => `${level} ${code}`)).toEqual(['warn front-matter/no-offset']);
  });

  test('an update before publication is refused, one on the same bare day is not', () => {
    expect(summaries(parse(`${required}updated: 2026-01-31T10:00:00Z\n`).diagnostics)).toEqual([
      'article/updated-before-published 5:10',
    ]);
    expect(summaries(parse(`${required}updated: 2026-02-01\n`).diagnostics)).toEqual([]);
  });

  test('an end before the beginning is refused', () => {
    expect(summaries(parse(`${required}expires: 2026-02-01T09:00:00Z\n`).diagnostics)).toEqual([
      'article/expires-too-early 5:10',
    ]);
    expect(summaries(parse(`${required}expires: 2026-03-01\nembargo: 2026-04-01\n`).diagnostics)).toEqual([
      'article/expires-too-early 5:10',
    ]);
  });

  test('a missing one is taken from the file’s name only when that is a day', () => {
    const text = 'title: A\nsection: news\n';
    expect(summaries(parse(text, { path: 'content/articles/2015-02-31-x.md' }).diagnostics)).toEqual([
      'front-matter/missing 1:1',
    ]);
    expect(summaries(parse(`${text}published:\n`, { path: 'content/articles/2015-02-21-x.md' }).diagnostics)).toEqual([
      'front-matter/bad-value 4:1',
    ]);
  });
});

describe('the lead', () => {
  test('may be a video', () => {
    const { lead } = article(
      'lead: {video: media/a.mp4, poster: media/a.jpg, captions: media/a.vtt, duration: "1:05", credit: AP}\n',
    ).fields;
    expect(lead).toMatchObject({ kind: 'video', video: 'media/a.mp4', duration: 'PT1M5S' });
  });

  test('without alternative text is a warning; an empty alternative is a statement', () => {
    expect(summaries(parse(`${required}lead: media/a.jpg\n`).diagnostics)).toEqual(['media/no-alt 5:7']);
    expect(summaries(parse(`${required}lead: {image: media/a.jpg, alt: "", credit: AP}\n`).diagnostics)).toEqual([]);
  });

  test.each([
    ['{alt: x, credit: AP}', 'neither'],
    ['{image: a.jpg, video: a.mp4, credit: AP, alt: x}', 'only one can lead'],
    ['{image: a.jpg, poster: b.jpg, credit: AP, alt: x}', '`lead.poster` is for a video'],
    ['{video: a.mp4, focus: [0.1, 0.2], credit: AP}', '`lead.focus` is for a picture'],
    ['{image: a.jpg, focus: [0.1], credit: AP, alt: x}', 'two numbers'],
    ['{image: a.jpg, focus: [2, 0], credit: AP, alt: x}', 'from 0 to 1'],
    ['https://evil.example/a.jpg', 'not of another site'],
    ['//evil.example/a.jpg', 'not of another site'],
    ['file:///etc/passwd', 'without a scheme'],
    ['C:/a.jpg', 'without a scheme'],
    ['"..\\\\a.jpg"', 'not backslashes'],
  ])('%s is refused', (lead, words) => {
    const { diagnostics } = parse(`${required}lead: ${lead}\n`);
    expect(sentences(diagnostics.filter(({ level }) => level === 'error')).join('\n')).toContain(words);
  });
});

describe('addresses', () => {
  test.each([
    '/etc/passwd',
    '"%2e%2e/%2e%2e/escape"',
    'C:/escape',
    '../x',
    'aux',
    'COM1',
    '"tail."',
    'a*b',
    'a|b',
    '"a b"',
    '文'.repeat(40),
    '.hidden',
  ])('the slug %s is refused with a way out', (slug) => {
    const { diagnostics } = parse(`${required}slug: ${slug}\n`);
    expect(summaries(diagnostics)).toEqual(['url/bad-slug 5:7']);
    expect(diagnostics[0]?.hint).toMatch(/^Write, for instance, `[^`]+`\.$/);
  });

  test('a slug is NFC, whatever the editor’s keyboard makes', () => {
    expect(article('slug: "cafe\u0301"\n').fields.slug).toBe('café');
  });

  test('a title without letters takes the slug from the file’s name without its day', () => {
    const { value } = parse('title: "🎉"\nsection: news\n', { path: 'content/articles/2015-03-17-party-time.md' });
    expect(value?.url).toBe('/2015/03/17/party-time/');
  });

  test.each([
    '../escape',
    '/../x',
    '//evil.example/x',
    'C:/x',
    '/%2e%2e/x',
    '"/a\\\\b"',
    'https://evil.example/',
    '/a?b',
  ])('the alias %s is refused', (alias) => {
    expect(summaries(parse(`${required}aliases: [/ok/, ${alias}]\n`).diagnostics)).toEqual(['url/bad-alias 5:17']);
  });

  test('ids of long paths stay apart', () => {
    const id = (end: string) =>
      parse(required, { path: `content/articles/${'long-'.repeat(30)}${end}.md` }).value?.fields.id;
    expect(id('one')).not.toBe(id('two'));
  });
});

describe('rules between fields', () => {
  test('a sponsored article names its sponsor', () => {
    expect(summaries(parse(`${required}type: sponsored\n`).diagnostics)).toEqual(['article/sponsor-missing 5:7']);
  });

  test('a section that is not on the masthead is refused, with the nearest', () => {
    const { diagnostics } = parse('title: A\npublished: 2026-02-01\nsection: sports\n');
    expect(sentences(diagnostics)).toEqual([
      'error: There is no section “sports” in content/site.yaml. Did you mean `sport`?',
    ]);
  });

  test('a missing section is refused where there is a choice', () => {
    expect(summaries(parse('title: A\npublished: 2026-02-01\n').diagnostics)).toEqual(['front-matter/missing 1:1']);
  });

  test('an over-long title is a warning', () => {
    expect(summaries(parse(`title: ${'x'.repeat(201)}\npublished: 2026-02-01\nsection: news\n`).diagnostics)).toEqual([
      'article/long-title 2:8',
    ]);
  });

  test('a language of translations must be one', () => {
    expect(summaries(parse(`${required}translations: {french: x}\n`).diagnostics)).toEqual([
      'front-matter/bad-value 5:16',
    ]);
  });

  test('a mistake in what decides publication refuses the file even where rules make it a warning', () => {
    const site = siteOf('rules: {front-matter/bad-value: warn, front-matter/missing: warn}\n');
    for (const line of ['status: drfat', 'embargo: soon', 'type: sponsered', 'draft: perhaps', 'access: some']) {
      const { value, diagnostics } = parse(`${required}${line}\n`, { site });
      expect(value).toBeUndefined();
      expect(summaries(diagnostics)).toContain('file/refused 1:1');
    }
    expect(summaries(parse('section: news\n', { site }).diagnostics)).toContain('file/refused 1:1');
    expect(parse(`${required}weight: heavy\n`, { site }).value?.fields.weight).toBe(0);
  });
});

test('a text that begins with a thematic break is not taken for front matter', () => {
  const { value, diagnostics } = parse('\nNote: this is prose\n\n', {
    site: siteOf('frontMatter: {unknown: ignore}\n'),
  });
  expect(value).toBeUndefined();
  expect(summaries(diagnostics)).toEqual(['front-matter/none 1:1']);
});
