/** Claims about a look at a site by another thread: it is the look that this one would have had, whatever happens there. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { emit, preparePlace } from '../../../src/emit/emit.ts';
import { lookAtSite } from '../../../src/emit/standing-site.ts';
import type { OutputPath } from '../../../src/model/output.ts';
import { startLooking } from '../../../src/work/look.ts';
import { newFolder } from '../../support/folder.ts';
import { compileOnce } from '../../support/program.ts';
import { outputsOf } from '../emit/faulty-disk.ts';

beforeAll(compileOnce, 120_000);

const program = pathToFileURL(join(import.meta.dirname, '../../../lib/look.js'));

async function halfStanding() {
  const root = newFolder({ 'content/site.yaml': '' });
  const site = { 'index.html': 'front', 'a/index.html': 'a' };
  await emit(outputsOf(site), { root, out: 'dist', keep: new Set(Object.keys(site) as OutputPath[]) });
  rmSync(join(root, 'dist/a'), { recursive: true });
  return preparePlace({ root, out: 'dist' });
}

const code = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('a look by another thread', { timeout: 60_000 }, () => {
  it.each<[string, URL]>([
    ['that does what it should', program],
    ['that fails', code('throw new Error("out of order")')],
    ['that ends without a word', code('process.exit(0)')],
    ['whose program is not there', new URL('file:///nowhere/look.js')],
  ])('%s', async (_, either) => {
    const place = await halfStanding();
    const { look, stop } = startLooking(either, place);
    expect(await look()).toEqual({ ...lookAtSite(place), fallen: ['a/index.html'] });
    stop();
  });

  it('throws what this one would throw', async () => {
    const place = await halfStanding();
    const unreadable = { ...place, manifest: join(place.root, 'x'.repeat(300)) };
    const { look } = startLooking(program, unreadable);
    await expect(look()).rejects.toMatchObject({ diagnostic: { code: 'emit/failed' } });
  });
});
