import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleVersion, Said, TextRun } from '../../../src/model/history.ts';
import { changedText } from '../../../src/plan/changed-text.ts';
import { shownVersions } from '../../../src/plan/history.ts';
import { article, inline, moment, noon, pageAt, plan, urls } from './support.ts';

interface Options extends Partial<Omit<Said, 'published' | 'embargo' | 'expires' | 'updated'>> {
  readonly published?: string;
  readonly embargo?: string;
  readonly expires?: string;
  readonly updated?: string;
  readonly isRefused?: boolean;
}

function version(at: string, text: string, options: Options = {}): ArticleVersion {
  const { published = '2026-02-01T00:00:00Z', embargo, expires, updated, isRefused = false, ...more } = options;
  return {
    at: moment(at),
    isRefused,
    said: {
      id: 'a',
      status: 'ready',
      published: moment(published),
      embargo: embargo === undefined ? undefined : moment(embargo),
      expires: expires === undefined ? undefined : moment(expires),
      updated: updated === undefined ? undefined : moment(updated),
      updateNote: undefined,
      title: 'A title',
      lang: 'en',
      standfirst: '',
      text,
      corrections: [],
      ...more,
    },
  };
}

const absent = (at: string): ArticleVersion => ({ at: moment(at), said: undefined, isRefused: false });

/** The texts that a reader of the history can make out, oldest first; and when each was seen first. */
function told(versions: readonly ArticleVersion[], now = noon): string[] {
  return [...shownVersions(versions, now)]
    .reverse()
    .map(
      ({ moment: at, isFirst, text }) =>
        `${at.iso.slice(5, 16)} ${isFirst ? 'first' : readable(text?.paragraphs[0]?.runs)}`,
    );
}

function readable(runs: readonly TextRun[] = []): string {
  return runs
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');
}

