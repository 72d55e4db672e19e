/** The masthead: everything `content/site.yaml` says, with defaults filled in. */

import type { SafeHtml, UrlPath } from './brands.ts';
import type { Level, Place } from './diagnostic.ts';
import type { RenditionFormat } from './rendition.ts';
import type { Rights } from './rights.ts';

/** What podcast directories ask of a feed besides its episodes. */
export interface Podcast {
  /** A path of a picture as the editor wrote it, resolved against content/. */
  readonly image: string;
  /** A category of Apple's list, `News`. */
  readonly category: string;
  readonly author: string | undefined;
  readonly email: string | undefined;
  readonly explicit: boolean;
}

export interface Section {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  /** Shown on the front page as the opinion block, and labelled as opinion. */
  readonly opinion: boolean;
  /** Where the section's feed is a podcast. */
  readonly podcast?: Podcast | undefined;
}

export interface NavigationItem {
  readonly label: string;
  /** An address inside the site, or an absolute URL. */
  readonly url: string;
}

export interface Publisher {
  readonly name: string;
  readonly legalName: string | undefined;
  /** A path of a picture as the editor wrote it, resolved against content/. */
  readonly logo: string | undefined;
  readonly email: string | undefined;
  readonly address: string | undefined;
  readonly foundingDate: string | undefined;
  readonly sameAs: readonly string[];
  /** Policy pages by name, each an address: publishing, corrections, ethics, diversity, verification, ownership, unnamedSources, masthead, feedback. */
  readonly policies: Readonly<Record<string, string>>;
  /** What stands in place of a byline when an article has neither author nor source. */
  readonly noByline: string;
}

/** A newsletter that articles may ask readers to take. */
export interface Newsletter {
  readonly id: string;
  readonly title: string;
  readonly text: string | undefined;
  /** Where readers sign up: an address inside the site, or an absolute URL. */
  readonly url: string;
}

export interface FrontMatterPolicy {
  /** What an unknown key means: error (default), warn, or ignore. */
  readonly unknown: 'error' | 'warn' | 'ignore';
  /** Their key → ours. */
  readonly map: Readonly<Record<string, string>>;
}

/** How pictures are published, and how large a file an editor may give. */
export interface PicturePolicy {
  /** Modern formats, the one that browsers are offered first before the others. JPEG or PNG is always there. */
  readonly formats: readonly Extract<RenditionFormat, 'avif' | 'webp'>[];
  /** Widths in pixels, ascending. */
  readonly widths: readonly number[];
  /** Whether an article without a large picture gets one drawn from its headline, for social networks. */
  readonly cards: boolean;
  /** Millions of pixels that a picture may have. */
  readonly megapixels: number;
  /** Millions of bytes that its file may have. */
  readonly megabytes: number;
}

/** What holds where a site says nothing else. */
export const pictureLimits = { megapixels: 50, megabytes: 40 } as const;

export interface Site {
  readonly name: string;
  /** The absolute address of the front page without a final slash: `https://example.org/paper`. */
  readonly url: string;
  /** The path of `url`: `` or `/paper`. Goes before every UrlPath in a page. */
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA time zone. */
  readonly zone: string;
  readonly tagline: string | undefined;
  /** A sentence under the masthead of the front page. */
  readonly notice: SafeHtml | undefined;
  /** The addresses of this site that the notice leads to. */
  readonly noticeLinks: readonly UrlPath[];
  readonly permalink: string;
  readonly sections: readonly Section[];
  readonly navigation: readonly NavigationItem[];
  readonly footer: readonly NavigationItem[];
  readonly publisher: Publisher;
  readonly front: { readonly pinned: readonly string[] };
  readonly markdown: { readonly html: 'drop' | 'sanitize' };
  readonly feeds: { readonly items: number };
  readonly lists: { readonly items: number };
  readonly pictures: PicturePolicy;
  readonly newsletters: readonly Newsletter[];
  readonly embeds: { readonly allow: readonly string[] };
  /** `undefined` where the site says nothing to machines. */
  readonly rights: Rights | undefined;
  readonly history: boolean;
  readonly syndication: readonly string[];
  readonly frontMatter: FrontMatterPolicy;
  /** Severity by code; `off` silences. Codes that guard safety are not in it. */
  readonly rules: Readonly<Record<string, Level | 'off'>>;
  /** The place of each key, by dotted path (`sections.0.id`), for messages. */
  readonly places: Readonly<Record<string, Place>>;
}
