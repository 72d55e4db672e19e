/** How far a zone's clocks are from Greenwich: stretches of time without a change, looked up once a year of each zone. */

import { Temporal } from 'temporal-polyfill';
import { remember } from '../lib/remember.ts';

/** Instants, in milliseconds, between which the clocks of a zone were not changed. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Nanoseconds east of Greenwich: before standard time there were odd ones. */
  readonly offset: number;
}

export const oneDay = 86_400_000;

/** The stretch that an instant lies in, cut at the ends of its year. */
export function stretchAt(at: number, zone: string): Stretch {
  const year = new Date(at).getUTCFullYear();
  const found = stretchesOf(`${year} ${zone}`).find(({ from, to }) => from <= at && at < to);
  if (found === undefined) throw new Error(`${zone} has no time at ${at}`);
  return found;
}

/** By year and zone. A few days around the year are looked at too, since years begin at different instants. */
const stretchesOf = remember((key: string): readonly Stretch[] => {
  const [year = '', zone = ''] = key.split(' ');
  const end = Date.UTC(Number(year) + 1, 0, 1) + 2 * oneDay;
  const stretches: Stretch[] = [];
  let from = Date.UTC(Number(year), 0, 1) - 2 * oneDay;
  while (from < end) {
    const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    const to = Math.min(start.getTimeZoneTransition('next')?.epochMilliseconds ?? end, end);
    stretches.push({ from, to, offset: start.offsetNanoseconds });
    from = to;
  }
  return stretches;
});
