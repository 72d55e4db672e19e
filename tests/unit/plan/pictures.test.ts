/** Claims about planning pictures: which renditions a page asks for, whose a picture is, and what stands for an article. */

import { describe, expect, it } from 'vitest';
import type { LeadPicture } from '../../../src/model/article.ts';
import type { PictureFact } from '../../../src/model/body.ts';
import { hashOf } from '../../../src/model/hash.ts';
import { noRights, type PictureRights } from '../../../src/model/picture.ts';
import { isPicturePage } from '../../../src/model/picture-page.ts';
import type { MediaFile } from '../../../src/model/source.ts';
import type { Theme } from '../../../src/model/theme.ts';
import type { Plan } from '../../../src/plan/plan-site.ts';
import { article, author, file, noon, pageAt, place, plan, said, site, urls } from './support.ts';

const address = '/2026/02/01/s/';

function picture(path: string, changes: Partial<MediaFile> = {}, rights: Partial<PictureRights> = {}): MediaFile {
  const hash = hashOf(path);
  const content = {
    base: hash,
    fallback: 'jpeg',
    tint: '012',
    rights: { ...noRights, ...rights },
    isSigned: false,
  } as const;
  return { ...file(path), hash, type: 'image/jpeg', width: 3000, height: 2000, picture: content, ...changes };
}

function lead(changes: Partial<LeadPicture> = {}): LeadPicture {
  const base = { kind: 'picture', image: 'media/a.jpg', alt: 'A', caption: undefined, credit: 'AP' } as const;
  return { ...base, licence: undefined, focus: undefined, ...changes };
}

/** Ends of the names of what is made of pictures. */
function made(result: Plan): string[] {
  return result.pages.filter(isPicturePage).map(({ url }) => url.replace(/^\/media\/[^.]+\.[0-9a-f]{10}-/, ''));
}

/** An article with one picture in its text. */
function withPicture(fact: Partial<PictureFact>, use: 'inline' | 'half' = 'inline') {
  const facts = {
    ...article('x').facts,
    media: [{ target: 'media/a.jpg', place: place('content/articles/s.md', 9), kind: 'picture', use } as const],
    pictures: [{ media: 0, alt: '', caption: undefined, credit: undefined, licence: undefined, ...fact }],
  };
  return article('s', { facts });
}

const cardTheme: Theme = {
  templates: {},
  strings: {},
  assets: {},
  files: [],
  cardFonts: { files: [], hash: hashOf('fonts') },
  hash: hashOf('theme'),
};

describe('renditions', () => {
  it('of a lead: every width and format, the cut of its cards, and three cuts for machines', () => {
    const result = plan([article('s', { lead: lead({ focus: [0.5, 0] }) })], {
      media: [picture('content/media/a.jpg', { height: 3000 })],
    });
    expect(made(result)).toEqual(
      [
        ...['320', '640', '1080', '1600'].flatMap((width) => [`${width}.avif`, `${width}.webp`]),
        '1200.jpg',
        ...['320', '640', '1080', '1600'].flatMap((width) => [
          `${width}-3000x2000x0x0.avif`,
          `${width}-3000x2000x0x0.webp`,
        ]),
        '1200-3000x2000x0x0.jpg',
        '1200-3000x1688x0x0.jpg',
        '1200-3000x2250x0x0.jpg',
      ].sort(),
    );
    // The picture is square already, so its square cut is the plain rendition.
    expect(pageAt(result, 'article', address).view.social?.url).toMatch(/-1200-3000x1688x0x0\.jpg$/);
  });

  it('of a picture in the text go no further than its place on the page is wide', () => {
    const media = [picture('content/media/a.jpg')];
    expect(made(plan([withPicture({ credit: 'AP' })], { media }))).toEqual(
      ['1080.avif', '1080.webp', '1200.jpg', '320.avif', '320.webp', '640.avif', '640.webp'].sort(),
    );
    expect(made(plan([withPicture({ credit: 'AP' }, 'half')], { media }))).toHaveLength(5);
  });

  it('are all that is published of a picture, unless it is signed: then the file is too', () => {
    const articles = [article('s', { lead: lead() })];
    const plain = plan(articles, { media: [picture('content/media/a.jpg')] });
    expect(urls(plain).filter((url) => /^\/media\/a\.[0-9a-f]{10}\.jpg$/.test(url))).toEqual([]);
    const content = picture('content/media/a.jpg').picture;
    const signed = plan(articles, {
      media: [picture('content/media/a.jpg', { picture: content && { ...content, isSigned: true } })],
    });
    expect(urls(signed).filter((url) => /^\/media\/a\.[0-9a-f]{10}\.jpg$/.test(url))).toHaveLength(1);
    const shown = pageAt(signed, 'article', address).view.lead;
    expect(shown?.kind === 'picture' && shown.picture.media.untouched).toMatch(/^\/media\/a\./);
  });

  it('of a portrait are small, and of a hidden article there are none', () => {
    const media = [picture('content/media/a.jpg')];
    const portrait = plan([article('s')], { authors: [author('ann', { portrait: 'media/a.jpg' })], media });
    expect(made(portrait)).toEqual(['1200.jpg', '320.avif', '320.webp']);
    expect(made(plan([article('s', { lead: lead(), status: 'draft' })], { media }))).toEqual([]);
    expect(made(plan([article('s', { lead: lead(), published: '2026-04-01T00:00:00Z' })], { media }))).toEqual([]);
  });

  it('do not change when the text of their article does', () => {
    const media = [picture('content/media/a.jpg')];
    const one = plan([article('s', { lead: lead() })], { media });
    const two = plan([article('s', { lead: lead(), text: 'Other text.' })], { media });
    expect(two.pages.filter(isPicturePage)).toEqual(one.pages.filter(isPicturePage));
  });
});

