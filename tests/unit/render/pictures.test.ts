/** Claims about pictures and clips as markup, in feeds and in structured data. */

import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import type { Slot } from '../../../src/model/body.ts';
import type { ResolvedMedia, ResolvedPicture } from '../../../src/model/edition.ts';
import { noRights, type PictureRights } from '../../../src/model/picture.ts';
import { renditionAddress, renditionOf } from '../../../src/model/rendition.ts';
import { readXml } from '../../support/xml.ts';
import {
  articlePage,
  articleView,
  bodyOf,
  cardOf,
  drawn,
  feedItem,
  feedView,
  jsonLdOf,
  mediaOf,
  printed,
  resolvedOf,
  siteOf,
} from './values.ts';

const stem = urlPath('/media/quay.0123456789');
const [width, height] = [2000, 2000];
const plain = renditionAddress(
  stem,
  renditionOf({ width, height }, { region: undefined, width: 1200, format: 'jpeg' }),
);

function mediaWith(rights: Partial<PictureRights> = {}, more: Partial<ResolvedMedia> = {}): ResolvedMedia {
  const renditions = { stem, width, height, widths: [320, 640], fallback: 'jpeg', tint: '042' } as const;
  const shown = { url: plain, width: 1200, height: 1200, renditions, rights: { ...noRights, ...rights } };
  return { ...mediaOf('quay.jpg'), bytes: undefined, ...shown, ...more };
}

function pictureWith(more: Partial<ResolvedPicture> = {}): ResolvedPicture {
  const base = { alt: 'A "quay"', caption: undefined, credit: 'AP', licence: undefined, focus: [0.5, 0] } as const;
  return { media: mediaWith(), ...base, ...more };
}

const template = (options: string): string => `<%~ it.picture(it.view.lead.picture, ${options}) %>`;

