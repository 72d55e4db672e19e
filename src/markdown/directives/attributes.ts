/** Reads the attributes of a directive by its table; every mistake is reported at its place. */

import { readDuration } from '../../fields/duration.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { AttributeRule } from '../../model/site-directive.ts';
import type { Draft } from '../draft.ts';
import { quotesFor } from '../quotes.ts';
import { typesetText } from '../typeset.ts';
import { dateForms, readDate, readMomentText } from './dates.ts';
import type { AttributeTable, Directive, Values } from './directive.ts';
import * as mistakes from './mistakes.ts';

type Given = Readonly<Record<string, string | null | undefined>>;

/** Unknown attributes reported of one directive: a hostile line can hold thousands, and looking each up costs. */
const mostReported = 20;

/** The values of a directive's attributes; `undefined` where one that must be there is missing or wrong. */
export function readAttributes<Table extends AttributeTable>(
  directive: Directive<Table>,
  given: Given,
  placeOf: (attribute: string) => Place,
  draft: Draft,
): Values<Table> | undefined {
  const names = Object.keys(directive.attributes);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  for (const name of unknown.slice(0, mostReported)) {
    draft.diagnostics.push(mistakes.unknownAttribute(name, directive.name, names, placeOf(name)));
  }
  const misspelt = new Set(unknown.slice(0, mostReported).map((name) => nearest(name, names)));
  const values: Record<string, unknown> = {};
  let whole = true;
  for (const [name, rule] of Object.entries(directive.attributes)) {
    const written = Object.hasOwn(given, name) ? (given[name] ?? '').trim() : undefined;
    const value = written === undefined ? undefined : readValue(written, rule, draft);
    const mistake = mistakeOf(name, rule, written, value, directive, placeOf);
    // A misspelt attribute has been reported; that it is missing would be the same mistake again.
    const isMisspelt = written === undefined && misspelt.has(name);
    if (mistake !== undefined && !isMisspelt) draft.diagnostics.push(mistake);
    if (value === undefined && rule.must === 'required') whole = false;
    values[name] = value;
  }
  return whole ? (values as Values<Table>) : undefined;
}

function mistakeOf(
  name: string,
  rule: AttributeRule,
  written: string | undefined,
  value: unknown,
  directive: Directive,
  placeOf: (attribute: string) => Place,
): Diagnostic | undefined {
  if (value !== undefined) return undefined;
  if (written !== undefined) return mistakes.badValue(name, written, wanted(rule), placeOf(name));
  return rule.must === 'required'
    ? mistakes.missingAttribute(name, directive.name, directive.example, placeOf(''))
    : undefined;
}

function readValue(written: string, rule: AttributeRule, draft: Draft): unknown {
  if (rule.type === 'flag') return readFlag(written);
  if (written === '') return rule.mayBeEmpty ? '' : undefined;
  switch (rule.type) {
    case 'text':
      return typesetText(written, quotesFor(draft.source.lang));
    case 'path':
    case 'target':
      return written;
    case 'date':
      return readDate(written, draft.source.lang, draft.zone);
    case 'moment':
      return readMomentText(written, draft.zone);
    case 'duration':
      return readDuration(written);
    case 'point':
      return readPoint(written);
    case 'choice':
      return rule.values?.includes(written) ? written : undefined;
    case 'number':
      return /^\d{1,6}$/.test(written) ? Number(written) : undefined;
  }
}

/** The bare name of an attribute says yes. */
function readFlag(written: string): boolean | undefined {
  if (/^(?:yes|true|)$/i.test(written)) return true;
  return /^(?:no|false)$/i.test(written) ? false : undefined;
}

function readPoint(written: string): readonly [number, number] | undefined {
  const [x, y, more] = written.replace(/^\[|\]$/g, '').split(/[\s,]+/);
  const isShare = (part: string | undefined): part is string =>
    part !== undefined && /^(?:0|1|0?\.\d+|1\.0+|0\.0*)$/.test(part);
  return isShare(x) && isShare(y) && more === undefined ? [Number(x), Number(y)] : undefined;
}

function wanted(rule: AttributeRule): string {
  switch (rule.type) {
    case 'text':
      return 'a text';
    case 'path':
      return 'the path of a file, such as media/picture.jpg';
    case 'target':
      return 'the path, address or id of an article';
    case 'date':
      return dateForms;
    case 'moment':
      return 'a date such as 2020-01-03, or a moment such as 2020-01-03T14:05:00+00:00';
    case 'duration':
      return 'a duration such as 1:05, 65 (seconds) or PT1M5S';
    case 'point':
      return 'two numbers from 0 to 1, such as 0.4 0.3: from the left and from the top';
    case 'number':
      return 'a whole number';
    case 'flag':
      return 'yes or no; its bare name means yes';
    case 'choice':
      return `one of ${rule.values?.join(', ')}`;
  }
}
