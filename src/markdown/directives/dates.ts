/** Dates inside a text: a day, a month, a year or a moment, for machines and for people. */

import { placeMoment, readMoment } from '../../fields/moment.ts';
import type { Moment } from '../../model/moment.ts';
import { localeOf } from '../locale.ts';

export interface WrittenDate {
  /** For `<time datetime>`. */
  readonly datetime: string;
  /** In the words of the text's language. */
  readonly label: string;
}

export const dateForms = 'a date such as 2020-01-03, 2020-01 or 2020, or a moment such as 2020-01-03T14:05:00+00:00';

/** Reads a day, month, year, or a moment with its time; `undefined` for anything else or a day that never was. */
export function readDate(text: string, lang: string, zone: string): WrittenDate | undefined {
  const written = text.trim();
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written) ?? [];
  if (year === undefined) return readTime(written, lang, zone);
  if (readMomentText(`${year}-${month ?? '01'}-${day ?? '01'}`, 'UTC') === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  if (month === undefined) return { datetime: year, label: format(at, lang, 'UTC', { year: 'numeric' }) };
  if (day === undefined)
    return { datetime: written, label: format(at, lang, 'UTC', { year: 'numeric', month: 'long' }) };
  return { datetime: written, label: format(at, lang, 'UTC', { dateStyle: 'long' }) };
}

/** Reads a moment or a bare day, placed in the zone. */
export function readMomentText(text: string, zone: string): Moment | undefined {
  const written = readMoment(text);
  return 'mistake' in written ? undefined : placeMoment(written, zone);
}

function readTime(text: string, lang: string, zone: string): WrittenDate | undefined {
  const moment = /\d:\d\d/.test(text) ? readMomentText(text, zone) : undefined;
  if (moment === undefined) return undefined;
  return { datetime: moment.iso, label: format(moment.at, lang, zone, { dateStyle: 'long', timeStyle: 'short' }) };
}

/** A date for people. The Gregorian calendar, and one kind of space, whatever the ICU data say. */
export function format(at: number, lang: string, zone: string, style: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(localeOf(lang), { ...style, timeZone: zone, calendar: 'gregory' });
  return formatter.format(at).replace(/[\u2009\u202f]/g, '\u00a0');
}
