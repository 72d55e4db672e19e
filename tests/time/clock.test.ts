/**
 * A clock walked over a site with every kind of moment: nothing changes but at the moments that the build before told of,
 * and at each the rebuilt site is the one that a clean build gives.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, tree } from '../support/folder.ts';
import { runIn } from '../support/run.ts';
import { everyMoment, instant, isoOf, itsMoments, second } from './moments.ts';

it('changes exactly when the build before said, and to what a clean build gives', { timeout: 300_000 }, async () => {
  const root = newFolder(everyMoment);
  const clean = newFolder(everyMoment);
  const report = async (folder: string, at: number, ...more: string[]) => {
    const { exit, out } = await runIn(folder, ['build', '--now', isoOf(at), '--format', 'json', ...more]);
    expect([isoOf(at), exit]).toEqual([isoOf(at), 0]);
    return JSON.parse(out);
  };
  const dueAt = (): string | null =>
    JSON.parse(readFileSync(join(root, '.broadsheet/next-build.json'), 'utf8')).nextBuildAt;

  let now = instant('2026-03-01T12:00:00Z');
  let told = await report(root, now);
  const moments: string[] = [];
  while (told.nextBuildAt !== null) {
    expect(dueAt()).toBe(told.nextBuildAt);
    moments.push(told.nextBuildAt);
    now = instant(told.nextBuildAt);
    expect(await report(root, now - second)).toMatchObject({ written: [], removed: [], nextBuildAt: told.nextBuildAt });
    told = await report(root, now);
    expect([isoOf(now), told.written.length + told.removed.length > 0]).toEqual([isoOf(now), true]);
    expect((await report(clean, now, '--clean')).nextBuildAt).toBe(told.nextBuildAt);
    expect(tree(join(root, 'dist'))).toEqual(tree(join(clean, 'dist')));
  }
  expect(dueAt()).toBe(null);
  expect(moments).toEqual(itsMoments);
  expect(await report(root, now + 10 * 365 * 24 * 3600 * second)).toMatchObject({ written: [], removed: [] });
});

it('shows what a preview shows when its moment comes too, without a word to the schedule of the site', async () => {
  const root = newFolder(everyMoment);
  await runIn(root, ['build', '--now', '2026-03-01T12:00:00Z']);
  const before = readFileSync(join(root, '.broadsheet/next-build.json'), 'utf8');
  const args = ['build', '--drafts', '--out', 'preview', '--format', 'json'];
  const { out } = await runIn(root, [...args, '--now', '2026-03-03T12:30:00Z']);
  expect(JSON.parse(out).nextBuildAt).toBe('2026-03-03T13:00:00.000Z');
  expect(readFileSync(join(root, '.broadsheet/next-build.json'), 'utf8')).toBe(before);
  const after = JSON.parse((await runIn(root, [...args, '--now', '2026-03-03T13:00:00Z'])).out);
  expect(after.written.length).toBeGreaterThan(0);
});
