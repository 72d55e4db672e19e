/** From the table's values to the fields of an article: defaults, dates placed, inline Markdown rendered, rules between fields. */

import type { FieldValues } from '../fields/field.ts';
import type { FieldsReading } from '../fields/read-fields.ts';
import type { ArticleFields, InlineText } from '../model/article.ts';
import type { RenderedText } from '../model/body.ts';
import type { Outcome, Place } from '../model/diagnostic.ts';
import type { Moment } from '../model/moment.ts';
import type { ParsingSite } from '../model/parsing-site.ts';
import { placeOf as nearestPlace } from '../model/places.ts';
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
import { type ArticleMoments, type MomentsContext, momentAt, orderMistakes } from './moments.ts';

export interface FieldsInput {
  readonly file: SourceFile;
  readonly reading: FieldsReading<typeof articleTable>;
  readonly site: ParsingSite;
  /** `undefined` where it could not be made. */
  readonly rendered: RenderedText | undefined;
  /** Renders the inline Markdown that stands at a dotted path. */
  readonly inline: (path: string, text: string, lang: string) => InlineText;
  /** Sets the quotes and dashes of plain text as its language does. */
  readonly typeset: (text: string, lang: string) => string;
}

/** What the parts of an article are read from, and where their mistakes go. */
export interface FieldsContext extends FieldsInput, MomentsContext {
  readonly values: FieldValues<typeof articleTable>;
  readonly lang: string;
  /** The place of the first of these paths that has one, else of the front matter. */
  readonly placeOf: (...paths: readonly string[]) => Place;
}

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

/** Fields without which there is no article. */
type Needed = 'title' | 'published' | 'section';

type FieldsSoFar = Omit<ArticleFields, Needed> & { readonly [Field in Needed]: ArticleFields[Field] | undefined };

/** Completes the values of a reading, and reports what no single field could; no value where one that is needed is not there. */
export function articleFields(input: FieldsInput): Outcome<ArticleFields> {
  const context = contextOf(input);
  const { values, diagnostics, placeOf, reading, rendered } = context;
  const fields = fieldsSoFar(context);
  if (fields.type === 'sponsored' && !reading.given.has('sponsor')) {
    diagnostics.push(mistakes.sponsorMissing(placeOf('type')));
  }
  const { title } = fields;
  if (title !== undefined && title.length > 200) diagnostics.push(mistakes.longTitle(title.length, placeOf('title')));

  const isMisread = guarded.some((key) => reading.given.has(key) && values[key] === undefined);
  return { value: !isMisread && rendered !== undefined && isWhole(fields) ? fields : undefined, diagnostics };
}

function isWhole(fields: FieldsSoFar): fields is ArticleFields {
  return fields.title !== undefined && fields.published !== undefined && fields.section !== undefined;
}

function contextOf({ file, reading, site, rendered, inline, typeset }: FieldsInput): FieldsContext {
  const { values, places } = reading;
  const { path } = file;
  const lang = values.lang ?? site.language;
  const placeOf = (...paths: readonly string[]): Place => nearestPlace({ path, places }, ...paths);
  const { zone } = site;
  return { file, path, reading, values, places, site, zone, rendered, lang, inline, typeset, diagnostics: [], placeOf };
}

function keep<T>(outcome: Outcome<T> | undefined, { diagnostics }: FieldsContext): T | undefined {
  diagnostics.push(...(outcome?.diagnostics ?? []));
  return outcome?.value;
}

function typeset(text: string | undefined, context: FieldsContext): string | undefined {
  return text === undefined ? undefined : context.typeset(text, context.lang);
}

function datesOf(context: FieldsContext): ArticleMoments {
  const { values, diagnostics } = context;
  const at = (key: 'updated' | 'embargo' | 'expires'): Moment | undefined =>
    values[key] === undefined ? undefined : momentAt(key, values[key], context);
  const dates = {
    published: publishedOf(context),
    updated: at('updated'),
    embargo: at('embargo'),
    expires: at('expires'),
  };
  diagnostics.push(...orderMistakes(dates, context));
  return dates;
}

function fieldsSoFar(context: FieldsContext): FieldsSoFar {
  const { values, reading, file, lang, inline, rendered, placeOf } = context;
  const text = (path: string, markdown: string | undefined): InlineText | undefined =>
    markdown === undefined ? undefined : inline(path, markdown, lang);
  const title = typeset(values.title, context);
  const { published, updated, embargo, expires } = datesOf(context);
  const section = sectionOf(context);
  const slug = keep(values.slug === undefined ? undefined : givenSlug(values.slug, () => placeOf('slug')), context);
  const lead =
    values.lead &&
    readLead(values.lead, {
      caption: text('lead.caption', values.lead.caption),
      usableUntil: usageOf(context),
      file: context,
    });
  const standfirst = text('standfirst', values.standfirst);
  const { type = 'news', credits, dateline, source, aiUse, sponsor } = values;
  return {
    title,
    published,
    updated: type === 'live' ? (lastChange(updated ?? published, rendered) ?? updated) : updated,
    embargo,
    expires,
    section,
    slug: slug ?? defaultSlug(title ?? '', file.path),
    id: values.id ?? defaultId(file.path),
    type,
    shortTitle: typeset(values.shortTitle, context),
    seoTitle: typeset(values.seoTitle, context),
    socialTitle: typeset(values.socialTitle, context),
    kicker: typeset(values.kicker, context),
    standfirst,
    summary: typeset(values.summary, context) ?? standfirst?.text ?? rendered?.opening ?? '',
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
    aliases: keep(readAliases(values.aliases ?? [], context), context) ?? [],
    robots: { index: values.robots?.index ?? true },
    history: values.history ?? true,
    weight: values.weight ?? 0,
    extra: reading.extra,
  };
}

/** A live report is updated by its newest entry, if by nothing later. */
function lastChange(said: Moment | undefined, rendered: RenderedText | undefined): Moment | undefined {
  const newest = rendered?.facts.updates[0]?.time;
  return newest !== undefined && said !== undefined && newest.at > said.at ? newest : undefined;
}
