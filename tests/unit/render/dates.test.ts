/** Claims about dates, numbers and lists for people. */

import { describe, expect, it } from 'vitest';
import { createFormats, latest, machineDate } from '../../../src/render/dates.ts';
import { moment } from './values.ts';

const evening = moment('2026-07-06T23:30:00+01:00');
const day = { ...moment('2026-07-06T00:00:00+01:00'), dateOnly: true };
const london = (lang: string) => createFormats(lang, 'Europe/London');

describe('a moment', () => {
  it.each([
    ['en-GB', '6 July 2026', '6 Jul 2026', '23:30', '6 July 2026, 23:30 BST'],
    ['en-US', 'July 6, 2026', 'Jul 6, 2026', '11:30\u00A0PM', 'July 6, 2026, 11:30\u00A0PM GMT+1'],
    ['de', '6. Juli 2026', '6. Juli 2026', '23:30', '6. Juli 2026, 23:30 GMT+1'],
    ['ja', '2026年7月6日', '2026年7月6日', '23:30', '2026年7月6日 23:30 GMT+1'],
  ])('reads in %s as people there write it', (lang, long, short, time, full) => {
    const { date } = london(lang);
    const plain = (text: string) => text.replace(/\u00A0/g, ' ');
    expect(
      [date(evening, 'long'), date(evening, 'short'), date(evening, 'time'), date(evening, 'full')].map(plain),
    ).toEqual([long, short, time, full].map(plain));
  });

  it('is shown in the zone of the site, not of the machine', () => {
    const there = { ...evening, iso: '2026-07-07T07:30:00+09:00', day: '2026-07-07' };
    expect(createFormats('en-GB', 'Asia/Tokyo').date(there, 'full')).toBe('7 July 2026, 07:30 GMT+9');
  });

  it.each([
    ['en-GB', 'GMT'],
    ['de', 'GMT'],
    ['fr', 'UTC'],
    ['ar', 'غرينتش'],
  ])('in universal time is no “+0” in %s', (lang, zone) => {
    const full = london(lang).date(moment('2026-11-08T09:30:00+00:00'), 'full');
    expect(full.replace(/\u200E|\u200F/g, '').endsWith(` ${zone}`)).toBe(true);
  });

  it('shows no clock time where only a day was given', () => {
    const { date } = london('en-GB');
    expect([date(day, 'full'), date(day, 'time'), machineDate(day)]).toEqual([
      '6 July 2026',
      '6 Jul 2026',
      '2026-07-06',
    ]);
    expect(machineDate(evening)).toBe('2026-07-06T23:30:00+01:00');
  });

  it('is never formatted in the machine’s own language', () => {
    for (const lang of ['qqq', 'not a tag', '']) expect(london(lang).date(evening, 'long')).toBe('July 6, 2026');
  });

  it('keeps the Gregorian calendar and holds no narrow space in any language', () => {
    for (const lang of ['fa', 'th', 'ar', 'ar-SA', 'en-US', 'fr', 'zh-TW', 'he']) {
      const text = ['long', 'short', 'time', 'full'].map((style) => london(lang).date(evening, style as 'long')).join();
      expect(text, lang).not.toMatch(/[\u202F\u2009]/);
      expect(text, lang).toMatch(lang === 'fa' ? /۲۰۲۶/ : /2026/);
    }
  });
});

describe('a day of an archive', () => {
  it('is a day, a month or a year, whatever the zone', () => {
    const { day: name } = createFormats('en-GB', 'Pacific/Auckland');
    expect([name('2020-01-06'), name('2020-01'), name('2020')]).toEqual(['6 January 2020', 'January 2020', '2020']);
  });
});

it('joins names and groups digits as the language does', () => {
  expect(london('en-GB').list(['A', 'B', 'C'])).toBe('A, B and C');
  expect(london('de').list(['A', 'B'])).toBe('A und B');
  expect(london('en').number(5200)).toBe('5,200');
  expect(london('de').number(5200)).toBe('5.200');
});

it('finds the later of two moments, the first of equal ones', () => {
  const later = moment('2026-07-07T00:00:00+01:00');
  expect(latest(evening, undefined, later)).toBe(later);
  expect(latest(evening, { ...evening })).toBe(evening);
});
