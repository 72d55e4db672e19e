/** Claims about the files that come with an entry: each with type, size, words and credit, in the way of each format. */

import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import type { FeedItem } from '../../../src/model/page.ts';
import { children, readXml, type XmlElement } from '../../support/xml.ts';
import { cardOf, drawn, feedItem, feedView, mediaOf, plainBody, resolvedOf } from './values.ts';

const root = 'https://gazette.example';
const files = {
  lead: mediaOf('protest.jpg'),
  map: mediaOf('map.png', { type: 'image/png', width: 800, height: 600, bytes: 77 }),
  crowd: mediaOf('crowd.jpg'),
  clip: mediaOf('clip.mp4', { type: 'video/mp4', width: undefined, height: undefined, bytes: 99 }),
  still: mediaOf('still.jpg'),
  talk: mediaOf('talk.mp3', { type: 'audio/mpeg', width: undefined, height: undefined }),
};

const noText = { caption: undefined, credit: undefined, licence: undefined };

/** A lead picture that stands in the text once more, two figures, one missing file, a clip and a recording. */
function illustrated(changes: Partial<FeedItem> = {}): FeedItem {
  return feedItem({
    body: resolvedOf(plainBody, {
      media: [files.lead, files.map, undefined, files.crowd, files.clip, files.still, files.talk],
    }),
    pictures: [
      { ...noText, media: 0, alt: 'The same' },
      {
        media: 1,
        alt: 'A map',
        caption: 'Where it is <here>',
        credit: 'Map: Gazette',
        licence: 'https://l.example/by',
      },
      { ...noText, media: 2, alt: 'Lost' },
      { ...noText, media: 3, alt: '', licence: 'CC BY 4.0' },
    ],
    videos: [
      {
        media: 4,
        url: undefined,
        poster: 5,
        captions: undefined,
        caption: 'The scene',
        credit: 'Video report by Jane Doe',
        duration: 'PT1M5S',
        transcript: undefined,
      },
      {
        media: undefined,
        url: 'https://tube.example/v',
        poster: undefined,
        captions: undefined,
        caption: 'Elsewhere',
        credit: undefined,
        duration: undefined,
        transcript: undefined,
      },
    ],
    audios: [
      { media: 6, url: undefined, title: 'The talk', by: 'Zoë Øst', duration: 'PT2H0.5S', transcript: undefined },
    ],
    ...changes,
  });
}

function mediaContents(item: FeedItem): readonly XmlElement[] {
  const text = drawn({ kind: 'rss', url: urlPath('/feed.xml'), source: undefined, view: feedView({ items: [item] }) });
  return readXml(text).filter(({ name }) => name === 'media:content');
}

function jsonItem(item: FeedItem): Record<string, unknown> {
  const view = feedView({ items: [item] });
  return JSON.parse(drawn({ kind: 'json-feed', url: urlPath('/feed.json'), source: undefined, view })).items[0];
}

describe('RSS', () => {
  it('has one media:content a file, the lead first, with its type, size, length, words, credit and licence', () => {
    const said = mediaContents(illustrated()).map((one) => [
      one.attributes.medium,
      one.attributes.url,
      Object.fromEntries(one.children.map(({ name, text }) => [name.slice('media:'.length), text])),
    ]);
    expect(said).toEqual([
      ['image', root + files.lead.url, { description: 'People in a square', credit: 'AP' }],
      [
        'image',
        root + files.map.url,
        { description: 'Where it is <here>', credit: 'Map: Gazette', license: 'https://l.example/by' },
      ],
      ['image', root + files.crowd.url, { license: 'CC BY 4.0' }],
      ['video', root + files.clip.url, { description: 'The scene', credit: 'Video report by Jane Doe', thumbnail: '' }],
      ['audio', root + files.talk.url, { description: 'The talk', credit: 'Zoë Øst' }],
    ]);
    const [, map, , clip, talk] = mediaContents(illustrated());
    expect(map?.attributes).toMatchObject({ type: 'image/png', fileSize: '77', width: '800', height: '600' });
    expect(clip?.attributes).toEqual({
      medium: 'video',
      url: root + files.clip.url,
      type: 'video/mp4',
      fileSize: '99',
      duration: '65',
    });
    expect(talk?.attributes.duration).toBe('7200.5');
    expect(clip && children(clip, 'media:thumbnail')[0]?.attributes.url).toBe(root + files.still.url);
    expect(map && children(map, 'media:license')[0]?.attributes).toEqual({
      type: 'text/html',
      href: 'https://l.example/by',
    });
  });

  it('gives the lead alone where the text is not free', () => {
    const paid = illustrated({ card: cardOf({ access: 'subscriber' }) });
    expect(mediaContents(paid).map(({ attributes }) => attributes.url)).toEqual([root + files.lead.url]);
  });

  it('tells of a lead video with its still as thumbnail, and of the still nowhere else', () => {
    const lead = {
      kind: 'video' as const,
      video: files.clip,
      poster: files.still,
      captions: undefined,
      alt: 'The harbour',
      caption: undefined,
      credit: 'Jane Doe',
      duration: undefined,
      transcript: undefined,
    };
    const pictures = [{ ...noText, media: 5, alt: 'Still' }];
    const said = mediaContents(illustrated({ lead, pictures, videos: [], audios: [] }));
    expect(said.map(({ attributes }) => attributes.url)).toEqual([root + files.clip.url]);
    expect(said[0]?.children.map(({ name }) => name)).toEqual(['media:description', 'media:credit', 'media:thumbnail']);
  });
});

describe('JSON Feed', () => {
  it('has the picture that stands for the article as image and all others as attachments', () => {
    const item = jsonItem(illustrated());
    expect(item.image).toBe(root + files.lead.url);
    expect(item.attachments).toEqual([
      { url: root + files.map.url, mime_type: 'image/png', title: 'Where it is <here>', size_in_bytes: 77 },
      { url: root + files.crowd.url, mime_type: 'image/jpeg', size_in_bytes: 1234 },
      {
        url: root + files.clip.url,
        mime_type: 'video/mp4',
        title: 'The scene',
        size_in_bytes: 99,
        duration_in_seconds: 65,
      },
      {
        url: root + files.talk.url,
        mime_type: 'audio/mpeg',
        title: 'The talk',
        size_in_bytes: 1234,
        duration_in_seconds: 7200.5,
      },
    ]);
  });

  it('gives no two attachments one title, which would make them forms of one thing', () => {
    const pictures = [1, 3].map((media) => ({ ...noText, media, alt: 'The harbour' }));
    const { attachments } = jsonItem(illustrated({ pictures, videos: [], audios: [] }));
    expect(attachments).toMatchObject([{ url: root + files.map.url }, { url: root + files.crowd.url }]);
    expect(JSON.stringify(attachments)).not.toContain('title');
  });
});

describe('Atom', () => {
  it('has an enclosure for every file, with its type and size', () => {
    const view = feedView({ items: [illustrated()] });
    const [entry] =
      parseAtomFeed(drawn({ kind: 'atom', url: urlPath('/atom.xml'), source: undefined, view })).entries ?? [];
    const enclosures = entry?.links?.filter(({ rel }) => rel === 'enclosure') ?? [];
    expect(enclosures.map(({ href }) => href)).toEqual(
      [files.lead, files.map, files.crowd, files.clip, files.talk].map(({ url }) => root + url),
    );
    expect(enclosures[1]).toMatchObject({ type: 'image/png', length: 77, title: 'Where it is <here>' });
  });
});
