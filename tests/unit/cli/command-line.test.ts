import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
/** Claims about what may be typed. */

import { describe, expect, it } from 'vitest';
import { parseInstant, parseSourceDateEpoch } from '../../../src/cli/now.ts';
import { findPackage } from '../../../src/cli/package.ts';
import { newFolder, tree } from '../../support/folder.ts';
import { runIn } from '../../support/run.ts';

describe('the command line', () => {
  it('tells its version and lists its options', async () => {
    expect(await runIn(newFolder(), ['--version'])).toEqual({ exit: 0, out: `${findPackage().version}\n`, err: '' });
    const help = await runIn(newFolder(), ['build', '--help']);
    expect(help.exit).toBe(0);
    for (const option of ['--root', '--out', '--now', '--drafts', '--strict', '--format', '--quiet', '--verbose']) {
      expect(help.out).toContain(option);
    }
  });

  it.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /Usage: broadsheet/],
    ['an unknown command', ['biuld'], /Did you mean build\?/],
    ['an unknown option', ['build', '--draft'], /Did you mean --drafts\?/],
    ['an unknown format', ['build', '--format', 'xml'], /text, json/],
    ['an option without its value', ['build', '--out'], /--out/],
    ['too many arguments', ['build', 'here'], /too many arguments/],
    ['a moment without offset', ['build', '--now', '2026-03-01T12:00:00'], /with its offset/],
    ['a moment that never was', ['build', '--now', '2026-02-31T12:00:00Z'], /with its offset/],
  ])('refuses %s with exit code 2', async (_name, args, message) => {
    const folder = newFolder();
    const { exit, out, err } = await runIn(folder, args);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(tree(folder)).toEqual({});
  });

  it('refuses a SOURCE_DATE_EPOCH that is no number', async () => {
    const { exit, err } = await runIn(newFolder(), ['build'], { env: { SOURCE_DATE_EPOCH: 'yesterday' } });
    expect(exit).toBe(2);
    expect(err).toContain('"yesterday"');
  });

  it('says what to do where there is no project, and leaves the folder as it was', async () => {
    const folder = newFolder({ 'a.txt': 'a' });
    const { exit, err } = await runIn(folder, ['build']);
    expect(exit).toBe(2);
    expect(err).toContain('site/missing');
    expect(err).toContain('--root');
    expect(tree(folder)).toEqual({ 'a.txt': 'a' });
  });
});

function instantOf(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

describe('moments', () => {
  it('are instants with an offset', () => {
    expect(parseInstant('2026-03-01T12:00:00+01:00')).toBe(Date.UTC(2026, 2, 1, 11));
    expect(parseInstant('2026-03-01T12:00Z')).toBe(Date.UTC(2026, 2, 1, 12));
    for (const text of [
      '',
      'now',
      '2026-03-01',
      '2026-03-01T12:00',
      '1772366400',
      '2026-13-01T00:00Z',
      '2026-02-30T00:00Z',
    ]) {
      expect(parseInstant(text)).toBeUndefined();
    }
  });

  it('are those of the library of dates, by RFC 3339', () => {
    const part = (most: number) => fc.nat({ max: most }).map((number) => String(number).padStart(2, '0'));
    const offset = fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), part(25), part(61)).map(([sign, ...hm]) => sign + hm.join(':')),
    );
    const time = fc.tuple(part(25), part(61), part(59)).map((parts) => parts.join(':'));
    const day = fc.tuple(fc.integer({ min: 1970, max: 2400 }), part(13), part(32)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(day, time, fc.constantFrom('', '.5', '.123456789'), offset, (date, clock, fraction, zone) => {
        const text = `${date}T${clock}${fraction}${zone}`;
        expect(parseInstant(text), text).toBe(instantOf(text));
      }),
      { numRuns: 2_000, seed: 2_026 },
    );
  });

  it('are seconds in SOURCE_DATE_EPOCH', () => {
    expect(parseSourceDateEpoch('1772366400')).toBe(1772366400000);
    for (const text of ['', '-1', '1e9', '1.5', ' 1', '9'.repeat(20)])
      expect(parseSourceDateEpoch(text)).toBeUndefined();
  });
});
