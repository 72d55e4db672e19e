/** From the table's values to the fields of an article: defaults, dates placed, inline Markdown rendered, rules between fields. */

import type { FieldValues } from '../fields/field.ts';
import type { FieldsReading } from '../fields/read-fields.ts';
import type { ArticleFields, InlineText } from '../model/article.ts';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.ts';
import type { Moment } from '../model/moment.ts';
import type { ParsingSite } from '../model/parsing-site.ts';
import type { SourceFile } from '../model/source.ts';
import { defaultId, defaultSlug, givenSlug, readAliases } from './addresses.ts';
import {
  correctionsOf,
  coverageOf,
  namedPeople,
  publishedOf,
  sectionOf,
  statusOf,
  translationsOf,
  usageOf,
  withdrawalOf,
} from './article-parts.ts';
import type { articleTable } from './article-table.ts';
import { readLead } from './lead.ts';
import * as mistakes from './mistakes.ts';
import { momentAt, orderMistakes } from './moments.ts';

export interface FieldsInput {
  readonly file: SourceFile;
  readonly reading: FieldsReading<typeof articleTable>;
  readonly site: ParsingSite;
  /** Renders the inline Markdown that stands at a dotted path. */
  readonly inline: (path: string, text: string, lang: string) => InlineText;
  /** Sets the quotes and dashes of plain text as its language does. */
  readonly typeset: (text: string, lang: string) => string;
}

/** What the parts of an article are read from, and where their mistakes go. */
export interface FieldsContext extends FieldsInput {
  readonly values: FieldValues<typeof articleTable>;
  readonly lang: string;
  readonly diagnostics: Diagnostic[];
  /** The place of the first of these paths that has one, else of the front matter. */
  readonly placeOf: (...paths: readonly string[]) => Place;
}

/** All fields but the summary, which may need the body. */
export type FieldsButSummary = Omit<ArticleFields, 'summary'> & { readonly summary: string | undefined };

/** Fields that decide what may be public and as what: misread, they must not fall back to a default, whatever a site's rules say. */
const guarded = [
  'status',
  'draft',
  'withdrawn',
  'embargo',
  'expires',
  'access',
  'type',
  'corrections',
  'robots',
] as const;

/** Completes the values of a reading, and reports what no single field could; no value where one that is needed is not there. */
export function articleFields(input: FieldsInput): Outcome<FieldsButSummary> {
  const context = contextOf(input);
  const { values, diagnostics, placeOf, reading, file } = context;
  const title = typeset(values.title, context);
  const dates = datesOf(context);
  const section = sectionOf(context);
  const slug = keep(values.slug === undefined ? undefined : givenSlug(values.slug, placeOf('slug')), context);
  const others = otherFields(context);

  if (others.type === 'sponsored' && !reading.given.has('sponsor')) {
    diagnostics.push(mistakes.sponsorMissing(placeOf('type')));
  }
  if (title !== undefined && title.length > 200) diagnostics.push(mistakes.longTitle(title.length, placeOf('title')));

  const { published } = dates;
  const isMisread = guarded.some((key) => reading.given.has(key) && values[key] === undefined);
  if (isMisread || title === undefined || published === undefined || section === undefined) {
    return { value: undefined, diagnostics };
  }
  const value = { ...others, ...dates, title, published, section, slug: slug ?? defaultSlug(title, file.path) };
  return { value, diagnostics };
}

function contextOf(input: FieldsInput): FieldsContext {
  const { values, places } = input.reading;
  const placeOf = (...paths: readonly string[]): Place => {
    const place = [...paths, ''].map((path) => places[path]).find((known) => known !== undefined);
    if (place === undefined) throw new Error(`no place for ${paths.join(', ')}`);
    return place;
  };
  return { ...input, values, lang: values.lang ?? input.site.language, diagnostics: [], placeOf };
}

function keep<T>(outcome: Outcome<T> | undefined, { diagnostics }: FieldsContext): T | undefined {
  diagnostics.push(...(outcome?.diagnostics ?? []));
  return outcome?.value;
}

function typeset(text: string | undefined, context: FieldsContext): string | undefined {
  return text === undefined ? undefined : context.typeset(text, context.lang);
}

function datesOf(context: FieldsContext) {
  const { values, reading, site, diagnostics } = context;
  const moments = { zone: site.zone, places: reading.places, diagnostics };
  const at = (key: 'updated' | 'embargo' | 'expires'): Moment | undefined =>
    values[key] === undefined ? undefined : momentAt(key, values[key], moments);
  const dates = {
    published: publishedOf(context),
    updated: at('updated'),
    embargo: at('embargo'),
    expires: at('expires'),
  };
  diagnostics.push(...orderMistakes(dates, reading.places));
  return dates;
}

function otherFields(context: FieldsContext) {
  const { values, reading, file, lang, inline } = context;
  const text = (path: string, markdown: string | undefined): InlineText | undefined =>
    markdown === undefined ? undefined : inline(path, markdown, lang);
  const lead =
    values.lead &&
    readLead(values.lead, {
      caption: text('lead.caption', values.lead.caption),
      usableUntil: usageOf(context),
      places: reading.places,
    });
  const { credits, dateline, source, aiUse, sponsor } = values;
  return {
    id: values.id ?? defaultId(file.path),
    type: values.type ?? 'news',
    shortTitle: typeset(values.shortTitle, context),
    seoTitle: typeset(values.seoTitle, context),
    socialTitle: typeset(values.socialTitle, context),
    kicker: typeset(values.kicker, context),
    standfirst: text('standfirst', values.standfirst),
    summary: typeset(values.summary, context),
    updateNote: typeset(values.updateNote, context),
    status: statusOf(context),
    coverage: coverageOf(context),
    withdrawn: withdrawalOf(context),
    dateline: dateline && { place: dateline.place, country: dateline.country },
    authors: namedPeople('authors', values.authors, context),
    credits: {
      reporting: namedPeople('credits.reporting', credits?.reporting, context),
      editing: namedPeople('credits.editing', credits?.editing, context),
      photography: namedPeople('credits.photography', credits?.photography, context),
    },
    source: source && { name: source.name, type: source.type, url: source.url },
    story: values.story,
    series: values.series,
    topics: [...new Set(values.topics ?? [])],
    lead: keep(lead, context),
    related: [...new Set(values.related ?? [])],
    corrections: correctionsOf(context),
    sources: (values.sources ?? []).map(({ title, url, archived }) => ({ title, url, archived })),
    methods: text('methods', values.methods),
    aiUse: aiUse && { how: aiUse.how, reviewedBy: aiUse.reviewedBy },
    access: values.access ?? 'free',
    sensitive: values.sensitive,
    sponsor: sponsor && { name: sponsor.name, url: sponsor.url },
    lang,
    translations: translationsOf(context),
    aliases: keep(readAliases(values.aliases ?? [], reading.places), context) ?? [],
    robots: { index: values.robots?.index ?? true },
    history: values.history ?? true,
    weight: values.weight ?? 0,
    extra: reading.extra,
  } as const;
}
