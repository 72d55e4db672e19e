import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { placeMoment, readMoment } from '../../../src/fields/moment.ts';
import type { Moment } from '../../../src/model/moment.ts';

function momentOf(text: string, zone = 'Europe/London'): Moment {
  const reading = readMoment(text);
  if ('mistake' in reading) throw new Error(`${text}: ${reading.mistake}`);
  return placeMoment(reading, zone);
}

function mistakeOf(text: string): string {
  const reading = readMoment(text);
  return 'mistake' in reading ? `${reading.mistake} | ${reading.hint}` : `accepted: ${JSON.stringify(reading)}`;
}

describe('accepted forms', () => {
  test.each([
    ['2026-08-21T14:05:00+01:00', '2026-08-21T14:05:00+01:00'],
    ['2026-08-21T14:05+01:00', '2026-08-21T14:05:00+01:00'],
    ['2020-01-06T21:10:00Z', '2020-01-06T21:10:00+00:00'],
    ['2010-10-22 11:33:15 -0400', '2010-10-22T16:33:15+01:00'],
    ['2015-03-17 14:00:00 -4', '2015-03-17T18:00:00+00:00'],
    ['2015-03-17 9:00:00 -4:30', '2015-03-17T13:30:00+00:00'],
    ['2023-2-07T00:00:00.000Z', '2023-02-07T00:00:00+00:00'],
    ['2020-10-27T16:05:19.232Z', '2020-10-27T16:05:19+00:00'],
    ['2024-06-01T09:00:00', '2024-06-01T09:00:00+01:00'],
    ['2024-06-01T23:30:00-05:00', '2024-06-02T05:30:00+01:00'],
  ])('%s is %s in London', (text, iso) => {
    const moment = momentOf(text);
    expect(moment.iso).toBe(iso);
    expect(moment.day).toBe(iso.slice(0, 10));
    expect(moment.dateOnly).toBe(false);
    expect(Math.floor(moment.at / 1000) * 1000).toBe(Date.parse(iso));
  });

  test('a bare day is the day in the zone and starts when it starts there', () => {
    const moment = momentOf('2024-03-01', 'America/New_York');
    expect(moment).toEqual({
      at: Date.parse('2024-03-01T05:00:00Z'),
      iso: '2024-03-01T00:00:00-05:00',
      day: '2024-03-01',
      dateOnly: true,
    });
  });

  test('fractions of a second count in the instant', () => {
    expect(momentOf('2020-01-01T00:00:00.25Z').at % 1000).toBe(250);
  });

  test('a time that the clocks skip moves forward, one that they repeat is the first', () => {
    expect(momentOf('2024-03-10 02:30:00', 'America/New_York').iso).toBe('2024-03-10T03:30:00-04:00');
    expect(momentOf('2024-11-03 01:30:00', 'America/New_York').iso).toBe('2024-11-03T01:30:00-04:00');
  });

  test('a day without midnight starts at its first moment', () => {
    expect(momentOf('2018-11-04', 'America/Sao_Paulo').iso).toBe('2018-11-04T01:00:00-02:00');
  });

  test('an offset with seconds, before standard time, still names the right instant', () => {
    const moment = momentOf('1840-07-01T12:00:00', 'America/New_York');
    expect(moment.iso).toMatch(/^1840-07-01T\d\d:\d\d:\d\d-04:56$/);
    expect(Date.parse(moment.iso)).toBe(moment.at);
  });
});

describe('refused', () => {
  test.each([
    ['2024-02-31', 'February 2024 has 29 days'],
    ['2023-02-29T10:00:00Z', 'February 2023 has 28 days'],
    ['2024-13-45', 'there is no month 13'],
    ['2024-04-31 10:00:00 -0400', 'April 2024 has 30 days'],
    ['0000-00-00', 'no article is older'],
    ['0001-01-01T00:00:00Z', 'no article is older'],
    ['2024-01-01T24:00:00Z', 'times run from'],
    ['2024-01-01T10:60:00Z', 'times run from'],
    ['2024-12-31T23:59:60Z', 'times run from'],
    ['2024-01-01T10:00:00+25:00', 'no time zone is +25:00'],
    ['2024-01-01T10:00:00+01:75', 'no time zone is +01:75'],
    ['', 'must be a date'],
    ['yesterday', 'must be a date'],
    ['2024', 'must be a date'],
    ['2024-03', 'must be a date'],
    ['20240301', 'must be a date'],
    ['2024-03-01T', 'must be a date'],
    ['2024-03-01T10Z', 'must be a date'],
    ['1 March 2024', 'must be a date'],
    ['2024-03-01 10:00 GMT', 'must be a date'],
    ['12024-03-01', 'must be a date'],
    ['２０２４-03-01', 'must be a date'],
  ])('%s: %s', (text, mistake) => {
    expect(mistakeOf(text)).toContain(mistake);
  });

  test('a date with slashes names both readings, or the only possible one', () => {
    expect(mistakeOf('03/04/2024')).toContain('2024-04-03 for 3 April 2024, or 2024-03-04 for 4 March 2024');
    expect(mistakeOf('31/12/2024')).toContain('Write 2024-12-31 for 31 December 2024.');
    expect(mistakeOf('12/31/2024')).toContain('Write 2024-12-31 for 31 December 2024.');
  });
});

test('any instant written with any offset is that instant, whatever the zone', () => {
  const instants = fc.integer({ min: -30_000_000_000, max: 100_000_000_000 });
  const zones = fc.constantFrom(
    'UTC',
    'Europe/London',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Monrovia',
  );
  fc.assert(
    fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), zones, (seconds, offset, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds((seconds + offset * 60) * 1000).toString({
        smallestUnit: 'second',
      });
      const size = Math.abs(offset);
      const pair = (value: number): string => String(value).padStart(2, '0');
      const text = `${local.slice(0, -1)}${offset < 0 ? '-' : '+'}${pair(Math.floor(size / 60))}:${pair(size % 60)}`;
      const moment = momentOf(text, zone);
      expect(moment.at).toBe(seconds * 1000);
      expect(Temporal.Instant.from(moment.iso).epochMilliseconds).toBe(seconds * 1000);
      expect(moment.iso.startsWith(moment.day)).toBe(true);
    }),
  );
});

test('a day is accepted exactly when the calendar has it, and comes out as it went in', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  );
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const exists =
        !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
      const reading = readMoment(text);
      expect('mistake' in reading).toBe(!exists);
      if (!('mistake' in reading)) expect(placeMoment(reading, 'Asia/Tokyo').day).toBe(text);
    }),
  );
});

test('any text is a date or a mistake, never a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d:TZ+ -]{0,40}$/)),
      (text) => void readMoment(text),
    ),
  );
});
