/** The fields of an article whose value depends on more than what was written for them. */

import type { FieldValues } from '../fields/field.ts';
import { canonicalLanguage } from '../fields/language.ts';
import { endOf, readMoment } from '../fields/moment.ts';
import { entryOf, type MappingNode, nodeAt } from '../fields/yaml-tree.ts';
import { type ArticleFields, type ArticleStatus, isTakenBack, type PersonReference } from '../model/article.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Moment } from '../model/moment.ts';
import type { UsageEnd } from '../model/picture.ts';
import { fileName } from './addresses.ts';
import type { FieldsContext } from './article-fields.ts';
import type { articleTable } from './article-table.ts';
import * as mistakes from './mistakes.ts';
import { momentAt } from './moments.ts';

/** When it was given, else the day that the file's name begins with. */
export function publishedOf(context: FieldsContext): Moment | undefined {
  const { values, reading, file, diagnostics, placeOf } = context;
  if (values.published !== undefined) return momentAt('published', values.published, context);
  if (reading.given.has('published')) return undefined;
  const { day } = fileName(file.path);
  const written = day === undefined ? undefined : readMoment(day);
  if (day === undefined || written === undefined || 'mistake' in written) {
    diagnostics.push(mistakes.missing('published', 'published: 2026-08-21T14:05:00+01:00', placeOf('')));
    return undefined;
  }
  diagnostics.push(mistakes.dayFromName(day, placeOf('')));
  return momentAt('published', written, context);
}

/** A section of the site; the only one where there is only one. */
export function sectionOf({ values, reading, site, diagnostics, placeOf }: FieldsContext): string | undefined {
  if (site.sections.some(({ id }) => id === values.section)) return values.section;
  const known = site.sections.map(({ id }) => id);
  if (values.section !== undefined) {
    diagnostics.push(mistakes.unknownSection(values.section, known, placeOf('section')));
    return undefined;
  }
  if (reading.given.has('section')) return undefined;
  if (known.length === 1) return known[0];
  diagnostics.push(mistakes.missing('section', `section: ${known[0] ?? 'news'}`, placeOf('')));
  return undefined;
}

/** The status, with `draft: true` of other generators read as one; what says why it was taken back was taken back. */
export function statusOf(context: FieldsContext): ArticleStatus {
  const { values, reading, diagnostics, placeOf } = context;
  const status = values.status ?? (reading.given.has('withdrawn') && values.draft !== true ? 'withdrawn' : undefined);
  const meant = withDraft(status, context);
  if (reading.given.has('withdrawn') && !isTakenBack(meant)) {
    diagnostics.push(mistakes.withdrawnButNot(meant, placeOf('withdrawn'), placeOf('status', 'draft')));
  }
  if (meant === 'withdrawn' && !reading.given.has('withdrawn')) {
    diagnostics.push(mistakes.withdrawnWithoutReason(placeOf('status')));
  }
  return meant;
}

function withDraft(status: ArticleStatus | undefined, { values, diagnostics, placeOf }: FieldsContext): ArticleStatus {
  const { draft } = values;
  if (draft === undefined) return status ?? 'ready';
  diagnostics.push(mistakes.draftIsStatus(placeOf('draft')));
  if (draft && status !== undefined && status !== 'draft') {
    diagnostics.push(mistakes.draftAndStatus(status, placeOf('draft'), placeOf('status')));
  }
  return draft ? 'draft' : (status ?? 'ready');
}

/** Why the article was taken back, as far as its editor says. */
export function withdrawalOf(context: FieldsContext): ArticleFields['withdrawn'] {
  const { values, inline, lang } = context;
  const { withdrawn } = values;
  return (
    withdrawn && {
      date: momentAt('withdrawn.date', withdrawn.date, context),
      reason: inline('withdrawn.reason', withdrawn.reason, lang),
    }
  );
}

type People = FieldValues<typeof articleTable>['authors'];

/** People by id or name. `path` is the field's. */
export function namedPeople(path: string, people: People, context: FieldsContext): readonly PersonReference[] {
  const named: PersonReference[] = [];
  for (const [index, { id, name, role }] of (people ?? []).entries()) {
    const known = id ?? name;
    if (known !== undefined) named.push({ name: known, guest: id === undefined, role });
    else context.diagnostics.push(mistakes.namelessPerson(path, context.placeOf(`${path}.${index}`, path)));
  }
  return named;
}

/** The corrections of the front matter. */
export function correctionsOf(context: FieldsContext): ArticleFields['corrections'] {
  const { values, inline, lang } = context;
  return (values.corrections ?? []).map(({ date, type, text }, index) => ({
    date: momentAt(`corrections.${index}.date`, date, context),
    type: type ?? 'correction',
    text: inline(`corrections.${index}.text`, text, lang),
    inBody: false,
  }));
}

/** From when to when a live report is kept up. Of any other article there is nothing to be kept up. */
export function coverageOf(context: FieldsContext): ArticleFields['coverage'] {
  const { values, diagnostics, placeOf } = context;
  const { coverage, type } = values;
  const at = (key: 'start' | 'end'): Moment | undefined => {
    const written = coverage?.[key];
    return written === undefined ? undefined : momentAt(`coverage.${key}`, written, context);
  };
  const [start, end] = [at('start'), at('end')];
  if (coverage !== undefined && type !== 'live') {
    diagnostics.push(mistakes.notLive('`coverage` tells', placeOf('coverage')));
  }
  if (start !== undefined && end !== undefined && end.at < start.at) {
    diagnostics.push(mistakes.coverageEndsEarly(placeOf('coverage.end', 'coverage'), placeOf('coverage.start')));
  }
  return { start, end };
}

/** Ids by canonical language tag. */
export function translationsOf({
  values,
  diagnostics,
  placeOf,
  reading,
}: FieldsContext): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [key, id] of Object.entries(values.translations ?? {})) {
    const tag = canonicalLanguage(key);
    if (tag !== undefined) ids[tag] = id;
    else diagnostics.push(mistakes.oddLanguageKey(key, keyPlace(reading.node, key) ?? placeOf('translations')));
  }
  return ids;
}

function keyPlace(node: MappingNode, key: string): Place | undefined {
  const translations = nodeAt(node, 'translations');
  return translations?.kind === 'mapping' ? entryOf(translations, key)?.keyPlace : undefined;
}

/** Until when the lead picture may be used. */
export function usageOf(context: FieldsContext): UsageEnd | undefined {
  const until = context.values.lead?.usage?.until;
  if (until === undefined) return undefined;
  const moment = momentAt('lead.usage.until', until, context);
  return { at: endOf(moment, context.site.zone), written: moment.dateOnly ? moment.day : moment.iso };
}
