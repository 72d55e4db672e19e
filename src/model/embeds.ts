/**
 * Posts, videos and maps at other hosts: how a frame shows each, and which hosts a site may frame.
 *
 * Two stages ask: reading makes the frame's address, writing headers says what a browser may frame. Both ask here, so that
 * a page never offers what its own policy forbids.
 */

import type { ResolvedMedia } from './edition.ts';
import type { Moment } from './moment.ts';

export interface Embed {
  /** Who shows it, for people: `YouTube`, or the name of the host. */
  readonly host: string;
  readonly kind: 'video' | 'post' | 'page';
  /** The address of the frame. */
  readonly frame: string;
}

/** What is kept of a post at another host, its picture found. */
export interface ResolvedSnapshot {
  readonly url: string;
  readonly author: string;
  readonly date: Moment;
  readonly text: string;
  readonly image: ResolvedMedia | undefined;
  readonly alt: string;
  readonly credit: string | undefined;
}

interface Provider {
  readonly name: string;
  readonly kind: Embed['kind'];
  /** Where its pages are, without `www.` and `m.`. */
  readonly hosts: readonly string[];
  /** Where its frames are. */
  readonly origin: string;
  /** The rest of the frame's address; `undefined` where the page shows no single thing. */
  readonly path: (url: URL) => string | undefined;
}

/** The addresses that these hosts' own embed codes use, each in the form that tells the host least. */
const providers: readonly Provider[] = [
  {
    name: 'YouTube',
    kind: 'video',
    hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    origin: 'https://www.youtube-nocookie.com',
    path(url) {
      const named = /^\/(?:embed|shorts|live|v)\/([\w-]+)/.exec(url.pathname)?.[1];
      const short = hostOf(url) === 'youtu.be' ? /^\/([\w-]+)/.exec(url.pathname)?.[1] : undefined;
      const id = named ?? short ?? url.searchParams.get('v') ?? '';
      const start = secondsOf(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
      return /^[\w-]{6,20}$/.test(id) ? `/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}` : undefined;
    },
  },
  {
    name: 'Vimeo',
    kind: 'video',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    origin: 'https://player.vimeo.com',
    path(url) {
      const [, id, key = url.searchParams.get('h')] = /\/(\d{5,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(url.pathname) ?? [];
      return id === undefined
        ? undefined
        : `/video/${id}?dnt=1&autoplay=1${/^[\da-f]+$/.test(key ?? '') ? `&h=${key}` : ''}`;
    },
  },
  {
    name: 'X',
    kind: 'post',
    hosts: ['x.com', 'twitter.com'],
    origin: 'https://platform.twitter.com',
    path: (url) => found(/\/status(?:es)?\/(\d{5,25})/, url, (id) => `/embed/Tweet.html?id=${id}&dnt=true`),
  },
  {
    name: 'Bluesky',
    kind: 'post',
    hosts: ['bsky.app'],
    origin: 'https://embed.bsky.app',
    path: (url) =>
      found(/^\/profile\/([\w.:-]+)\/post\/([\w-]+)/, url, (who, id) => `/embed/${who}/app.bsky.feed.post/${id}`),
  },
  {
    name: 'Instagram',
    kind: 'post',
    hosts: ['instagram.com'],
    origin: 'https://www.instagram.com',
    path: (url) => found(/\/(p|reel|tv)\/([\w-]+)/, url, (form, id) => `/${form}/${id}/embed/captioned/`),
  },
];

export type EmbedReading =
  | Embed
  | { readonly mistake: 'no-address' | 'no-single-thing' | 'host'; readonly host: string };

/** How a frame shows the page at `url`, which must be one of a host in `allow`. */
export function embedOf(url: string, allow: readonly string[]): EmbedReading {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.port !== '') {
    return { mistake: 'no-address', host: '' };
  }
  const host = hostOf(parsed);
  const provider = providerAt(host);
  if (!isAllowed(parsed.hostname, provider, allow)) return { mistake: 'host', host };
  if (provider !== undefined) {
    const path = provider.path(parsed);
    if (path === undefined) return { mistake: 'no-single-thing', host: provider.name };
    return { host: provider.name, kind: provider.kind, frame: provider.origin + path };
  }
  // Any host may be one of Mastodon; its posts have this form at all of them.
  const post = /^\/@[\w.@-]+\/\d{5,25}$/.test(parsed.pathname);
  const frame = post ? `${parsed.origin}${parsed.pathname}/embed` : parsed.href;
  return { host: parsed.hostname, kind: post ? 'post' : 'page', frame };
}

/** The origins that frames of the allowed hosts come from, each once, in the order of the alphabet. */
export function frameOrigins(allow: readonly string[]): readonly string[] {
  const origins = allow.map((host) => providerAt(host.replace(/^(?:www|m)\./, ''))?.origin ?? `https://${host}`);
  return [...new Set(origins)].sort();
}

function providerAt(host: string): Provider | undefined {
  return providers.find(({ hosts }) => hosts.includes(host));
}

/** A provider is allowed by any of its names; any other host by exactly its own. */
function isAllowed(hostname: string, provider: Provider | undefined, allow: readonly string[]): boolean {
  if (provider === undefined) return allow.includes(hostname);
  return allow.some((host) => providerAt(host.replace(/^(?:www|m)\./, '')) === provider);
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|mobile)\./, '');
}

function found(pattern: RegExp, url: URL, make: (...parts: string[]) => string): string | undefined {
  const match = pattern.exec(url.pathname);
  return match === null ? undefined : make(...match.slice(1));
}

/** `90`, `90s` or `1m30s` in seconds; 0 for anything else. */
function secondsOf(text: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
