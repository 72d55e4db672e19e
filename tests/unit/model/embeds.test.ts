/** Embeds: which frame shows what, and that no frame is offered which the site's own policy forbids. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedOf, frameOrigins } from '../../../src/model/embeds.ts';

const allow = ['youtube.com', 'vimeo.com', 'x.com', 'bsky.app', 'instagram.com', 'social.example', 'maps.example'];

describe('an embed', () => {
  it.each([
    [
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=1m5s',
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=65',
    ],
    ['https://youtu.be/aqz-KE-bpKQ?t=90', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=90'],
    ['https://m.youtube.com/shorts/aqz-KE-bpKQ', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
    ['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e'],
    ['https://x.com/pilots/status/1234567890', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true'],
    [
      'https://twitter.com/pilots/status/1234567890',
      'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true',
    ],
    [
      'https://bsky.app/profile/pilots.example/post/3kabc',
      'https://embed.bsky.app/embed/pilots.example/app.bsky.feed.post/3kabc',
    ],
    ['https://www.instagram.com/p/Cabc_1-x/', 'https://www.instagram.com/p/Cabc_1-x/embed/captioned/'],
    ['https://social.example/@pilots/112233445566', 'https://social.example/@pilots/112233445566/embed'],
    ['https://maps.example/bay?zoom=3#tide', 'https://maps.example/bay?zoom=3#tide'],
  ])('%s is shown by %s', (url, frame) => {
    expect(embedOf(url, allow)).toMatchObject({ frame });
  });

  it.each([
    ['https://tiktok.example/1', 'host'],
    ['https://evil.youtube.com.example/watch?v=aqz-KE-bpKQ', 'host'],
    ['https://sub.maps.example/bay', 'host'],
    ['https://youtube.com/@pilots', 'no-single-thing'],
    ['https://youtube.com/watch?v="><script>', 'no-single-thing'],
    ['https://vimeo.com/channels', 'no-single-thing'],
    ['http://youtube.com/watch?v=aqz-KE-bpKQ', 'no-address'],
    ['https://user:pass@maps.example/bay', 'no-address'],
    ['https://maps.example:8080/bay', 'no-address'],
    ['javascript:alert(1)//youtube.com', 'no-address'],
    ['maps.example/bay', 'no-address'],
    ['', 'no-address'],
  ])('%s is none: %s', (url, mistake) => {
    expect(embedOf(url, allow)).toMatchObject({ mistake });
  });

  it('is of a host that the site allows', () => {
    expect(embedOf('https://vimeo.com/76979871', [])).toEqual({ mistake: 'host', host: 'vimeo.com' });
    expect(embedOf('https://youtu.be/aqz-KE-bpKQ', ['youtube.com'])).toMatchObject({ host: 'YouTube', kind: 'video' });
    expect(embedOf('https://x.com/a/status/12345', ['twitter.com'])).toMatchObject({ host: 'X', kind: 'post' });
  });

  it('comes from an origin that the policy of the same site lets be framed, whatever its address', () => {
    const hosts = fc.constantFrom(...allow, 'www.youtube.com', 'youtu.be', 'twitter.com', 'evil.example');
    const paths = fc.oneof(
      fc.webPath(),
      fc.constantFrom('/watch', '/@a/123456', '/p/abc/', '/a/status/123456', '/76979871'),
    );
    fc.assert(
      fc.property(hosts, paths, fc.webQueryParameters(), (host, path, query) => {
        const embed = embedOf(`https://${host}${path}?v=aqz-KE-bpKQ&${query}`, allow);
        if ('mistake' in embed) return;
        expect(frameOrigins(allow)).toContain(new URL(embed.frame).origin);
      }),
    );
  });
});

it('origins are those of the allowed hosts and no other', () => {
  expect(frameOrigins([])).toEqual([]);
  expect(frameOrigins(['youtube.com', 'youtu.be', 'maps.example'])).toEqual([
    'https://maps.example',
    'https://www.youtube-nocookie.com',
  ]);
});
