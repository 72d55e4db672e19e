/**
 * Dates as editors write them: exactly the accepted forms, nothing guessed, nothing rolled over.
 *
 * Reading is parted from placing in a zone, so that a table of fields needs to know no site.
 */

import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../model/moment.ts';
import { oneDay, stretchAt } from './zone-offset.ts';

/** A date that exists, as written. */
export interface WrittenMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `undefined` for a bare day. */
  readonly time:
    | { readonly hour: number; readonly minute: number; readonly second: number; readonly ms: number }
    | undefined;
  /** Minutes east of Greenwich; `undefined` where none was written. */
  readonly offset: number | undefined;
}

/** Why a text is no moment: a clause to stand after "but", and the way out. */
export interface MomentMistake {
  readonly mistake: string;
  readonly hint: string;
}

const form =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: *(Z|[+-](?:\d{2}:?\d{2}|\d:\d{2}|\d{1,2})))?)?$/;
const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
const months = 'January February March April May June July August September October November December'.split(' ');
const accepted = 'Write it as 2026-08-21T14:05:00+01:00, or as 2026-08-21 when only the day matters.';

/**
 * Reads a moment in one of the accepted forms: ISO 8601 with or without offset, `2010-10-22 11:33:15 -0400` and its
 * one-digit forms, or a bare day. Months and days of one digit are read; years run from 1000 to 9999.
 */
export function readMoment(text: string): WrittenMoment | MomentMistake {
  const match = form.exec(text.trim());
  if (match === null) return notADate(text.trim());
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const impossible = impossibleDay(year, month, day) ?? impossibleTime(match);
  if (impossible !== undefined)
    return { mistake: impossible, hint: 'Correct the date; no date is moved to the next day or month.' };
  const time =
    match[4] === undefined
      ? undefined
      : {
          hour: Number(match[4]),
          minute: Number(match[5]),
          second: Number(match[6] ?? 0),
          ms: Number((match[7] ?? '').padEnd(3, '0').slice(0, 3)),
        };
  return { year, month, day, time, offset: offsetMinutes(match[8]) };
}

/**
 * Places a written moment: a bare day at its start in the zone, a time without offset as the zone's own.
 * A time that the zone's clocks skip or repeat is read as RFC 5545 §3.3.5 does ("compatible" in Temporal).
 */
export function placeMoment(written: WrittenMoment, zone: string): Moment {
  const { time, offset } = written;
  const clock = clockOf(written);
  if (time !== undefined && offset !== undefined) return momentOf(clock - offset * 60_000, zone);
  const placed = momentOf(soleInstant(clock, zone) ?? doubtfulInstant(written, zone), zone);
  return time === undefined
    ? { at: placed.at, iso: placed.iso, day: new Date(clock).toISOString().slice(0, 10), dateOnly: true }
    : placed;
}

/** What the clock shows, as if it hung in Greenwich. */
function clockOf({ year, month, day, time }: WrittenMoment): number {
  return Date.UTC(year, month - 1, day, time?.hour ?? 0, time?.minute ?? 0, time?.second ?? 0, time?.ms ?? 0);
}

/** The instant at which a zone's clocks show this, where they are not changed for a day before and after. */
function soleInstant(clock: number, zone: string): number | undefined {
  const { from, to, offset } = stretchAt(clock, zone);
  // No clock is a day from Greenwich, so an instant further away cannot be meant.
  return from + oneDay <= clock && clock < to - oneDay ? clock - Math.floor(offset / 1e6) : undefined;
}

function doubtfulInstant({ year, month, day, time }: WrittenMoment, zone: string): number {
  const date = new Temporal.PlainDate(year, month, day);
  if (time === undefined) return date.toZonedDateTime(zone).epochMilliseconds;
  const clock = date.toPlainDateTime(new Temporal.PlainTime(time.hour, time.minute, time.second, time.ms));
  return clock.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** When what holds until a moment ends: with the moment, or with its day where no time was written. Milliseconds. */
export function endOf({ at, day, dateOnly }: Moment, zone: string): number {
  if (!dateOnly) return at;
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** An instant, in milliseconds since 1970, as a moment of the zone. */
export function momentOf(at: number, zone: string): Moment {
  // Offsets before standard time have seconds, which ISO 8601 cannot say; a rounded one still names the right instant.
  const minutes = Math.round(stretchAt(at, zone).offset / 60e9);
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, -'.000Z'.length);
  const size = Math.abs(minutes);
  const pair = (value: number): string => String(value).padStart(2, '0');
  const iso = `${local}${minutes < 0 ? '-' : '+'}${pair(Math.floor(size / 60))}:${pair(size % 60)}`;
  return { at, iso, day: local.slice(0, 10), dateOnly: false };
}

function impossibleDay(year: number, month: number, day: number): string | undefined {
  if (year < 1000) return 'no article is older than the year 1000';
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > last ? `${months[month - 1]} ${year} has ${last} days` : undefined;
}

function impossibleTime(match: RegExpExecArray): string | undefined {
  if (Number(match[4] ?? 0) > 23 || Number(match[5] ?? 0) > 59 || Number(match[6] ?? 0) > 59) {
    return 'times run from 00:00:00 to 23:59:59';
  }
  const offset = match[8];
  const minutes = Math.abs(offsetMinutes(offset) ?? 0);
  // The ends of the world: UTC−12 and UTC+14.
  return minutes > 14 * 60 || Number(/[+-]\d{1,2}:?(\d{2})$/.exec(offset ?? '')?.[1] ?? 0) > 59
    ? `no time zone is ${offset} from Greenwich`
    : undefined;
}

function offsetMinutes(offset: string | undefined): number | undefined {
  if (offset === undefined || offset === 'Z') return offset === undefined ? undefined : 0;
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = digits.length <= 2 ? [digits, '0'] : [digits.slice(0, -2), digits.slice(-2)];
  const total = Number(hours) * 60 + Number(minutes);
  return offset.startsWith('-') ? -total : total;
}

function notADate(text: string): MomentMistake {
  const mistake = 'must be a date in one of the accepted forms';
  const [, first, second, year] = slashed.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return { mistake, hint: accepted };
  const readings = new Set<string>();
  for (const [day, month] of [
    [first, second],
    [second, first],
  ] as const) {
    if (impossibleDay(Number(year), Number(month), Number(day)) === undefined) {
      readings.add(
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} for ${Number(day)} ${months[Number(month) - 1]} ${year}`,
      );
    }
  }
  return { mistake, hint: readings.size === 0 ? accepted : `Write ${[...readings].join(', or ')}.` };
}
