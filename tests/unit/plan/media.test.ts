import { describe, expect, it } from 'vitest';
import type { Lead } from '../../../src/model/article.ts';
import type { MediaFile } from '../../../src/model/source.ts';
import { packPlaces } from '../../support/places.ts';
import { article, author, bodyOf, file, pageAt, place, plan, said, site, topic, urls } from './support.ts';

const none = { alt: undefined, caption: undefined, credit: 'AP' };
const picture = (image: string): Lead => ({ kind: 'picture', image, licence: undefined, focus: undefined, ...none });
const video = (more: Partial<Extract<Lead, { kind: 'video' }>>): Lead => ({
  kind: 'video',
  video: 'media/clip.mp4',
  poster: undefined,
  captions: undefined,
  transcript: undefined,
  duration: undefined,
  ...none,
  ...more,
});

const media = [
  file('content/media/a.jpg'),
  file('content/media/My Picture (1).JPG'),
  file('content/assets/blog/x.png'),
  file('content/articles/2020/beside.jpg'),
  file('content/media/clip.mp4', 'video'),
  file('content/media/clip.vtt', 'captions'),
];
const path = 'content/articles/2020/story.md';

describe('a picture', () => {
  it.each([
    ['beside.jpg', 'beside'],
    ['./beside.jpg', 'beside'],
    ['media/a.jpg', 'a'],
    ['/media/a.jpg', 'a'],
    ['../../media/a.jpg', 'a'],
    ['content/media/a.jpg', 'a'],
    ['/assets/blog/x.png', 'x'],
    ['media/My%20Picture%20(1).JPG', 'my-picture-1'],
    ['/paper/media/a.jpg', 'a'],
  ])('written %s is published as %s', (written, name) => {
    const based = { ...site, base: '/paper' };
    const result = plan([article('story', { path, pictures: [written] })], { media, site: based });
    expect(said(result.diagnostics)).toEqual([]);
    const [found] = pageAt(result, 'article', '/2026/02/01/story/').view.body.media;
    expect(found?.url).toMatch(new RegExp(`^/media/${name}\\.[0-9a-f]{10}\\.(jpg|png)$`));
    expect(pageAt(result, 'file', found?.url ?? '').view.hash).toBe(found?.hash);
  });

  it.each([
    ['media/b.jpg', 'media/missing'],
    ['../../../secret.jpg', 'media/outside'],
    ['..%2f..%2f..%2fsecret.jpg', 'media/outside'],
    ['/../secret.jpg', 'media/outside'],
    ['media/clip.mp4', 'media/wrong-kind'],
    ['https://example.org/a.jpg', 'media/external'],
    ['//example.org/a.jpg', 'media/external'],
  ])('written %s is refused: %s', (written, code) => {
    const result = plan([article('story', { path, pictures: [written] })], { media });
    expect(said(result.diagnostics)).toEqual([`${code} ${path}:50`]);
    expect(pageAt(result, 'article', '/2026/02/01/story/').view.body.media).toEqual([undefined]);
  });

  it('that is missing is answered with the nearest name', () => {
    const hint = (written: string) => plan([article('s', { pictures: [written] })], { media }).diagnostics[0]?.hint;
    expect(hint('media/aa.jpg')).toBe('Did you mean “media/a.jpg”?');
    expect(hint('pictures/beside.jpg')).toBe('Did you mean “articles/2020/beside.jpg”?');
  });

  it('is one file however many copies of it lie in folders', () => {
    const copies = [file('content/media/1/a.jpg', 'picture', 'same'), file('content/media/2/a.jpg', 'picture', 'same')];
    const result = plan([article('s', { pictures: ['media/1/a.jpg', 'media/2/a.jpg'] })], { media: copies });
    expect(urls(result).filter((url) => url.startsWith('/media/'))).toHaveLength(1);
    expect(result.diagnostics).toEqual([]);
  });

  it('may not share its published address with another', () => {
    const [one, two] = ['content/media/1/a.jpg', 'content/media/2/a.jpg'].map((name, index) => ({
      ...file(name),
      hash: `0123456789${index}` as MediaFile['hash'],
    }));
    if (one === undefined || two === undefined) throw new Error('two files');
    const result = plan([article('s', { pictures: ['media/1/a.jpg', 'media/2/a.jpg'] })], { media: [one, two] });
    expect(said(result.diagnostics)).toEqual(['url/conflict content/media/1/a.jpg:1']);
  });

  it('that nothing public uses is not published', () => {
    expect(urls(plan([article('s')], { media })).filter((url) => url.startsWith('/media/'))).toEqual([]);
  });
});

describe('a lead', () => {
  it('picture is in the card and the page, and its mistake is reported once', () => {
    const shown = plan([article('s', { lead: picture('media/a.jpg') })], { media });
    expect(shown.edition.cards[0]?.picture?.media.url).toMatch(/^\/media\/a\./);
    expect(pageAt(shown, 'article', '/2026/02/01/s/').view.lead).toMatchObject({ kind: 'picture' });
    const at = { 'lead.image': place('content/articles/s.md', 7) };
    const missing = plan([article('s', { lead: picture('media/none.jpg'), places: at })], { media });
    expect(said(missing.diagnostics)).toEqual(['media/missing content/articles/s.md:7']);
    expect(missing.edition.cards[0]?.picture).toBeUndefined();
  });

  it('video shows its poster in the card, and publishes its captions', () => {
    const lead = video({ poster: 'media/a.jpg', captions: 'media/clip.vtt' });
    const result = plan([article('s', { lead })], { media });
    expect(result.edition.cards[0]).toMatchObject({ hasVideo: true, picture: { alt: '' } });
    expect(
      urls(result)
        .filter((url) => url.startsWith('/media/'))
        .map((url) => url.split('.')[2]),
    ).toEqual(['jpg', 'mp4', 'vtt']);
  });

  it('video may not have a picture for its video', () => {
    const result = plan([article('s', { lead: video({ video: 'media/a.jpg', poster: 'media/clip.mp4' }) })], { media });
    expect(said(result.diagnostics)).toEqual([
      'media/wrong-kind content/articles/s.md:1',
      'media/wrong-kind content/articles/s.md:1',
    ]);
  });
});

describe('files of other pages', () => {
  it('are found: portraits, pictures of a topic, the logo', () => {
    const facts = {
      ...article('x').facts,
      media: [{ target: 'media/a.jpg', place: place('content/topics/t.md'), kind: 'picture' as const }],
    };
    const result = plan([article('s', { topics: ['t'] })], {
      authors: [author('ann', { portrait: '/assets/blog/x.png' })],
      topics: [topic('t', { body: bodyOf('T.'), facts })],
      media,
      site: { ...site, publisher: { ...site.publisher, logo: 'media/My Picture (1).JPG' } },
    });
    expect(result.diagnostics).toEqual([]);
    expect(urls(result).filter((url) => url.startsWith('/media/'))).toHaveLength(3);
  });

  it('are reported where they are named', () => {
    const result = plan([], {
      authors: [
        author('ann', { portrait: 'nobody.jpg', places: packPlaces({ portrait: place('content/authors/ann.md', 4) }) }),
      ],
      site: {
        ...site,
        places: { 'publisher.logo': place('content/site.yaml', 8) },
        publisher: { ...site.publisher, logo: 'no.svg' },
      },
    });
    expect(said(result.diagnostics).sort()).toEqual([
      'media/missing content/authors/ann.md:4',
      'media/missing content/site.yaml:8',
    ]);
  });
});
