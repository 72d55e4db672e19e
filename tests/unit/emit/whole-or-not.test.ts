/** The claim that a site is whole or not there, with the disk failing and the process dying at every step. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EmitOptions, emit } from '../../../src/emit/emit.ts';
import { EmitRefusal } from '../../../src/emit/emit-refusal.ts';
import { newFolder, put, tree } from '../../support/folder.ts';
import { dyingDisk, failingDisk, Killed, outputsOf, type Site } from './faulty-disk.ts';

const oldSite: Site = {
  'index.html': 'old front',
  'a/index.html': 'same',
  'gone/deep/index.html': 'gone',
  turned: 'file',
  'Case/index.html': 'case',
  'media/p.jpg': 'picture',
};
const newSite: Site = {
  'index.html': 'new front',
  'a/index.html': 'same',
  'b/index.html': 'new',
  'turned/index.html': 'folder',
  'case/index.html': 'case',
  'media/p.jpg': 'picture',
  'media/q.jpg': 'another',
  'feed.xml': 'feed',
};
/** An edit made after the failure, so that finishing the interrupted build is not enough. */
const nextSite: Site = { ...newSite, 'index.html': 'next front', 'c/index.html': 'c' };
const foreign: Site = { CNAME: 'example.org' };

type Start = 'first' | 'again';

async function project(start: Start): Promise<string> {
  const root = newFolder({ 'content/media/p.jpg': 'picture', 'content/media/q.jpg': 'another' });
  if (start === 'again') {
    await publish(root, oldSite);
    put(join(root, 'dist'), foreign);
  }
  return root;
}

function publish(root: string, files: Site, fs?: EmitOptions['fs']): Promise<unknown> {
  return emit(outputsOf(files), { root, out: 'dist', keep: new Set(Object.keys(files)), fs });
}

function siteIn(root: string): Site {
  return Object.fromEntries(
    Object.entries(tree(root)).flatMap(([path, text]) => (path.startsWith('dist/') ? [[path.slice(5), text]] : [])),
  );
}

function rubbishIn(root: string): string[] {
  return Object.keys(tree(root)).filter((path) => /\.next|\.part|journal/.test(path));
}

/** Runs one build per step until a build gets through unharmed. */
async function everyStep(start: Start, attempt: (root: string, step: number) => Promise<boolean>): Promise<number> {
  for (let step = 1; ; step += 1) {
    const root = await project(start);
    if (!(await attempt(root, step))) return step;
  }
}

describe.each<Start>(['first', 'again'])('a build, started %s', (start) => {
  const old = start === 'first' ? {} : { ...oldSite, ...foreign };
  const added = start === 'first' ? {} : foreign;

  it.each<[string, Site]>([
    ['the same site', newSite],
    ['another site', nextSite],
  ])('that dies at any step is made good by the next build of %s', async (_name, after) => {
    const steps = await everyStep(start, async (root, step) => {
      const disk = dyingDisk(step);
      const death = await publish(root, newSite, disk.fs).catch((cause: unknown) => cause);
      if (disk.calls() < step) return false;
      expect(death instanceof Error).toBe(true);
      // Nothing half written is ever under the output folder.
      const texts = new Set([...Object.values({ ...oldSite, ...added }), ...Object.values(newSite)]);
      for (const [path, text] of Object.entries(siteIn(root))) if (!path.endsWith('/')) expect(texts).toContain(text);
      await publish(root, after);
      expect(siteIn(root), `died at step ${step}`).toEqual({ ...after, ...added });
      expect(rubbishIn(root)).toEqual([]);
      return true;
    });
    expect(steps).toBeGreaterThan(15);
  });

  it('that dies is made good even if finishing dies too', async () => {
    for (let first = 1; first < 60; first += 5) {
      for (let second = 1; second < 25; second += 3) {
        const root = await project(start);
        await publish(root, newSite, dyingDisk(first).fs).catch(() => {});
        await publish(root, nextSite, dyingDisk(second).fs).catch(() => {});
        await publish(root, nextSite);
        expect(siteIn(root), `died at ${first}, then ${second}`).toEqual({ ...nextSite, ...added });
        expect(rubbishIn(root)).toEqual([]);
      }
    }
  });

  it.each(['ENOSPC', 'EIO', 'EACCES', 'EMFILE'])(
    'on which any call fails with %s leaves the old site or is made good',
    async (code) => {
      const steps = await everyStep(start, async (root, step) => {
        const disk = failingDisk(step, code);
        const failure = await publish(root, newSite, disk.fs).then(
          () => undefined,
          (cause: unknown) => cause,
        );
        if (disk.calls() < step) return false;
        if (failure === undefined) {
          // The call that failed was one that a build can do without.
          expect(siteIn(root)).toEqual({ ...newSite, ...added });
        } else {
          expect(failure).toBeInstanceOf(EmitRefusal);
          const refusal = (failure as EmitRefusal).diagnostic;
          expect(['emit/failed', 'emit/unfinished']).toContain(refusal.code);
          if (refusal.code === 'emit/failed') {
            expect(siteIn(root), `failed at step ${step}`).toEqual(old);
            expect(rubbishIn(root), `failed at step ${step}`).toEqual([]);
          }
        }
        await publish(root, newSite);
        expect(siteIn(root), `failed at step ${step}`).toEqual({ ...newSite, ...added });
        expect(rubbishIn(root)).toEqual([]);
        return true;
      });
      expect(steps).toBeGreaterThan(40);
    },
  );

  it('that is killed throws nothing away that a clean build has', async () => {
    const clean = await project(start);
    await publish(clean, newSite);
    const root = await project(start);
    await expect(publish(root, newSite, dyingDisk(12).fs)).rejects.toSatisfy(
      (cause) => cause instanceof Killed || (cause as Error).cause instanceof Killed,
    );
    await publish(root, newSite);
    expect(siteIn(root)).toEqual(siteIn(clean));
  });
});
