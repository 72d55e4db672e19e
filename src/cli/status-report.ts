/** What is to come, for people and for machines. */

import type { Schedule, Turn, TurnKind, Withheld } from '../model/schedule.ts';
import { spanInWords, timeFormat } from './plain-time.ts';
import type { Colors } from './terminal.ts';
import { visible } from './visible.ts';

export interface Status {
  readonly schedule: Schedule;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  /** Milliseconds since 1970; a page of history may change without an article of its own in the schedule. */
  readonly nextBuildAt: number | undefined;
  /** How many articles are public. */
  readonly published: number;
  /** How many mistakes refuse a build. */
  readonly errors: number;
}

const words: Readonly<Record<Exclude<TurnKind, 'news'>, string>> = {
  publication: 'publishes',
  embargo: 'leaves embargo',
  expiry: 'expires',
  notice: 'gets its notice',
  usage: 'may not show a picture any more',
  coverage: 'is live no longer',
};

/** A table of moments, soonest first, and what no clock will change. */
export function statusAsText({ schedule, now, zone, nextBuildAt, published, errors }: Status, colors: Colors): string {
  const time = timeFormat(zone);
  const until = (at: number): string => `in ${spanInWords(at - now)}`;
  const rows = schedule.turns.flatMap(({ kind, at, title, path }) =>
    kind === 'news'
      ? []
      : [[time(at), `${words[kind]} ${until(at)}`, `${visible(title)}  ${colors.dim(visible(path))}`] as const],
  );
  const news = schedule.turns.filter(({ kind }) => kind === 'news');
  const [firstNews] = news;
  const paragraphs = [
    [`${time(now)} in ${zone}: ${counted(published, 'article')} public${withheldAsText(schedule)}.`],
    rows.length === 0 ? ['No article is to be published or to expire.'] : table(rows),
    [
      ...(firstNews === undefined
        ? []
        : [`In the news sitemap: ${counted(news.length, 'article')}; the first leaves it ${until(firstNews.at)}.`]),
      nextBuildAt === undefined
        ? 'No further build is needed until something is edited.'
        : `Next build: ${time(nextBuildAt)}, ${until(nextBuildAt)} (${new Date(nextBuildAt).toISOString()}).`,
      ...(errors === 0
        ? []
        : [
            colors.red(
              `${counted(errors, 'error')} would refuse it, and what has errors is not counted: see broadsheet build.`,
            ),
          ]),
    ],
  ];
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The same as one line of JSON; `null` stands for what is not there. */
export function statusAsJson({ schedule, now, zone, nextBuildAt, published, errors }: Status): string {
  const iso = (at: number): string => new Date(at).toISOString();
  const turns = schedule.turns.map(({ at, kind, path, title }) => ({ at: iso(at), kind, path, title }));
  const next = nextBuildAt === undefined ? null : iso(nextBuildAt);
  const { withheld } = schedule;
  return `${JSON.stringify({ now: iso(now), zone, nextBuildAt: next, published, turns, withheld, errors })}\n`;
}

const reasons: readonly (readonly [Withheld, one: string, many: string])[] = [
  ['draft', 'draft', 'drafts'],
  ['hold', 'on hold', 'on hold'],
  ['expired', 'expired', 'expired'],
  ['withdrawn', 'withdrawn', 'withdrawn'],
  ['killed', 'killed', 'killed'],
];

function withheldAsText({ turns, withheld }: Schedule): string {
  const coming = new Set(turns.filter(isBeginning).map(({ path }) => path)).size;
  const counts = reasons
    .filter(([reason]) => withheld[reason] > 0)
    .map(([reason, one, many]) => `${withheld[reason]} ${withheld[reason] === 1 ? one : many}`);
  return ['', ...(coming === 0 ? [] : [`${coming} to come`]), ...counts].join(', ');
}

function isBeginning({ kind }: Turn): boolean {
  return kind === 'publication' || kind === 'embargo';
}

/** Columns but the last are as wide as their widest cell. */
function table(rows: readonly (readonly [string, string, string])[]): readonly string[] {
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([when, what, which]) => `${when.padEnd(first)}  ${what.padEnd(second)}  ${which}`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