describe('the versions of an article', () => {
  const one = version('2026-02-01T10:00:00Z', 'It was red.');
  const two = version('2026-02-02T10:00:00Z', 'It was green.');
  const three = version('2026-02-03T10:00:00Z', 'It was blue.');

  it('are those that readers have seen, with what changed', () => {
    expect(told([one, two, three])).toEqual([
      '02-01T00:00 first',
      '02-02T10:00 It was [-red-][+green+].',
      '02-03T10:00 It was [-green-][+blue+].',
    ]);
  });

  it('are none where there is but one', () => {
    expect(told([one])).toEqual([]);
    expect(told([version('2026-02-01T10:00:00Z', 'A draft.', { status: 'draft' }), two])).toEqual([]);
  });

  it('that say the same are one', () => {
    expect(told([one, version('2026-02-02T09:00:00Z', 'It was red.'), two])).toHaveLength(2);
  });

  it('begin at the moment that the editor gave, not when a file was put into git', () => {
    const imported = version('2026-02-01T10:00:00Z', 'Old.', { published: '2010-05-01T08:00:00Z' });
    expect(shownVersions([imported, two], noon).at(-1)?.moment.iso).toBe('2010-05-01T08:00:00.000Z');
  });

  it('of a scheduled article begin with the one that was there when its moment came', () => {
    const due = { published: '2026-02-05T08:00:00Z' };
    const scheduled = [
      version('2026-02-01T10:00:00Z', 'Token red.', due),
      version('2026-02-03T10:00:00Z', 'It is green.', due),
      version('2026-02-06T10:00:00Z', 'It is blue.', due),
    ];
    expect(told(scheduled)).toEqual(['02-05T08:00 first', '02-06T10:00 It is [-green-][+blue+].']);
    expect(told(scheduled, Date.parse('2026-02-04T00:00:00Z'))).toEqual([]);
  });

  it.each<[string, ArticleVersion]>([
    ['was a draft again', version('2026-02-02T10:00:00Z', 'It was green.', { status: 'draft' })],
    ['was on hold', version('2026-02-02T10:00:00Z', 'It was green.', { status: 'hold' })],
    ['was withdrawn', version('2026-02-02T10:00:00Z', 'It was green.', { status: 'withdrawn' })],
    ['was killed', version('2026-02-02T10:00:00Z', 'It was green.', { status: 'killed' })],
    ['was withdrawn with mistakes', version('2026-02-02T10:00:00Z', 'x', { status: 'withdrawn', isRefused: true })],
    [
      'was under embargo till later',
      version('2026-02-02T10:00:00Z', 'It was green.', { embargo: '2027-01-01T00:00:00Z' }),
    ],
    ['was dated later', version('2026-02-02T10:00:00Z', 'It was green.', { published: '2026-02-09T20:00:00Z' })],
    ['expired', version('2026-02-02T10:00:00Z', 'It was green.', { expires: '2026-02-02T20:00:00Z' })],
    ['was not there', absent('2026-02-02T10:00:00Z')],
  ])('from before it %s are not shown', (_, pause) => {
    const again = version('2026-02-04T10:00:00Z', 'It was black.');
    const shown = JSON.stringify(shownVersions([one, pause, three, again], noon));
    expect(shown).not.toMatch(/red|green/);
    expect(shown).toMatch(/blue/);
  });

  it('from before an embargo are not shown, even when it has passed', () => {
    const pause = version('2026-02-02T10:00:00Z', 'It was green.', { embargo: '2026-02-02T20:00:00Z' });
    expect(told([one, pause, three])).toEqual(['02-02T20:00 first', '02-03T10:00 It was [-green-][+blue+].']);
  });

  it('that had expired before the next one are not shown', () => {
    const expired = version('2026-02-01T10:00:00Z', 'It was red.', { expires: '2026-02-01T20:00:00Z' });
    expect(told([expired, two, three])).toEqual(['02-01T00:00 first', '02-03T10:00 It was [-green-][+blue+].']);
  });

  it('with mistakes were never served: the one before stayed', () => {
    const broken = version('2026-02-02T10:00:00Z', 'Token green.', { isRefused: true });
    expect(told([one, broken, three])).toEqual(['02-01T00:00 first', '02-03T10:00 It was [-red-][+blue+].']);
  });

  it('that were replaced within the same second were never served', () => {
    const passing = version('2026-02-03T10:00:00Z', 'Token green.');
    expect(told([one, passing, three])).toEqual(['02-01T00:00 first', '02-03T10:00 It was [-red-][+blue+].']);
  });

  it('of a later date than now do not count yet', () => {
    expect(told([one, two, three], Date.parse('2026-02-02T12:00:00Z'))).toHaveLength(2);
  });

  it('tell of a new moment without new words, and give notes and corrections once', () => {
    const correction = {
      date: moment('2026-02-02'),
      type: 'correction' as const,
      text: inline('Blue.'),
      inBody: false,
    };
    const noted = { updated: '2026-02-02T10:00:00Z', updateNote: 'Adds the colour' };
    const shown = shownVersions(
      [
        one,
        version('2026-02-02T10:00:00Z', 'It was green.', noted),
        version('2026-02-03T10:00:00Z', 'It was green.', { ...noted, updated: '2026-02-03T10:00:00Z' }),
        version('2026-02-04T10:00:00Z', 'It was green.', {
          ...noted,
          updated: '2026-02-03T10:00:00Z',
          corrections: [correction],
        }),
      ],
      noon,
    );
    expect(
      shown.map(({ updateNote, text, corrections }) => [updateNote, text !== undefined, corrections.length]),
    ).toEqual([
      [undefined, false, 1],
      ['Adds the colour', false, 0],
      ['Adds the colour', true, 0],
      [undefined, false, 0],
    ]);
  });

  it('never show a text of a time when the article was hidden', () => {
    const step = fc.record({
      hours: fc.integer({ min: 0, max: 30 }),
      status: fc.constantFrom('ready', 'published', 'draft', 'hold', 'withdrawn', 'killed'),
      embargo: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      expires: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      isRefused: fc.boolean(),
      isAbsent: fc.boolean(),
    } as const);
    const start = Date.parse('2026-02-01T00:00:00Z');
    const hour = 3_600_000;
    const at = (hours: number): string => new Date(start + hours * hour).toISOString();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 120 }), (steps, hours) => {
        let clock = 0;
        const versions = steps.map(({ hours: later, status, embargo, expires, isRefused, isAbsent }, index) => {
          clock += later;
          if (isAbsent) return absent(at(clock));
          return version(at(clock), `token${index}x`, {
            status,
            isRefused,
            ...(embargo === undefined ? {} : { embargo: at(embargo) }),
            ...(expires === undefined ? {} : { expires: at(expires) }),
          });
        });
        const shown = JSON.stringify(shownVersions(versions, start + hours * hour));
        for (const [index, { said, isRefused }] of versions.entries()) {
          if (!shown.includes(`token${index}x`)) continue;
          expect(said?.status).toMatch(/ready|published/);
          expect(isRefused).toBe(false);
          // From its first moment on, the article was public at every hour up to now.
          const first = Math.max(versions[index]?.at.at ?? 0, said?.embargo?.at ?? 0);
          for (let now = first; now <= start + hours * hour; now += hour / 2) {
            const current = versions
              .filter(
                (other) => other.at.at <= now && !(other.isRefused && /ready|published/.test(other.said?.status ?? '')),
              )
              .at(-1)?.said;
            expect(current?.status).toMatch(/ready|published/);
            expect((current?.embargo?.at ?? 0) <= now).toBe(true);
            expect((current?.expires?.at ?? Number.POSITIVE_INFINITY) > now).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the page of a history', () => {
  const past = [version('2026-02-01T10:00:00Z', 'Old token.'), version('2026-02-02T10:00:00Z', 'New.')];
  const histories = (path: string) =>
    new Map([
      [article('a').path, past],
      [path, past],
    ] as never) as never;
  const published = plan([article('a'), article('b')], { histories: histories('content/articles/c.md') });

  it('lies below the article, which links to it; other articles have none', () => {
    expect(urls(published).filter((url) => url.includes('history'))).toEqual(['/2026/02/01/a/history/']);
    expect(pageAt(published, 'article', '/2026/02/01/a/').view.history).toBe('/2026/02/01/a/history/');
    expect(pageAt(published, 'article', '/2026/02/01/b/').view.history).toBeUndefined();
  });

  it('lies beside an article that is a file', () => {
    const result = plan([article('a', { url: '/news/a.html' })], { histories: histories('x') });
    expect(urls(result)).toContain('/news/a/history/');
  });

  it('is kept from search engines', () => {
    const page = pageAt(published, 'history', '/2026/02/01/a/history/');
    expect(page.view.meta.index).toBe(false);
    expect(JSON.stringify(pageAt(published, 'sitemap', '/sitemaps/2026-02.xml').view)).not.toContain('history');
    expect(page.view.versions).toHaveLength(2);
  });

  it.each<[string, Parameters<typeof article>[1]]>([
    ['is a draft', { status: 'draft' }],
    ['was withdrawn', { status: 'withdrawn' }],
    ['was killed', { status: 'killed' }],
    ['has expired', { expires: '2026-02-20T00:00:00Z' }],
    ['is under embargo', { embargo: '2026-04-01T00:00:00Z' }],
    [
      'has been retracted',
      { corrections: [{ date: moment('2026-02-03'), type: 'retraction', text: inline('All wrong.'), inBody: false }] },
    ],
    ['says so', { history: false }],
  ])('is not there when the article %s', (_, options) => {
    for (const drafts of [false, true]) {
      const result = plan([article('a', options), article('b')], { histories: histories('x'), drafts });
      expect(JSON.stringify(result.pages)).not.toMatch(/Old token|\/history\//);
    }
  });
});

describe('changed text', () => {
  it('leaves the space after a word as it was', () => {
    const changed = changedText('Nobody spoke, and 40 people came.', 'The mayor spoke, and 60 people came.', 'en');
    expect(changed?.paragraphs.map(({ runs }) => readable(runs))).toEqual([
      '[-Nobody-][+The mayor+] spoke, and [-40-][+60+] people came.',
    ]);
  });

  it('shows the paragraphs that changed and tells that others were left out', () => {
    const changed = changedText(
      'One.\n\nTwo is here.\n\nThree.\n\nFour.',
      'One.\n\nTwo was here.\n\nThree.\n\nFour.\n\nFive.',
      'en',
    );
    expect(changed?.paragraphs.map(({ follows, runs }) => [follows, readable(runs)])).toEqual([
      [true, 'Two [-is-][+was+] here.'],
      [true, '[+Five.+]'],
    ]);
  });

  it('takes changes with nothing but spaces between them together', () => {
    expect(readable(changedText('a red old fox', 'a green new fox', 'en')?.paragraphs[0]?.runs)).toBe(
      'a [-red old-][+green new+] fox',
    );
  });

  const text = fc
    .array(
      fc.array(fc.constantFrom('red', 'fox', 'ran', '12', '“so”', 'não', '橋は'), { minLength: 1, maxLength: 6 }),
      { maxLength: 5 },
    )
    .map((paragraphs) => paragraphs.map((words) => `${words.join(' ')}.`).join('\n\n'));

  it('holds every paragraph that is not in both, as it was and as it is', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const paragraphs = changedText(before, after, 'en')?.paragraphs ?? [];
        const side = (left: 'removed' | 'added'): string[] =>
          paragraphs
            .map(({ runs }) =>
              runs
                .filter(({ kind }) => kind !== left)
                .map((run) => run.text)
                .join(''),
            )
            .filter(Boolean);
        const of = (whole: string): string[] => whole.split(/\n+/).filter(Boolean);
        const lost = of(before).filter((one) => !of(after).includes(one));
        const won = of(after).filter((one) => !of(before).includes(one));
        const joined = (parts: readonly string[]): string => parts.join('').replace(/\s+/g, '');
        for (const one of lost) expect(joined(side('added'))).toContain(joined([one]));
        for (const one of won) expect(joined(side('removed'))).toContain(joined([one]));
      }),
    );
  });
});
