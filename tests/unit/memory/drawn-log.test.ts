import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Drawing, drawnLog } from '../../../src/memory/drawn-log.ts';
import { urlPath } from '../../../src/model/address.ts';
import type { Hash } from '../../../src/model/brands.ts';
import { newFolder } from '../../support/folder.ts';

const hash = '0'.repeat(32) as Hash;

function drawing(url: string, said: string): Drawing {
  return { url: urlPath(url), configHash: hash, themeHash: hash, page: said as Hash, bodies: {}, card: undefined };
}

function pagesOf(folder: string, url: string): readonly string[] {
  return drawnLog(folder, 'x')
    .of(urlPath(url))
    .map(({ page }) => page);
}

function record(folder: string, drawings: readonly Drawing[], whole: boolean): void {
  const recording = drawnLog(folder, 'x').begin();
  for (const one of drawings) recording.add(one);
  recording.keep(whole);
  recording.end();
}

describe('the record of what was drawn', () => {
  it('tells the last two drawings of a page, across one drawing of the whole site', () => {
    const folder = join(newFolder(), 'store');
    record(folder, [drawing('/a/', '1'), drawing('/b/', '1')], true);
    record(folder, [drawing('/a/', '2')], false);
    expect(pagesOf(folder, '/a/')).toEqual(['2', '1']);
    expect(pagesOf(folder, '/b/')).toEqual(['1']);
    record(folder, [drawing('/a/', '3'), drawing('/b/', '2')], true);
    expect(pagesOf(folder, '/a/')).toEqual(['3', '2']);
  });

  it('holds nothing of a build that was not kept, and leaves no file of it', () => {
    const folder = newFolder();
    record(folder, [drawing('/a/', '1')], true);
    const recording = drawnLog(folder, 'x').begin();
    recording.add(drawing('/a/', 'x'.repeat(2_000_000)));
    recording.end();
    expect(pagesOf(folder, '/a/')).toEqual(['1']);
    expect(readdirSync(folder)).toEqual(['drawings-x.jsonl']);
  });

  it('is done without where it cannot be written', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => record(join(file, 'store'), [drawing('/a/', '1')], true)).not.toThrow();
    expect(pagesOf(join(file, 'store'), '/a/')).toEqual([]);
  });
});