describe('whose a picture is', () => {
  const rights = { caption: 'A <b>', credit: 'Reuters', creators: ['Jane'], licence: 'https://l.example/1' };
  const media = [picture('content/media/a.jpg', {}, rights)];

  it('is filled in from the picture where the editor left it out', () => {
    const result = plan([article('s', { lead: lead({ credit: undefined }) })], { media });
    expect(said(result.diagnostics)).toEqual([]);
    const shown = pageAt(result, 'article', address).view.lead;
    expect(shown?.kind === 'picture' && shown.picture).toMatchObject({
      caption: { html: 'A &lt;b&gt;', text: 'A <b>' },
      credit: 'Reuters',
      licence: 'https://l.example/1',
    });
    expect(said(plan([withPicture({})], { media }).diagnostics)).toEqual([]);
  });

  it('is asked for where neither says it', () => {
    const silent = [picture('content/media/a.jpg')];
    expect(said(plan([article('s', { lead: lead({ credit: undefined }) })], { media: silent }).diagnostics)).toEqual([
      'media/no-credit content/articles/s.md:1',
    ]);
    expect(said(plan([withPicture({})], { media: silent }).diagnostics)).toEqual([
      'media/no-credit content/articles/s.md:9',
    ]);
    expect(said(plan([withPicture({ inText: true })], { media: silent }).diagnostics)).toEqual([]);
  });

  it.each([
    ['Reuters', 'CC BY 4.0', 0],
    ['Photo: REUTERS / Jane Doe', 'https://www.l.example/1/', 0],
    ['Jane', undefined, 0],
    ['AP', undefined, 1],
    ['Reut', undefined, 1],
    [undefined, 'https://other.example/', 1],
    ['AP', 'https://other.example/', 2],
  ])('differs or not: credit %s, licence %s', (credit, licence, count) => {
    const result = plan([article('s', { lead: lead({ credit, licence }) })], { media });
    expect(said(result.diagnostics)).toEqual(Array(count).fill('media/rights-differ content/articles/s.md:1'));
  });

  it('is told of a picture that a machine made, whoever says so', () => {
    const generated = [picture('content/media/a.jpg', {}, { sourceType: 'trainedAlgorithmicMedia' })];
    const machineOf = (sourceType: string | undefined, files: readonly MediaFile[]) => {
      const shown = pageAt(plan([article('s', { lead: lead({ sourceType }) })], { media: files }), 'article', address)
        .view.lead;
      return shown?.kind === 'picture' ? shown.picture.machine : undefined;
    };
    expect(machineOf(undefined, generated)).toBe('whole');
    expect(machineOf('compositeSynthetic', media)).toBe('part');
    expect(machineOf('digitalCapture', media)).toBeUndefined();
    expect(machineOf(undefined, media)).toBeUndefined();
  });
});

describe('the right to use a picture', () => {
  const media = [picture('content/media/a.jpg')];
  const until = (at: string) => ({ usableUntil: { at: Date.parse(at), written: at.slice(0, 10) }, credit: 'AP' });

  it('ends with its last moment', () => {
    expect(said(plan([article('s', { lead: lead(until('2026-03-01T12:00:00Z')) })], { media }).diagnostics)).toEqual([
      'media/usage-over content/articles/s.md:1',
    ]);
    expect(said(plan([withPicture(until('2026-03-01T12:00:00Z'))], { media }).diagnostics)).toEqual([
      'media/usage-over content/articles/s.md:9',
    ]);
    expect(said(plan([withPicture(until('2026-03-01T12:00:01Z'))], { media }).diagnostics)).toEqual([]);
  });

  it('is a moment at which to build again', () => {
    const result = plan([withPicture(until('2026-03-05T00:00:00Z'))], { media });
    expect(result.nextBuildAt).toBe(Date.parse('2026-03-05T00:00:00Z'));
    expect(noon).toBeLessThan(result.nextBuildAt ?? 0);
  });
});