describe('a picture', () => {
  const changes = { lead: { kind: 'picture', picture: pictureWith() } } as const;

  it('is offered in every format and width, with room kept for it and its colour behind it', () => {
    expect(printed(template("{ role: 'inline', sizes: '50vw' }"), changes)).toBe(
      '<picture>' +
        `<source type="image/avif" srcset="${stem}-320.avif 320w, ${stem}-640.avif 640w" sizes="50vw">` +
        `<source type="image/webp" srcset="${stem}-320.webp 320w, ${stem}-640.webp 640w" sizes="50vw">` +
        `<img class="tint tint-r0 tint-g4 tint-b2" src="${stem}-1200.jpg" width="1200" height="1200" alt="A &quot;quay&quot;" loading="lazy" decoding="async">` +
        '</picture>',
    );
  });

  it('of a card is cut around its focus, in widths that are enough for it', () => {
    const html = printed(template("{ role: 'thumbnail', card: true, decorative: true }"), changes);
    expect(html).toContain(`srcset="${stem}-320-2000x1333x0x0.avif 320w, ${stem}-640-2000x1333x0x0.avif 640w"`);
    expect(html).toContain(`src="${stem}-1200-2000x1333x0x0.jpg" width="1200" height="800" alt=""`);
    expect(printed(template("{ role: 'lead', card: true }"), changes)).toContain('1600-2000x1333x0x0.avif 1600w');
  });

  it('is loaded first where it is seen first, and later everywhere else', () => {
    expect(printed(template("{ role: 'lead' }"), changes)).toContain('fetchpriority="high"');
    expect(printed(template("{ role: 'half' }"), changes)).toContain('loading="lazy"');
  });

  it('has the base path before each of its addresses', () => {
    const html = printed(template("{ role: 'inline' }"), changes, { site: siteOf({ base: '/paper' }) });
    expect(html.match(/\/media\//g)).toHaveLength(5);
    expect(html.match(/\/paper\/media\//g)).toHaveLength(5);
  });

  it('is a plain element where the site wants no modern format, or the file is published as it is', () => {
    const { pictures } = siteOf();
    const site = siteOf({ pictures: { ...pictures, formats: [] } });
    expect(printed(template("{ role: 'inline' }"), changes, { site })).toMatch(/^<img class="tint[^>]+>$/);
    const drawing = { lead: { kind: 'picture', picture: pictureWith({ media: mediaOf('map.svg') }) } } as const;
    expect(printed(template("{ role: 'inline' }"), drawing)).toMatch(/^<img src="[^"]+map[^"]*" [^>]+>$/);
  });
});

const words = { credit: 'Credit: ', licence: 'Licence', made: 'By AI', partly: 'Partly by AI', record: 'How' };

function notes(slot: Partial<Extract<Slot, { kind: 'notes' }>>, media: ResolvedMedia): string {
  const base = { kind: 'notes', media: 0, alone: true, given: [], sourceType: undefined, words } as const;
  const body = bodyOf({ parts: ['⟦', '⟧'], slots: [{ ...base, ...slot }] });
  const view = { body: resolvedOf(body, { media: [media] }) };
  return /⟦(.*)⟧/.exec(drawn(articlePage(view), { bodies: [body] }))?.[1] ?? '';
}

describe('what a picture says of itself', () => {
  const rights = { caption: 'A <quay>', credit: 'AP', licence: 'https://l.example/?a&b' };

  it('stands beneath it where the editor said nothing', () => {
    expect(notes({}, mediaWith(rights))).toBe(
      '<figcaption><span class="bs-caption">A &lt;quay&gt;</span> <span class="bs-credit">Credit: AP</span> <a class="bs-licence" href="https://l.example/?a&amp;b" rel="license">Licence</a></figcaption>',
    );
  });

  it('is left out where the editor said it, or where there is nothing', () => {
    expect(notes({ alone: false, given: ['caption', 'credit'] }, mediaWith({ caption: 'x', credit: 'y' }))).toBe('');
    expect(notes({}, mediaWith())).toBe('');
  });

  it('tells that a machine made it, whatever else is said', () => {
    const made = mediaWith({ sourceType: 'trainedAlgorithmicMedia' });
    expect(notes({ alone: false, given: ['caption', 'credit', 'licence'] }, made)).toBe(
      ' <span class="bs-machine">By AI</span>',
    );
    expect(notes({ sourceType: 'compositeSynthetic' }, made)).toContain('Partly by AI');
    expect(notes({ sourceType: 'digitalCapture' }, made)).toBe('');
  });

  it('links to the file with its signed record', () => {
    expect(notes({}, mediaWith({}, { untouched: urlPath('/media/quay.abc.jpg') }))).toBe(
      '<figcaption><a class="bs-record" href="/media/quay.abc.jpg">How</a></figcaption>',
    );
  });
});

describe('a video in the text', () => {
  const slot = {
    kind: 'player',
    media: 0,
    poster: 1,
    captions: 2,
    lang: 'en',
    words: { watch: 'Watch', captions: 'CC' },
  } as const;
  const body = bodyOf({ parts: ['⟦', '⟧'], slots: [slot] });
  const player = (media: readonly (ResolvedMedia | undefined)[]): string => {
    const view = { body: resolvedOf(body, { media }) };
    return /⟦(.*)⟧/.exec(drawn(articlePage(view), { bodies: [body] }))?.[1] ?? '';
  };
  const clip = mediaOf('a.mp4', { type: 'video/mp4', width: 640, height: 360 });

  it('loads nothing before it is asked to, and keeps its place', () => {
    expect(player([clip, mediaOf('a.jpg'), mediaOf('a.vtt')])).toBe(
      `<video src="${clip.url}" poster="${mediaOf('a.jpg').url}" width="640" height="360" controls preload="none" playsinline>` +
        `<track kind="captions" src="${mediaOf('a.vtt').url}" srclang="en" label="CC" default><a href="${clip.url}">Watch</a></video>`,
    );
  });

  it('is as large as its poster where it does not tell, and is left out where it is missing', () => {
    const silent = mediaOf('a.mp4', { width: undefined, height: undefined });
    expect(player([silent, mediaOf('a.jpg'), undefined])).toContain('width="1600" height="900"');
    expect(player([undefined, mediaOf('a.jpg'), undefined])).toBe('');
  });
});

describe('structured data', () => {
  it('shows the main picture wide, standard and square, each with its rights', () => {
    const rights = { creators: ['Jane'], copyright: '© Jane', licensor: 'https://buy.example/' };
    const media = mediaWith({ ...rights, sourceType: 'trainedAlgorithmicMedia' });
    const picture = pictureWith({ media, licence: 'https://l.example/', sourceType: 'trainedAlgorithmicMedia' });
    const [node] = jsonLdOf(drawn(articlePage({ lead: { kind: 'picture', picture } })));
    const images = node?.image as Record<string, unknown>[];
    expect(images.map(({ width: w, height: h }) => [w, h])).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
    for (const image of images) {
      expect(image).toMatchObject({
        creditText: 'AP',
        creator: [{ '@type': 'Person', name: 'Jane' }],
        copyrightNotice: '© Jane',
        license: 'https://l.example/',
        acquireLicensePage: 'https://buy.example/',
        digitalSourceType: { '@id': 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' },
      });
      expect(image.url).toMatch(/^https:\/\/gazette\.example\/media\/quay\.0123456789-1200.*\.jpg$/);
    }
  });

  it('tells length and size of clips that their files tell', () => {
    const video = mediaOf('a.mp4', { type: 'video/mp4', seconds: 3671.4, width: 640, height: 360, bytes: 99 });
    const sound = mediaOf('a.mp3', { type: 'audio/mpeg', seconds: 59.6, bytes: 7 });
    const facts = { url: undefined, duration: undefined, transcript: undefined };
    const view = {
      body: { ...articleView().body, media: [video, sound] },
      videos: [{ ...facts, media: 0, poster: undefined, captions: undefined, caption: 'A clip', credit: undefined }],
      audios: [{ ...facts, media: 1, title: 'Talk', by: undefined }],
    };
    const [node] = jsonLdOf(drawn(articlePage(view)));
    expect(node?.video).toMatchObject([{ duration: 'PT1H1M11S', width: 640, height: 360, contentSize: '99 B' }]);
    expect(node?.audio).toMatchObject([{ duration: 'PT1M', contentSize: '7 B' }]);
  });
});

describe('a feed', () => {
  it('shows a picture in one file that every reader knows', () => {
    const lead = { kind: 'picture', picture: pictureWith() } as const;
    const xml = drawn({
      kind: 'rss',
      url: urlPath('/feed.xml'),
      source: undefined,
      view: feedView({ items: [feedItem({ lead })] }),
    });
    const [content] = readXml(xml).filter(({ name }) => name === 'media:content');
    expect(content?.attributes).toMatchObject({
      url: `https://gazette.example${plain}`,
      type: 'image/jpeg',
      width: '1200',
      height: '1200',
    });
    expect(content?.attributes.fileSize).toBeUndefined();
    expect(xml).not.toContain('<picture');
  });

  it('that is a podcast has what directories ask for', () => {
    const file = mediaOf('talk.mp3', { type: 'audio/mpeg', bytes: 1234, seconds: 65.4 });
    const podcast = {
      cover: urlPath('/media/c.jpg'),
      category: 'News',
      author: 'Bay',
      email: 'a@bay.example',
      explicit: false,
    };
    const items = [
      { ...feedItem(), episode: { file, duration: undefined } },
      feedItem({ card: cardOf({ id: 'other' }) }),
    ];
    const view = feedView({ items, podcast });
    const elements = readXml(drawn({ kind: 'rss', url: urlPath('/feed.xml'), source: undefined, view }));
    const only = (name: string) => elements.filter((element) => element.name === name);
    expect(only('enclosure').map(({ attributes }) => attributes)).toEqual([
      { url: `https://gazette.example${file.url}`, length: '1234', type: 'audio/mpeg' },
    ]);
    expect(only('itunes:duration').map(({ text }) => text)).toEqual(['65']);
    expect(only('itunes:image')[0]?.attributes).toEqual({ href: 'https://gazette.example/media/c.jpg' });
    expect(only('itunes:category')[0]?.attributes).toEqual({ text: 'News' });
    expect(only('itunes:explicit').map(({ text }) => text)).toEqual(['false']);
    expect(only('itunes:email').map(({ text }) => text)).toEqual(['a@bay.example']);
  });
});
