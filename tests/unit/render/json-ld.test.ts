/** Claims about structured data: what each type of article and page says, and that no text gets out of its script. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import { type ArticleType, articleTypes } from '../../../src/model/article.ts';
import type { ArticleView, ListView, Page } from '../../../src/model/page.ts';
import { inlineJson } from '../../../src/render/json-ld/node.ts';
import {
  articlePage,
  articleView,
  cardOf,
  correctionOf,
  drawn,
  inline,
  jsonLdOf,
  logoFile,
  mediaOf,
  metaOf,
  siteOf,
  subPath,
} from './values.ts';

const root = 'https://gazette.example';

function articleNode(changes: Partial<ArticleView>): Record<string, unknown> {
  return jsonLdOf(drawn(articlePage(changes)))[0] ?? {};
}

describe('inline JSON', () => {
  it('cannot end its script, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('</script>', '<!--', '&amp;', '\u2028\u2029', ''), (value, text) => {
        const json = inlineJson([value, text]);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify([value, text])));
      }),
    );
  });

  it('stays in its script in a page', () => {
    const title = '</script><script>alert(1)</script><!--';
    const html = drawn(articlePage({ card: cardOf({ title }) }));
    expect(jsonLdOf(html)[0]?.headline).toBe(title);
    expect(html).not.toContain('<script>');
  });
});

describe('an article', () => {
  it('has the type of schema.org that fits its own', () => {
    const types: Record<ArticleType, string> = {
      news: 'NewsArticle',
      live: 'LiveBlogPosting',
      analysis: 'AnalysisNewsArticle',
      opinion: 'OpinionNewsArticle',
      explainer: 'BackgroundNewsArticle',
      factcheck: 'NewsArticle',
      interview: 'NewsArticle',
      obituary: 'NewsArticle',
      review: 'ReviewNewsArticle',
      gallery: 'NewsArticle',
      video: 'NewsArticle',
      sponsored: 'AdvertiserContentArticle',
    };
    for (const type of articleTypes) expect(articleNode({ card: cardOf({ type }) })['@type']).toBe(types[type]);
    expect(articleNode({ card: cardOf({ opinion: true }) })['@type']).toBe('OpinionNewsArticle');
  });

  it('says who, when, about what and under which policies', () => {
    const node = articleNode({
      card: cardOf({ shortTitle: 'Short', story: { id: 's', label: 'The barrier', url: urlPath('/stories/s/') } }),
      dateline: { place: 'Beirut', country: 'Lebanon' },
      corrections: [correctionOf()],
      sources: [{ title: 'The letter', url: 'https://src.example/l', archived: 'https://archive.example/l' }],
      methods: inline('We asked.'),
      series: 'Tides',
      source: { name: 'AP', type: 'wire', url: 'https://ap.example/' },
      translations: [{ lang: 'fr', url: urlPath('/fr/une/'), title: 'Une' }],
    });
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      mainEntityOfPage: { '@id': `${root}/2020/01/06/a-headline/` },
      alternativeHeadline: 'Short',
      author: [
        { '@type': 'Person', name: 'Jane Doe', url: `${root}/authors/jane/`, jobTitle: 'Reporter' },
        { '@type': 'Person', name: 'Zoë Øst', url: `${root}/authors/zoe/` },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'Gazette Press',
        logo: {
          '@type': 'ImageObject',
          url: `${root}/media/logo.${logoFile.hash.slice(0, 10)}.png`,
          width: 600,
          height: 60,
        },
        correctionsPolicy: `${root}/about/corrections/`,
        ethicsPolicy: 'https://press.example/ethics',
      },
      datePublished: '2020-01-06T21:10:00+00:00',
      dateModified: '2020-01-08T09:00:00+00:00',
      sourceOrganization: { '@type': 'Organization', name: 'AP', url: 'https://ap.example/' },
      correction: [
        { '@type': 'CorrectionComment', text: 'The letter was a draft.', datePublished: '2020-01-08T09:00:00+00:00' },
      ],
      dateline: 'Beirut, Lebanon',
      articleSection: 'World',
      keywords: ['Iraq'],
      about: [{ '@type': 'Thing', name: 'Iraq', url: `${root}/topics/iraq/` }],
      isAccessibleForFree: true,
      wordCount: 250,
      inLanguage: 'en-GB',
      workTranslation: [{ '@type': 'NewsArticle', url: `${root}/fr/une/`, inLanguage: 'fr' }],
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'The letter',
          url: 'https://src.example/l',
          archivedAt: 'https://archive.example/l',
        },
      ],
      backstory: 'We asked.',
      isPartOf: [
        { '@type': 'WebSite' },
        { '@type': 'CreativeWorkSeries', name: 'The barrier' },
        { '@type': 'CreativeWorkSeries', name: 'Tides' },
      ],
    });
    expect(JSON.stringify(node)).not.toContain('null');
  });

  it('names what is not free', () => {
    expect(articleNode({ card: cardOf({ access: 'subscriber' }) })).toMatchObject({
      isAccessibleForFree: false,
      hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.article-body' },
    });
    expect(articleNode({})).not.toHaveProperty('hasPart');
  });

  it('lists its pictures once, the lead first, with credit and licence', () => {
    const [lead, other] = [mediaOf('protest.jpg'), mediaOf('b.jpg')];
    const fact = { alt: 'B', caption: 'The letter', credit: 'Reuters' };
    const node = articleNode({
      body: { ...articleView().body, media: [other, undefined, lead] },
      pictures: [
        { ...fact, media: 0, licence: 'https://licence.example/' },
        { ...fact, media: 1, licence: undefined },
        { ...fact, media: 2, licence: 'CC BY 4.0' },
      ],
    });
    expect(node.image).toMatchObject([
      {
        '@type': 'ImageObject',
        url: root + lead.url,
        width: 1600,
        height: 900,
        creditText: 'AP',
        caption: 'People in a square',
      },
      {
        '@type': 'ImageObject',
        url: root + other.url,
        creditText: 'Reuters',
        caption: 'The letter',
        license: 'https://licence.example/',
      },
    ]);
  });

  it('describes videos and recordings with captions, transcript and credit', () => {
    const [clip, poster, track, sound] = [
      mediaOf('clip.mp4', { type: 'video/mp4' }),
      mediaOf('poster.jpg'),
      mediaOf('clip.vtt', { type: 'text/vtt' }),
      mediaOf('talk.mp3', { type: 'audio/mpeg' }),
    ];
    const credit = 'Video report by ITV News Correspondent John Irvine';
    const node = articleNode({
      body: { ...articleView().body, media: [clip, poster, track, sound] },
      videos: [
        {
          media: 0,
          url: undefined,
          poster: 1,
          captions: 2,
          caption: 'The scene',
          credit,
          duration: 'PT1M5S',
          transcript: 'Words.',
        },
        {
          media: undefined,
          url: 'https://tube.example/v/1',
          poster: undefined,
          captions: undefined,
          caption: undefined,
          credit: undefined,
          duration: undefined,
          transcript: undefined,
        },
      ],
      audios: [{ media: 3, url: undefined, title: 'The talk', by: 'Jane', duration: 'PT2M', transcript: undefined }],
    });
    expect(node.video).toMatchObject([
      {
        '@type': 'VideoObject',
        name: 'The scene',
        description: credit,
        creditText: credit,
        duration: 'PT1M5S',
        transcript: 'Words.',
        thumbnailUrl: root + poster.url,
        contentUrl: root + clip.url,
        uploadDate: '2020-01-06T21:10:00+00:00',
        caption: { '@type': 'MediaObject', contentUrl: root + track.url, encodingFormat: 'text/vtt' },
      },
      { name: 'A headline', embedUrl: 'https://tube.example/v/1', thumbnailUrl: root + mediaOf('protest.jpg').url },
    ]);
    expect(node.audio).toMatchObject([
      { '@type': 'AudioObject', name: 'The talk', contentUrl: root + sound.url, duration: 'PT2M' },
    ]);
  });
});

describe('other pages', () => {
  const list: ListView = {
    meta: metaOf({ title: 'World' }),
    kind: 'section',
    id: 'world',
    heading: 'World',
    number: undefined,
    cards: [cardOf()],
    newer: undefined,
    older: undefined,
    front: urlPath('/world/'),
    parts: [],
    body: undefined,
    opinion: false,
    author: undefined,
    topic: undefined,
  };
  const listPage = (changes: Partial<ListView>): Page => ({
    kind: 'list',
    url: urlPath('/world/'),
    source: undefined,
    view: { ...list, ...changes },
  });

  it('lead up to the front page by breadcrumbs', () => {
    const [, crumbs] = jsonLdOf(drawn(articlePage(), { site: siteOf(subPath) }));
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Front page', item: `${root}/paper/` },
        { position: 2, name: 'World', item: `${root}/paper/world/` },
        { position: 3, name: 'A headline', item: `${root}/paper/2020/01/06/a-headline/` },
      ],
    });
  });

  it('list their articles in order', () => {
    expect(jsonLdOf(drawn(listPage({})))[0]).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: [{ position: 1, url: `${root}/2020/01/06/a-headline/`, name: 'A headline' }],
      },
    });
  });

  it('present an author as a person', () => {
    const author = {
      name: 'Jane Doe',
      role: 'Reporter',
      portrait: mediaOf('jane.jpg'),
      email: 'jane@gazette.example',
      links: ['https://social.example/@jane'],
      expertise: ['Iraq'],
      location: 'Beirut',
    };
    const [node] = jsonLdOf(drawn(listPage({ kind: 'author', author })));
    expect(node).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Jane Doe',
        jobTitle: 'Reporter',
        sameAs: ['https://social.example/@jane'],
        knowsAbout: ['Iraq'],
        workLocation: { '@type': 'Place', name: 'Beirut' },
        image: root + author.portrait.url,
      },
      hasPart: [{ '@type': 'NewsArticle', headline: 'A headline' }],
    });
    expect(jsonLdOf(drawn(listPage({ kind: 'author', author, number: 1 })))[0]?.['@type']).toBe('CollectionPage');
  });

  it('say on the front page what the site is and who publishes it', () => {
    const view = {
      meta: metaOf({ breadcrumbs: [] }),
      lead: undefined,
      second: [],
      third: [],
      strips: [],
      opinion: undefined,
      latest: [],
    };
    const nodes = jsonLdOf(drawn({ kind: 'front', url: urlPath('/'), source: undefined, view }));
    expect(nodes).toMatchObject([
      { '@type': 'WebSite', url: `${root}/`, name: 'The Test Gazette', publisher: { '@id': `${root}/#publisher` } },
      { '@type': 'NewsMediaOrganization', '@id': `${root}/#publisher` },
    ]);
  });
});
