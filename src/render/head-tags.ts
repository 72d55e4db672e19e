/** The elements of a head, printed from what a page says of itself. */

import type { SafeHtml } from '../model/brands.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';

export interface HeadImage {
  /** Absolute. */
  readonly url: string;
  readonly type: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly alt: string;
}

/** What a head says. Addresses are absolute, except those of feeds, which stand in the page as hrefs. */
export interface Head {
  readonly title: string;
  readonly description: string;
  readonly canonical: string | undefined;
  readonly index: boolean;
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  readonly translations: readonly { readonly lang: string; readonly url: string }[];
  /** The same page in other formats. */
  readonly formats: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  readonly authors: readonly string[];
  readonly social: Social | undefined;
  /** Name and content of each meta element about what machines may do. */
  readonly rights: readonly (readonly [name: string, content: string])[];
  /** Where the licence for machines is, as an href. */
  readonly licence: { readonly type: string; readonly href: string } | undefined;
}

/** Open Graph (ogp.me), which X reads too. */
export interface Social {
  readonly type: 'website' | 'article' | 'profile';
  readonly title: string;
  readonly url: string;
  readonly siteName: string;
  readonly locale: string;
  readonly image: HeadImage | undefined;
  readonly article: readonly (readonly [property: string, value: string])[];
}

/** The elements of a head but for styles and scripts, one a line. */
export function headTags(head: Head): SafeHtml {
  const tags = [
    `<title>${escapeHtml(head.title)}</title>`,
    head.description === '' ? '' : meta('name', 'description', head.description),
    ...head.authors.map((author) => meta('name', 'author', author)),
    meta('name', 'robots', head.index ? 'max-image-preview:large' : 'noindex'),
    ...head.rights.map(([name, content]) => meta('name', name, content)),
    head.licence === undefined ? '' : link({ rel: 'license', ...head.licence }),
    head.canonical === undefined ? '' : link({ rel: 'canonical', href: head.canonical }),
    ...head.translations.map(({ lang, url }) => link({ rel: 'alternate', hreflang: lang, href: url })),
    ...[...head.formats, ...head.feeds].map(({ title, type, href }) => link({ rel: 'alternate', type, title, href })),
    ...(head.social === undefined ? [] : socialTags(head.social, head.description)),
  ];
  return trustedHtml(tags.filter((tag) => tag !== '').join('\n'));
}

function socialTags(social: Social, description: string): string[] {
  const { image } = social;
  return [
    meta('property', 'og:type', social.type),
    meta('property', 'og:title', social.title),
    description === '' ? '' : meta('property', 'og:description', description),
    meta('property', 'og:url', social.url),
    meta('property', 'og:site_name', social.siteName),
    meta('property', 'og:locale', social.locale),
    ...(image === undefined ? [] : imageTags(image)),
    ...social.article.map(([property, value]) => meta('property', `article:${property}`, value)),
    meta('name', 'twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    meta('name', 'twitter:title', social.title),
    description === '' ? '' : meta('name', 'twitter:description', description),
    image === undefined ? '' : meta('name', 'twitter:image', image.url),
    image === undefined || image.alt === '' ? '' : meta('name', 'twitter:image:alt', image.alt),
  ];
}

function imageTags({ url, type, width, height, alt }: HeadImage): string[] {
  return [
    meta('property', 'og:image', url),
    meta('property', 'og:image:type', type),
    width === undefined ? '' : meta('property', 'og:image:width', String(width)),
    height === undefined ? '' : meta('property', 'og:image:height', String(height)),
    alt === '' ? '' : meta('property', 'og:image:alt', alt),
  ];
}

function meta(kind: 'name' | 'property', key: string, content: string): string {
  return `<meta ${kind}="${key}" content="${escapeHtml(content)}">`;
}

function link(attributes: Readonly<Record<string, string>>): string {
  const printed = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<link${printed.join('')}>`;
}