describe('a file with a fault', () => {
  const fault = { code: 'media/unreadable', level: 'error', message: 'Bad.', hint: undefined } as const;
  const faulty = picture('content/media/a.jpg', { fault: { ...fault, places: [place('content/media/a.jpg')] } });

  it('is one diagnostic that names it and every article with it', () => {
    const result = plan([withPicture({}), article('t', { lead: lead() })], { media: [faulty] });
    expect(result.diagnostics.map(({ code, places }) => [code, ...places.map(({ file: path }) => path)])).toEqual([
      ['media/unreadable', 'content/media/a.jpg', 'content/articles/t.md', 'content/articles/s.md'],
    ]);
    expect(urls(result).filter((url) => url.startsWith('/media/'))).toEqual([]);
  });

  it('is one diagnostic where nobody uses it', () => {
    expect(said(plan([article('s')], { media: [faulty] }).diagnostics)).toEqual([
      'media/unreadable content/media/a.jpg:1',
    ]);
  });
});

describe('the picture for social networks', () => {
  const shareCards = (result: Plan) => result.pages.filter(({ kind }) => kind === 'share-card');

  it('is drawn from the headline where there is no large one', () => {
    for (const media of [[], [picture('content/media/a.jpg', { width: 900, height: 900 })]]) {
      const articles = [article('s', { lead: media.length > 0 ? lead() : undefined, shortTitle: 'Short' })];
      const result = plan(articles, { media, theme: cardTheme });
      expect(shareCards(result)).toMatchObject([{ view: { title: 'Short', kicker: 'News', name: 'The Gazette' } }]);
      expect(pageAt(result, 'article', address).view.social).toMatchObject({
        url: shareCards(result)[0]?.url,
        type: 'image/png',
        width: 1200,
        height: 630,
      });
    }
  });

  it('has no words where letters are joined by rules that drawing does not know', () => {
    const result = plan([article('s', { title: 'رسالة الجيش' })], { theme: cardTheme });
    expect(shareCards(result)).toMatchObject([{ view: { title: '', name: 'The Gazette' } }]);
  });

  it('is not drawn where the site wants none', () => {
    const pictures = { ...site.pictures, cards: false };
    const result = plan([article('s')], { theme: cardTheme, site: { ...site, pictures } });
    expect(shareCards(result)).toEqual([]);
    expect(pageAt(result, 'article', address).view.social).toBeUndefined();
  });

  it('changes its address with its words, and with what draws it', () => {
    const url = (title: string, encoder: string) =>
      shareCards(plan([article('s', { title })], { theme: cardTheme, encoder }))[0]?.url;
    expect(url('A', '1')).toBe(url('A', '1'));
    expect(new Set([url('A', '1'), url('B', '1'), url('A', '2')]).size).toBe(3);
  });
});

describe('a podcast', () => {
  const podcast = { image: 'media/cover.jpg', category: 'News', author: undefined, email: undefined, explicit: false };
  const sections = site.sections.map((section) => (section.id === 'news' ? { ...section, podcast } : section));
  const audio = { media: 0, url: undefined, title: 'Talk', by: undefined, duration: undefined, transcript: undefined };
  const facts = {
    ...article('x').facts,
    media: [{ target: 'media/talk.mp3', place: place('content/articles/s.md', 9), kind: 'audio' as const }],
    audios: [audio],
  };
  const talk = { ...file('content/media/talk.mp3', 'audio'), bytes: 1234, type: 'audio/mpeg', seconds: 65.4 };

  it('has a square cover and an episode for each recording, in the feed of its section only', () => {
    const media = [picture('content/media/cover.jpg'), talk];
    const result = plan([article('s', { facts, text: 'x' })], { media, site: { ...site, sections } });
    expect(result.diagnostics).toEqual([]);
    const { view } = pageAt(result, 'rss', '/news/feed.xml');
    expect(view.podcast).toMatchObject({
      author: 'Gazette Ltd',
      cover: expect.stringMatching(/-2000-2000x2000x500x0\.jpg$/),
    });
    expect(urls(result)).toContain(view.podcast?.cover);
    expect(view.items[0]).toMatchObject({ episode: { file: { bytes: 1234, type: 'audio/mpeg', seconds: 65.4 } } });
    expect(pageAt(result, 'rss', '/feed.xml').view.podcast).toBeUndefined();
  });

  it('wants a cover of 1400 pixels', () => {
    const media = [picture('content/media/cover.jpg', { width: 1399, height: 3000 }), talk];
    const result = plan([article('s', { facts, text: 'x' })], { media, site: { ...site, sections } });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['media/small-cover']);
  });
});
