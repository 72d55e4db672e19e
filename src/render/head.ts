/** What each kind of page says in its head: who it is for search engines, social networks and feed readers. */

import { absolute } from '../model/address.ts';
import type { SafeHtml, UrlPath } from '../model/brands.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import type { ArticleView, CustomPage, HtmlPage, PageMeta } from '../model/page.ts';
import { licenceFile } from '../model/rights.ts';
import { trustedHtml } from '../model/safe-html.ts';
import type { Site } from '../model/site.ts';
import { modifiedAt, namesOf } from './article-facts.ts';
import { type Head, type HeadImage, headTags, type Social } from './head-tags.ts';
import { jsonLdScript } from './json-ld/node.ts';
import { pageNodes } from './json-ld/page.ts';
import { pageHref } from './links.ts';
import { licenceType, rightsMetas } from './rights/signals.ts';

export interface HeadInput {
  readonly site: Site;
  readonly logo: ResolvedMedia | undefined;
  /** The language and territory of a language tag, as `ogLocale` tells them. */
  readonly localeOf: (lang: string) => string;
}

/** Everything for `<head>` but styles, scripts and icons. */
export function headHtml(page: HtmlPage | CustomPage, input: HeadInput): SafeHtml {
  const { site, logo } = input;
  const head = underRights(headOf(page, input), site);
  return trustedHtml([headTags(head), ...pageNodes(page, site, logo).map(jsonLdScript)].join('\n'));
}

function headOf(page: HtmlPage | CustomPage, input: HeadInput): Head {
  const { site } = input;
  switch (page.kind) {
    case 'article':
      return articleHead(page.view, input);
    case 'front':
      return pageHead(page.url, page.view.meta, { ...input, title: frontTitle(site), social: 'website' });
    case 'list': {
      const profile = page.view.author !== undefined && page.view.number === undefined;
      return pageHead(page.url, page.view.meta, { ...input, social: profile ? 'profile' : 'website' });
    }
    case 'not-found':
    case 'tombstone':
      return { ...pageHead(page.url, page.view.meta, { ...input }), canonical: undefined, index: false };
    case 'redirect':
      return { ...emptyHead, title: page.view.title, canonical: absolute(site, page.view.to) };
    case 'custom':
      return 'template' in page.view ? pageHead(page.url, page.view.meta, { ...input, social: 'website' }) : emptyHead;
    case 'directory':
    case 'static':
    case 'corrections':
    case 'history':
      return pageHead(page.url, page.view.meta, { ...input, social: 'website' });
  }
}

/** What every page says to machines, where the site says anything. */
function underRights(head: Head, site: Site): Head {
  if (site.rights === undefined) return head;
  return {
    ...head,
    index: head.index && site.rights.search,
    rights: rightsMetas(site),
    licence: { type: licenceType, href: pageHref(site, licenceFile) },
  };
}

const emptyHead: Head = {
  title: '',
  description: '',
  canonical: undefined,
  index: false,
  feeds: [],
  translations: [],
  formats: [],
  authors: [],
  social: undefined,
  rights: [],
  licence: undefined,
};

interface PageHeadOptions extends HeadInput {
  readonly title?: string;
  readonly social?: Social['type'];
}

function pageHead(url: UrlPath, meta: PageMeta, { site, localeOf, title, social }: PageHeadOptions): Head {
  const address = absolute(site, url);
  return {
    title: title ?? titleOf(meta.title, site),
    description: meta.description,
    canonical: address,
    index: meta.index,
    feeds: feedLinks(meta, site),
    translations: [],
    formats: [],
    authors: [],
    rights: [],
    licence: undefined,
    social: social && {
      type: social,
      title: title ?? meta.title,
      url: address,
      siteName: site.name,
      locale: localeOf(meta.lang),
      image: undefined,
      article: [],
    },
  };
}

function articleHead(view: ArticleView, input: HeadInput): Head {
  const { site } = input;
  const { card, meta } = view;
  const head = pageHead(card.url, meta, { ...input, social: 'article' });
  const here = { lang: card.lang, url: absolute(site, card.url) };
  const others = view.translations.map(({ lang, url }) => ({ lang, url: absolute(site, url) }));
  return {
    ...head,
    formats: view.ninjs === undefined ? [] : [{ ...ninjsFormat, href: absolute(site, view.ninjs) }],
    translations: others.length === 0 ? [] : [here, ...others],
    authors: namesOf(card, site),
    social: head.social && {
      ...head.social,
      title: view.socialTitle,
      image: socialImage(view, site),
      article: [
        ['published_time', card.published.iso],
        ['modified_time', modifiedAt(card, view.corrections).iso],
        ['section', card.section.label],
        ...view.authors.map((author) => ['author', absolute(site, author.url)] as const),
        ...card.topics.map((topic) => ['tag', topic.label] as const),
      ],
    },
  };
}

/** We found no media type that IPTC has registered for ninjs. */
const ninjsFormat = { type: 'application/json', title: 'ninjs 3.1' };

function socialImage({ social }: ArticleView, site: Site): HeadImage | undefined {
  return social && { ...social, url: absolute(site, social.url) };
}

function feedLinks(meta: PageMeta, site: Site): Head['feeds'] {
  return meta.feeds.flatMap((feed) => [
    { title: feed.title, type: 'application/rss+xml', href: pageHref(site, feed.rss) },
    { title: feed.title, type: 'application/atom+xml', href: pageHref(site, feed.atom) },
    { title: feed.title, type: 'application/feed+json', href: pageHref(site, feed.json) },
  ]);
}

function titleOf(title: string, site: Site): string {
  return title === '' || title === site.name ? site.name : `${title} — ${site.name}`;
}

function frontTitle(site: Site): string {
  return site.tagline === undefined ? site.name : `${site.name}: ${site.tagline}`;
}

/** Open Graph wants a territory with the language: `en_GB`; for a bare `de`, the likeliest, `de_DE`. */
export function ogLocale(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region === undefined ? (language ?? lang) : `${language}_${region}`;
  } catch {
    return lang;
  }
}
