/** The archive by date: all years on one page, a page a year, lists of months and days. */

import { byCodeUnit } from '../../lib/compare.ts';
import { urlPath } from '../../model/address.ts';
import type { DirectoryEntry, DirectoryView } from '../../model/directory.ts';
import type { Card, Reference } from '../../model/edition.ts';
import { metaOf, type Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { type List, listPages } from './lists.ts';

export function archivePages(room: Newsroom): readonly PlannedPage[] {
  const months = monthsOf(room.edition.days);
  const years = [...new Set([...months.keys()].map((month) => month.slice(0, 4)))];
  return [
    directoryPage(room, { reference: archive(room), kind: 'archive', breadcrumbs: [] }, () =>
      years.map((year) => ({ label: year, entries: monthEntries(room, months, year) })),
    ),
    ...years.map((year) =>
      directoryPage(
        room,
        {
          reference: yearOf(year),
          kind: 'year',
          breadcrumbs: [archive(room)],
          cards: [...months].filter(([month]) => isIn(year, month)).flatMap(([, days]) => cardsOf(days)),
        },
        () => [{ label: year, entries: monthEntries(room, months, year) }],
      ),
    ),
    ...[...months].flatMap(([month, days]) => listPages(monthList(room, month, days), room)),
    ...[...room.edition.days].flatMap(([day, cards]) => listPages(dayList(room, day, cards), room)),
  ];
}

/** A page that only leads on. */
export function directoryPage(
  room: Newsroom,
  page: {
    reference: Reference;
    kind: DirectoryView['kind'];
    breadcrumbs: readonly Reference[];
    cards?: readonly Card[];
  },
  groups: () => DirectoryView['groups'],
): PlannedPage {
  const { reference, kind, breadcrumbs, cards } = page;
  return planned(
    reference.url,
    `the page “${reference.label}”`,
    (_, url) => ({
      kind: 'directory',
      url,
      source: undefined,
      view: {
        meta: metaOf(room, { title: reference.label, breadcrumbs }),
        kind,
        heading: reference.label,
        groups: groups(),
      },
    }),
    { title: reference.label, inSitemap: true, cards },
  );
}

type Month = { readonly day: string; readonly cards: readonly Card[] }[];

/** Days by month, newest month and day first. */
function monthsOf(days: ReadonlyMap<string, readonly Card[]>): ReadonlyMap<string, Month> {
  const months = new Map<string, Month>();
  for (const [day, cards] of [...days].sort(([a], [b]) => byCodeUnit(b, a))) {
    const month = day.slice(0, 7);
    const known = months.get(month);
    if (known === undefined) months.set(month, [{ day, cards }]);
    else known.push({ day, cards });
  }
  return months;
}

function isIn(year: string, month: string): boolean {
  return month.startsWith(`${year}-`);
}

function cardsOf(days: Month): readonly Card[] {
  return days.flatMap(({ cards }) => cards);
}

function monthEntries(room: Newsroom, months: ReadonlyMap<string, Month>, year: string): readonly DirectoryEntry[] {
  return [...months.keys()]
    .filter((month) => isIn(year, month))
    .map((month) => ({
      label: room.labels.month(month),
      url: dateAddress(month),
      note: undefined,
      portrait: undefined,
    }));
}

function monthList(room: Newsroom, month: string, days: Month): List {
  return {
    kind: 'month',
    reference: { id: month, label: room.labels.month(month), url: dateAddress(month) },
    what: `the archive of ${month}`,
    cards: cardsOf(days),
    breadcrumbs: [archive(room), yearOf(month.slice(0, 4))],
    parts: days.map(({ day }) => ({ label: room.labels.day(day), url: dateAddress(day) })).reverse(),
  };
}

function dayList(room: Newsroom, day: string, cards: readonly Card[]): List {
  const month = day.slice(0, 7);
  return {
    kind: 'day',
    reference: { id: day, label: room.labels.day(day), url: dateAddress(day) },
    what: `the archive of ${day}`,
    cards,
    breadcrumbs: [
      archive(room),
      yearOf(month.slice(0, 4)),
      { id: month, label: room.labels.month(month), url: dateAddress(month) },
    ],
  };
}

function archive(room: Newsroom): Reference {
  return { id: 'archive', label: room.labels.archive, url: urlPath('/archive/') };
}

function yearOf(year: string): Reference {
  return { id: year, label: year, url: urlPath(`/${year}/`) };
}

function dateAddress(date: string): Reference['url'] {
  return urlPath(`/${date.replaceAll('-', '/')}/`);
}
