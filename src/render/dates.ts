/**
 * Dates, numbers and lists for people: the same bytes on every machine, whatever its locale, zone or ICU version.
 *
 * Locale, zone, calendar and digits are always given, and a date and its time are joined here: ICU has changed its
 * mind on the joint, on the spaces and on default digits between releases.
 */

import { digitsOf, languageOf, plainSpaces, validTag } from '../lib/locale.ts';
import { remember } from '../lib/remember.ts';
import type { Moment } from '../model/moment.ts';

type DateStyle = 'long' | 'short' | 'time' | 'full';

export interface Formats {
  readonly date: (moment: Moment, style: DateStyle) => string;
  readonly day: (day: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
}

/** The formats of a language in a zone. Making them is slow: make them once for each language. */
export function createFormats(lang: string, zone: string): Formats {
  // `en` behind every language: without it Intl would fall back on the machine's own locale.
  const locales = [validTag(lang), 'en'];
  const fixed = { numberingSystem: digitsOf(lang), calendar: 'gregory' } as const;
  const format = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const formatter = new Intl.DateTimeFormat(locales, { ...fixed, ...options });
    return (date) => plainSpaces(formatter.format(date));
  };

  const long = format({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const short = format({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const time = format({ timeZone: zone, hour: 'numeric', minute: '2-digit' });
  const zonedTime = format({ timeZone: zone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  const month = format({ timeZone: 'UTC', month: 'long', year: 'numeric' });
  const year = format({ timeZone: 'UTC', year: 'numeric' });
  const numbers = new Intl.NumberFormat(locales, { numberingSystem: fixed.numberingSystem });
  const lists = new Intl.ListFormat(locales, { type: 'conjunction', style: 'long' });
  const joint = jointOf(lang);

  // Intl is slow, a newspaper's days are few, and each stands on many pages.
  const longDay = remembered((day) => long(startOf(day)));
  const shortDay = remembered((day) => short(startOf(day)));

  return {
    date(moment, style) {
      if (style === 'long' || (style === 'full' && moment.dateOnly)) return longDay(moment.day);
      if (style === 'short' || moment.dateOnly) return shortDay(moment.day);
      const date = new Date(moment.at);
      return style === 'time' ? time(date) : `${longDay(moment.day)}${joint}${universal(zonedTime(date))}`;
    },
    day(day) {
      if (day.length > 7) return longDay(day);
      return day.length > 4 ? month(startOf(`${day}-01`)) : year(startOf(`${day}-01-01`));
    },
    list: (items) => plainSpaces(lists.format(items)),
    number: (value) => plainSpaces(numbers.format(value)),
  };
}

/** The formats of each language, made when it is first asked for. */
export function createFormatsOf(zone: string): (lang: string) => Formats {
  return remember((lang) => createFormats(lang, zone));
}

/** Many languages of Intl call universal time “GMT+0” or “UTC+0”; newspapers do not print the nought. */
function universal(time: string): string {
  return time.replace(/\u200E?\+[0٠۰]\u200E?(?![\d٠-٩۰-۹:]) ?/u, '');
}

function remembered(make: (day: string) => string): (day: string) => string {
  const made = new Map<string, string>();
  return (day) => {
    const known = made.get(day) ?? make(day);
    made.set(day, known);
    return known;
  };
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The machine's form of a moment, for `<time datetime>`: only a day where only a day is known. */
export function machineDate(moment: Moment): string {
  return moment.dateOnly ? moment.day : moment.iso;
}

/** The later of a page's dates, by instant; the first of two equal ones. */
export function latest(first: Moment, ...others: readonly (Moment | undefined)[]): Moment {
  return others.reduce<Moment>((best, moment) => (moment !== undefined && moment.at > best.at ? moment : best), first);
}

function jointOf(lang: string): string {
  const language = languageOf(lang);
  if (['zh', 'ja', 'ko', 'yue'].includes(language)) return ' ';
  return ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'].includes(language) ? '، ' : ', ';
}
