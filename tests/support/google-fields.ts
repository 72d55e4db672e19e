/**
 * What Google asks for of each type of structured data (developers.google.com/search/docs/appearance/structured-data),
 * as far as we know its documentation: the table was written from memory and has not been held against the pages since.
 * `a|b` is one of the two; `a.b` is `b` of every `a`.
 */

import { isOfType } from './schema-org.ts';

export interface FieldRule {
  readonly type: string;
  /** Only where it is the value of this property; `''` for the node of a page. */
  readonly as?: string;
  readonly required: readonly string[];
  readonly recommended: readonly string[];
  /** Of the recommended, what is never given, and why. */
  readonly never?: Readonly<Record<string, string>>;
  readonly source: string;
}

const noNumbers = 'a site of files counts neither readers nor followers';

export const fieldRules: readonly FieldRule[] = [
  {
    type: 'Article',
    as: '',
    required: [],
    recommended: ['author', 'author.name', 'author.url', 'dateModified', 'datePublished', 'headline', 'image'],
    source: 'article',
  },
  {
    // Google asks for the fields of an article alone; the rest is schema.org's own.
    type: 'LiveBlogPosting',
    as: '',
    required: [
      'coverageStartTime',
      'liveBlogUpdate.headline',
      'liveBlogUpdate.datePublished',
      'liveBlogUpdate.articleBody',
    ],
    recommended: [],
    source: 'article',
  },
  {
    type: 'BreadcrumbList',
    required: ['itemListElement', 'itemListElement.position', 'itemListElement.name', 'itemListElement.item'],
    recommended: [],
    source: 'breadcrumb',
  },
  {
    type: 'VideoObject',
    required: ['name', 'thumbnailUrl', 'uploadDate'],
    recommended: ['contentUrl|embedUrl', 'description', 'duration', 'expires', 'hasPart', 'interactionStatistic'],
    never: {
      expires: 'a video has no end of its own',
      hasPart: 'no chapters are written',
      interactionStatistic: noNumbers,
    },
    source: 'video',
  },
  {
    type: 'ImageObject',
    as: 'image',
    required: ['contentUrl', 'creator|creditText|copyrightNotice|license'],
    recommended: ['acquireLicensePage', 'creator', 'creditText', 'copyrightNotice', 'license'],
    never: {
      acquireLicensePage: 'given where a picture names its licensor, as none of these does',
    },
    source: 'image-license-metadata',
  },
  {
    type: 'ProfilePage',
    required: ['mainEntity', 'mainEntity.name'],
    recommended: ['dateCreated', 'dateModified'],
    never: { dateCreated: 'an author file has no dates', dateModified: 'an author file has no dates' },
    source: 'profile-page',
  },
  {
    type: 'Person',
    as: 'mainEntity',
    required: ['name'],
    recommended: ['alternateName', 'description', 'identifier', 'image', 'interactionStatistic', 'sameAs'],
    never: {
      alternateName: 'an author file has one name',
      identifier: 'the address of the page is the identifier',
      interactionStatistic: noNumbers,
    },
    source: 'profile-page',
  },
  {
    type: 'Organization',
    as: '',
    required: [],
    recommended: [
      'address',
      'description',
      'email',
      'foundingDate',
      'legalName',
      'logo',
      'name',
      'sameAs',
      'telephone',
      'url',
    ],
    never: {
      description: 'what there is says what the site is: WebSite.description',
      telephone: 'site.yaml has no field for it',
    },
    source: 'organization',
  },
  {
    type: 'WebSite',
    as: '',
    required: ['name', 'url'],
    recommended: ['alternateName'],
    never: { alternateName: 'site.yaml has one name' },
    source: 'site-names',
  },
  {
    type: 'WebPageElement',
    required: ['isAccessibleForFree', 'cssSelector'],
    recommended: [],
    source: 'paywalled-content',
  },
];

interface Place {
  readonly node: Readonly<Record<string, unknown>>;
  readonly type: string;
  /** The property whose value it is. */
  readonly as: string;
}

/** Every node of a tree, with the property that holds it. */
export function nodesOf(value: unknown, as = ''): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, as));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const own = typeof node['@type'] === 'string' ? [{ node, type: node['@type'], as }] : [];
  return [...own, ...Object.entries(node).flatMap(([name, one]) => nodesOf(one, name))];
}

/** The rules that speak of a node. */
export function rulesFor({ type, as }: Place): readonly FieldRule[] {
  return fieldRules.filter((rule) => isOfType(type, rule.type) && (rule.as === undefined || rule.as === as));
}

/** Whether a node has a field, in each of its values. */
export function hasField(node: unknown, field: string): boolean {
  const dot = field.indexOf('.');
  if (dot < 0) return field.split('|').some((name) => fieldOf(node, name) !== undefined);
  const values = [fieldOf(node, field.slice(0, dot)) ?? []].flat();
  return values.length > 0 && values.every((one) => hasField(one, field.slice(dot + 1)));
}

function fieldOf(node: unknown, name: string): unknown {
  return (node as Readonly<Record<string, unknown>>)[name];
}
