/** Claims about ninjs: valid for any article, and saying what the page says. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import { articleTypes, correctionTypes } from '../../../src/model/article.ts';
import type { Rights } from '../../../src/model/rights.ts';
import type { SyndicatedArticle, SyndicatedNotice } from '../../../src/model/syndication.ts';
import { ninjsSchema } from '../../support/ninjs-schema.ts';
import { validator } from '../../support/validate.ts';
import {
  articlePage,
  bodyOf,
  cardOf,
  correctionOf,
  drawn,
  feedItem,
  inline,
  mediaOf,
  moment,
  plainBody,
  resolvedOf,
  siteOf,
  subPath,
  words,
} from './values.ts';

const root = 'https://gazette.example';
const mistakesOf = validator(ninjsSchema);
const address = urlPath('/2020/01/06/a-headline/index.json');

function ninjs(view: SyndicatedArticle | SyndicatedNotice, site = siteOf(), body = plainBody): Record<string, unknown> {
  return JSON.parse(drawn({ kind: 'ninjs', url: address, source: undefined, view }, { site, bodies: [body] }));
}

function syndicated(changes: Partial<SyndicatedArticle> = {}): SyndicatedArticle {
  const item = feedItem(changes);
  return {
    ...item,
    credits: { reporting: [], editing: [], photography: [] },
    source: undefined,
    dateline: undefined,
    updateNote: undefined,
    slug: 'a-headline',
    expires: undefined,
    subjects: [item.card.section, ...item.card.topics].map((one) => ({ ...one, sameAs: [], mediaTopic: undefined })),
    ...changes,
  };
}

const full = syndicated({
  card: cardOf({ shortTitle: 'Short', sensitive: 'Graphic pictures' }),
  dateline: { place: 'Beirut', country: 'Lebanon' },
  updateNote: 'Adds police statement',
  source: { name: 'AP', type: 'wire', url: 'https://ap.example/' },
  credits: {
    reporting: [],
    editing: [{ id: 'ed', label: 'Ed Itor', url: urlPath('/authors/ed/'), role: undefined }],
    photography: [],
  },
  expires: moment('2030-01-01T00:00:00Z'),
  corrections: [correctionOf()],
  subjects: [
    { id: 'world', label: 'World', url: urlPath('/world/'), sameAs: [], mediaTopic: undefined },
    {
      id: 'iraq',
      label: 'Iraq',
      url: urlPath('/topics/iraq/'),
      sameAs: ['https://wd.example/Q796'],
      mediaTopic: undefined,
    },
    {
      id: 'army',
      label: 'Army',
      url: urlPath('/topics/army/'),
      sameAs: ['https://wd.example/Q1'],
      mediaTopic: 'medtop:20000053',
    },
  ],
  body: resolvedOf(plainBody, { media: [mediaOf('map.png', { type: 'image/png' })] }),
  pictures: [{ media: 0, alt: 'A map', caption: 'Where', credit: 'Map: Gazette', licence: 'https://l.example/by' }],
});

describe('the ninjs of an article', () => {
  it('says who, when, where, about what, and under which terms', () => {
    const item = ninjs(full);
    expect(mistakesOf(item)).toEqual([]);
    expect(item).toMatchObject({
      uri: `${root}/#2020-000001`,
      type: 'text',
      representationType: 'full',
      pubStatus: 'usable',
      language: 'en-GB',
      firstCreated: '2020-01-06T21:10:00+00:00',
      versionCreated: '2020-01-08T09:00:00+00:00',
      expires: '2030-01-01T00:00:00Z',
      title: 'Short',
      slugline: 'a-headline',
      headlines: [
        { role: 'main', contentType: 'text/plain', value: 'A headline' },
        { role: 'short', contentType: 'text/plain', value: 'Short' },
      ],
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'A summary.' }],
      by: 'Jane Doe, Zoë Øst',
      located: 'Beirut, Lebanon',
      genres: [{ name: 'Current', uri: 'http://cv.iptc.org/newscodes/genre/Current', literal: 'news' }],
      copyrightHolder: 'AP',
      copyrightNotice: '© 2020 AP',
      altIds: [{ role: 'article', value: '2020-000001' }],
      renditions: [{ name: 'web', href: `${root}/2020/01/06/a-headline/`, contentType: 'text/html' }],
    });
    expect(item.infoSources).toEqual([
      { role: 'author', name: 'Jane Doe', uri: `${root}/authors/jane/`, literal: 'jane' },
      { role: 'author', name: 'Zoë Øst', uri: `${root}/authors/zoe/`, literal: 'zoe' },
      { role: 'editor', name: 'Ed Itor', uri: `${root}/authors/ed/`, literal: 'ed' },
      { role: 'wire', name: 'AP', uri: 'https://ap.example/' },
    ]);
    expect(item.subjects).toEqual([
      { rel: 'section', name: 'World', literal: 'world', uri: `${root}/world/` },
      { rel: 'about', name: 'Iraq', literal: 'iraq', uri: 'https://wd.example/Q796' },
      { rel: 'about', name: 'Army', literal: 'army', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000053' },
    ]);
    expect(item.edNote).toBe(
      'Warning: Graphic pictures\nAdds police statement\nCorrection (2020-01-08): The letter was a draft.',
    );
  });

  it('has the text twice, plain and as HTML, corrections included, and the lead beside it', () => {
    const { bodies, associations } = ninjs(full) as Record<'bodies' | 'associations', Record<string, unknown>[]>;
    const [plain, html] = bodies;
    expect(plain).toEqual({
      role: 'main',
      contentType: 'text/plain',
      wordCount: 250,
      value: 'The text.\n\nCorrection: The letter was a draft.',
    });
    expect(html?.contentType).toBe('text/html');
    expect(html?.value).toMatch(/<p>The text\.<\/p>\n<p><strong>Correction<\/strong>/);
    expect(html?.value).not.toContain('protest');
    const { url } = mediaOf('protest.jpg');
    expect(associations).toEqual([
      {
        name: 'People in a square',
        rel: 'lead',
        uri: root + url,
        type: 'picture',
        language: 'en-GB',
        by: 'AP',
        descriptions: [{ role: 'caption', contentType: 'text/plain', value: 'People in a square' }],
        renditions: [
          {
            name: 'original',
            href: root + url,
            contentType: 'image/jpeg',
            sizeInBytes: 1234,
            width: 1600,
            height: 900,
          },
        ],
      },
      expect.objectContaining({
        name: 'Where',
        rel: 'illustration',
        by: 'Map: Gazette',
        rightsInfo: { linkedRights: 'https://l.example/by' },
      }),
    ]);
  });

  it('gives of a text that is not free the summary, and says so', () => {
    const item = ninjs({ ...full, card: cardOf({ access: 'subscriber' }) });
    expect(mistakesOf(item)).toEqual([]);
    expect(item.representationType).toBe('partial');
    expect(JSON.stringify(item)).not.toContain('The text.');
    expect(JSON.stringify(item)).not.toContain('map');
  });

  it('takes a retracted article back from whoever holds it, and keeps one that was corrected', () => {
    expect(ninjs({ ...full, card: cardOf({ corrected: 'retraction' }) }).pubStatus).toBe('canceled');
    expect(ninjs({ ...full, card: cardOf({ corrected: 'correction' }) }).pubStatus).toBe('usable');
  });

  it('says of what machines may do what every other signal says', () => {
    const terms = (rights: Rights) => ninjs(syndicated(), siteOf({ rights }));
    expect(terms({ search: true, user: false, train: false, licence: '/terms/' })).toMatchObject({
      usageTerms: `Search engines may list it. Assistants may not answer with it. Models may not be trained with it. Terms: ${root}/terms/`,
      rightsInfo: { langId: 'https://rslstandard.org/rsl', linkedRights: `${root}/license.xml` },
    });
    expect(terms({ search: false, user: true, train: true, licence: undefined }).usageTerms).toBe(
      'Search engines may not list it. Assistants may answer with it. Models may be trained with it.',
    );
    expect(ninjs(syndicated())).not.toHaveProperty('usageTerms');
  });

  it('is found from the page’s head', () => {
    const html = drawn(articlePage({ ninjs: address }), { site: siteOf(subPath) });
    expect(html).toContain(
      `<link rel="alternate" type="application/json" title="ninjs 3.1" href="${root}/paper/2020/01/06/a-headline/index.json">`,
    );
    expect(drawn(articlePage())).not.toContain('ninjs');
  });

  it('is valid whatever an article holds', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });
    const anyArticle = fc.record({
      id: text,
      title: text,
      shortTitle: text,
      summary: fc.string({ unit: 'binary', maxLength: 20 }),
      type: fc.constantFrom(...articleTypes),
      access: fc.constantFrom('free', 'registered', 'subscriber'),
      sensitive: maybe(text),
      sponsor: maybe(text),
      opinion: fc.boolean(),
      lang: fc.constantFrom('en-GB', 'ar', 'de', 'zh-Hant'),
    });
    const media = [
      mediaOf('a "b" é.jpg'),
      mediaOf('c.mp4', { type: 'video/mp4', width: undefined, height: undefined }),
    ];
    const anyView = fc.record({
      fields: anyArticle,
      body: text,
      note: maybe(text),
      place: maybe(text),
      source: maybe(
        fc.record({ name: text, type: maybe(text), url: fc.constantFrom(undefined, 'https://ap.example/') }),
      ),
      correction: maybe(fc.record({ type: fc.constantFrom(...correctionTypes), text })),
      picture: fc.record({
        alt: fc.string({ maxLength: 5 }),
        caption: maybe(text),
        credit: maybe(text),
        licence: maybe(text),
      }),
      clip: fc.record({
        caption: maybe(text),
        credit: maybe(text),
        duration: fc.constantFrom(undefined, 'PT5S', 'P1D'),
      }),
    });
    fc.assert(
      fc.property(anyView, ({ fields, note, place, source, correction, picture, clip, ...one }) => {
        const body = bodyOf({ parts: [one.body], slots: [] }, { text: words(one.body) });
        const video = { media: 1, url: undefined, poster: 0, captions: undefined, transcript: undefined, ...clip };
        const item = ninjs(
          syndicated({
            card: cardOf({ ...fields, authors: source === undefined ? cardOf().authors : [], source: source?.name }),
            updateNote: note,
            dateline: place === undefined ? undefined : { place, country: undefined },
            source,
            corrections:
              correction === undefined ? [] : [correctionOf({ ...correction, text: inline(correction.text) })],
            body: resolvedOf(body, { media }),
            pictures: [{ media: 0, ...picture }],
            videos: [video],
          }),
          siteOf({ rights: { search: true, user: true, train: false, licence: undefined } }),
          body,
        );
        expect(mistakesOf(item)).toEqual([]);
      }),
    );
  });
});

describe('the ninjs of a notice', () => {
  const notice: SyndicatedNotice = {
    id: '2020-000001',
    url: urlPath('/2020/01/06/a-headline/'),
    title: 'Forged minutes',
    lang: 'en-GB',
    published: moment('2020-01-06T21:10:00+00:00'),
    date: moment('2020-02-01T09:00:00+00:00'),
    reason: inline('The minutes were forged.'),
  };

  it('takes the article back by the name it was given under', () => {
    const item = ninjs(notice);
    expect(mistakesOf(item)).toEqual([]);
    expect(item.uri).toBe(ninjs(syndicated()).uri);
    expect(item).toMatchObject({
      pubStatus: 'canceled',
      versionCreated: '2020-02-01T09:00:00+00:00',
      edNote: 'The minutes were forged.',
      headlines: [{ value: 'Forged minutes' }],
    });
    expect(item).not.toHaveProperty('bodies');
  });

  it('says no title where none may be said', () => {
    const item = ninjs({ ...notice, title: undefined });
    expect(mistakesOf(item)).toEqual([]);
    expect(item).not.toHaveProperty('headlines');
  });
});
