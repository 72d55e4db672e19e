/** What values stand along: names, days of a calendar, or numbers. One wrong cell makes all of them names. */

import { digitsOf, plainSpaces, validTag } from '../lib/locale.ts';

type XScale = 'name' | 'day' | 'number';

interface XValue {
  /** As shown. */
  readonly label: string;
  /** Milliseconds of a day, or the number; the index of a name. */
  readonly at: number;
}

export interface XValues {
  readonly scale: XScale;
  readonly values: readonly XValue[];
  /** A value between two of them, as shown: for the marks of an axis. */
  readonly show: (at: number) => string;
}

/** Reads a column. Years are days too, written with four digits. */
export function readXValues(cells: readonly string[], lang: string): XValues {
  const precision = precisionOf(cells);
  if (precision !== undefined) {
    const show = dayFormat(cells, precision, lang);
    const values = cells.map((cell) => ({ at: Date.UTC(...partsOf(cell)) }));
    return { scale: 'day', values: values.map(({ at }) => ({ at, label: show(at) })), show };
  }
  const numbers = cells.map(readNumber);
  if (cells.length > 0 && numbers.every((value) => value !== undefined)) {
    const show = numberFormat(lang);
    return { scale: 'number', values: numbers.map((at) => ({ at, label: show(at) })), show };
  }
  return { scale: 'name', values: cells.map((label, at) => ({ label, at })), show: (at) => cells[at] ?? '' };
}

/** A number as files of data hold them: digits, a point, a sign, a percent sign behind it; `undefined` for anything else. */
export function readNumber(cell: string): number | undefined {
  const match = /^([+\u2212-]?)(\d{1,15}(?:\.\d{1,20})?|\.\d{1,20})\s?%?$/.exec(cell);
  if (match === null) return undefined;
  const value = Number(match[2]);
  return match[1] === '-' || match[1] === '\u2212' ? -value : value;
}

/** Numbers of a language: at most three digits behind the point, or exactly as many as are asked for. */
export function numberFormat(lang: string, digits?: number): (value: number) => string {
  const format = new Intl.NumberFormat([validTag(lang), 'en'], {
    numberingSystem: digitsOf(lang),
    ...(digits === undefined ? {} : { minimumFractionDigits: digits }),
    maximumFractionDigits: digits ?? 3,
  });
  // A minus is wider than a hyphen and is read as what it is.
  return (value) => plainSpaces(format.format(value + 0)).replace('-', '\u2212');
}

/** Numbers of an axis, all with as many digits behind the point as the finest of them needs. */
export function tickFormat(lang: string, ticks: readonly number[]): (value: number) => string {
  const digits = ticks.map((tick) => /\.(\d+)$/.exec(String(Number(tick.toFixed(6))))?.[1]?.length ?? 0);
  return numberFormat(lang, Math.max(0, ...digits));
}

type Precision = 'year' | 'month' | 'day';

function precisionOf(cells: readonly string[]): Precision | undefined {
  const forms: readonly (readonly [Precision, RegExp])[] = [
    ['year', /^(?:1[5-9]|20)\d\d$/],
    ['month', /^\d{4}-\d{2}$/],
    ['day', /^\d{4}-\d{2}-\d{2}$/],
  ];
  const form = forms.find(([, pattern]) => cells.length > 0 && cells.every((cell) => pattern.test(cell)));
  return form !== undefined && cells.every(isReal) ? form[0] : undefined;
}

/** Whether the calendar has such a day. */
function isReal(cell: string): boolean {
  return new Date(Date.UTC(...partsOf(cell))).toISOString().startsWith(cell);
}

function partsOf(cell: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = cell.split('-').map(Number);
  return [year, month - 1, day];
}

/** The year is shown where the values are of more than one, the day where they are of less than one. */
function dayFormat(cells: readonly string[], precision: Precision, lang: string): (at: number) => string {
  const years = new Set(cells.map((cell) => cell.slice(0, 4))).size;
  const options: Intl.DateTimeFormatOptions =
    precision === 'year'
      ? { year: 'numeric' }
      : precision === 'month' || years > 1
        ? { month: 'short', ...(years > 1 ? { year: 'numeric' } : {}) }
        : { month: 'short', day: 'numeric' };
  const format = new Intl.DateTimeFormat([validTag(lang), 'en'], {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: digitsOf(lang),
  });
  return (at) => plainSpaces(format.format(at));
}
