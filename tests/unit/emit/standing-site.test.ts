/** Claims about what is seen of a site that stands. */

import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit, preparePlace } from '../../../src/emit/emit.ts';
import { standingSite } from '../../../src/emit/standing-site.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { OutputPath } from '../../../src/model/output.ts';
import { newFolder } from '../../support/folder.ts';
import { outputsOf, type Site } from './faulty-disk.ts';

const site: Site = { 'index.html': 'front', 'a/index.html': 'a', 'b/index.html': 'b' };
const paths = Object.keys(site) as OutputPath[];
const fingerprints = new Map(paths.slice(0, 2).map((path) => [path, hashOf(`page ${path}`)]));

async function published() {
  const root = newFolder({ 'content/site.yaml': '' });
  await emit(outputsOf(site), { root, out: 'dist', keep: new Set(paths), fingerprints });
  return { root, place: preparePlace({ root, out: 'dist' }) };
}

describe('a site that stands', () => {
  it('is whole when nobody touched it, and its pages are known', async () => {
    const { place } = await published();
    const { isWhole, pages, record } = standingSite(place);
    expect(isWhole).toBe(true);
    expect(pages).toEqual(fingerprints);
    expect([...(record?.keys() ?? [])].sort()).toEqual([...paths].sort());
  });

  it('is not whole without a file, or with one of other bytes, whose pages are not known but which is still ours', async () => {
    const { root, place } = await published();
    rmSync(join(root, 'dist/index.html'));
    writeFileSync(join(root, 'dist/a/index.html'), 'A');
    const { isWhole, pages, record } = standingSite(place);
    expect(isWhole).toBe(false);
    expect(pages.size).toBe(0);
    expect(record?.size).toBe(3);
  });

  it('is whole when it was copied, and the record has the new dates', async () => {
    const { root, place } = await published();
    const file = join(root, 'dist/a/index.html');
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    const { isWhole, pages, record } = standingSite(place);
    expect(isWhole).toBe(true);
    expect(pages).toEqual(fingerprints);
    expect(record?.get('a/index.html' as OutputPath)?.modified).toBe(statSync(file).mtimeMs);
  });

  it.each([
    ['missing', undefined],
    ['no JSON', '{'],
    ['of another version', '{"version":2,"files":{}}'],
    ['without a column', '{"version":3,"paths":[],"bytes":[],"modified":[],"hashes":""}'],
    [
      'with columns that do not match',
      '{"version":3,"paths":["a","b"],"bytes":[1],"modified":[1],"hashes":"","fingerprints":""}',
    ],
    [
      'of a file outside',
      `{"version":3,"paths":["../a"],"bytes":[1],"modified":[1],"hashes":"${hashOf('')}","fingerprints":""}`,
    ],
  ])('is unknown where the record is %s', async (_, text) => {
    const { place } = await published();
    if (text === undefined) rmSync(place.manifest);
    else writeFileSync(place.manifest, text);
    expect(standingSite(place)).toEqual({ pages: new Map(), isWhole: false, record: undefined });
  });
});
