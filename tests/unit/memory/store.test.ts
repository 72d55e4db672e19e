import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { mend, openStore, type Store } from '../../../src/memory/store.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { nothingRemembered } from '../../../src/model/memory.ts';
import type { Project } from '../../../src/model/project.ts';
import type { FileStamp } from '../../../src/model/source.ts';
import { newFolder } from '../../support/folder.ts';
import { articleText, type Files, projectOf, siteYaml } from '../../support/project.ts';

const paper: Files = {
  'content/authors/ann.md': '---\nname: Ann Archer\n---\n\nAnn writes.\n',
  'content/articles/one.md': articleText(
    { title: 'One', authors: ['ann'], corrections: [{ date: '2026-02-02', text: 'It was *two*.' }] },
    'See [two](two.md).\n\n::read-more{to=two.md}\n\n:::quote{by=Ann}\nWords “so”.\n:::',
  ),
  'content/articles/two.md': articleText({ title: 'Δύο 🗞', topics: ['tides'] }, '## Head\n\nText \u{1f980}.'),
  'content/articles/late.md': articleText({ title: 'Late', date: '2026-02-01' }),
};

const stamp: FileStamp = [1, 2, 3, 4];

/** Stores what a build of the project read. */
function saved(folder: string, project: Project): Project {
  const store = openStore(folder);
  const {
    readings: { files: readings },
  } = build(project, { ...nothingRemembered, reading: store.reading });
  const stamps = new Map([...readings.keys()].map((path) => [path, stamp]));
  const { readingHash, configHash } = project;
  store.save({ readingHash, configHash, readings, stamps, media: new Map(), note: { name: 'n', text: 't' } });
  store.close();
  return project;
}

/** What a build gives out that remembers what is in the folder. */
function built(folder: string, project: Project): { parsed: number; outputs: unknown; diagnostics: unknown } {
  const store = openStore(folder);
  try {
    const result = build(project, { ...nothingRemembered, reading: store.reading });
    return { parsed: result.parsed, outputs: [...result.outputs()], diagnostics: result.diagnostics };
  } finally {
    store.close();
  }
}

function withStore<T>(folder: string, use: (store: Store) => T): T {
  const store = openStore(folder);
  try {
    return use(store);
  } finally {
    store.close();
  }
}

function packs(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.pack'));
}

/** The stamp with one part of it another. */
function changed(index: number): FileStamp {
  const parts: [number, number, number, number] = [...stamp];
  parts[index] = 9;
  return parts;
}

const one = 'content/articles/one.md' as SourcePath;

describe('a store', () => {
  it('gives the same site as parsing does, and parses nothing', () => {
    const folder = newFolder();
    const project = saved(folder, projectOf(paper));
    const clean = built(newFolder(), project);
    expect(clean.parsed).toBe(4);
    expect(built(folder, project)).toEqual({ ...clean, parsed: 0 });
  });

  it('knows a file by how it looks, and nothing else by that', () => {
    const folder = newFolder();
    const project = saved(folder, projectOf(paper));
    const { hash } = project.snapshot.articles.find(({ path }) => path === one) ?? { hash: '' };
    withStore(folder, (store) => {
      expect(store.hashOf(one, stamp)).toBe(hash);
      for (const index of [0, 1, 2, 3]) {
        expect(store.hashOf(one, changed(index))).toBeUndefined();
      }
      expect(store.hashOf('content/articles/three.md' as SourcePath, stamp)).toBeUndefined();
      expect(store.note('n')).toBe('t');
    });
  });

  it('parses again what was changed, and all when that changed of the site which parsing looks at', () => {
    const folder = newFolder();
    saved(folder, projectOf(paper));
    const edited = projectOf({ ...paper, [one]: articleText({ title: 'Another', authors: ['ann'] }) });
    expect(built(folder, edited)).toEqual({ ...built(newFolder(), edited), parsed: 1 });
    const parsedWith = (site: string): number => {
      const project = projectOf({ ...paper, 'content/site.yaml': site });
      const { parsed, ...outputs } = built(folder, project);
      expect(outputs).toEqual({ ...built(newFolder(), project), parsed: undefined });
      return parsed;
    };
    expect(parsedWith(`${siteYaml}tagline: New\n`)).toBe(0);
    expect(parsedWith(siteYaml.replace('label: News', 'label: Latest'))).toBe(0);
    expect(parsedWith(siteYaml.replace('{id: sport', '{id: sports'))).toBe(4);
    expect(parsedWith(siteYaml.replace('en-GB', 'de'))).toBe(4);
    expect(parsedWith(siteYaml.replace('Europe/London', 'Asia/Tokyo'))).toBe(4);
    expect(parsedWith(`${siteYaml}markdown: {html: sanitize}\n`)).toBe(4);
  });

  it('keeps what was stored, drops what is not used, and gathers what lies scattered', () => {
    const folder = newFolder();
    for (let day = 1; day <= 12; day += 1) {
      const body = `Day ${day}. ${'Words and more words. '.repeat(day)}`;
      const project = saved(
        folder,
        projectOf({ ...paper, [one]: articleText({ title: 'One', authors: ['ann'] }, body) }),
      );
      expect(built(folder, project)).toEqual({ ...built(newFolder(), project), parsed: 0 });
      expect(packs(folder).length).toBeLessThanOrEqual(18);
    }
  });

  it.each<[string, (folder: string) => void]>([
    ['a catalogue cut off', (folder) => truncateSync(join(folder, 'catalogue.json'), 300)],
    ['a catalogue of another version', (folder) => changeVersion(folder)],
    ['a catalogue of something else', (folder) => writeFileSync(join(folder, 'catalogue.json'), '[]')],
  ])('with %s remembers less and gives nothing wrong', (_, damage) => {
    const folder = newFolder();
    const project = saved(folder, projectOf(paper));
    damage(folder);
    const clean = built(newFolder(), project);
    const { parsed, ...rest } = built(folder, project);
    expect(parsed).toBeGreaterThan(0);
    expect(rest).toEqual({ outputs: clean.outputs, diagnostics: clean.diagnostics });
  });

  it.each<[string, (folder: string) => void]>([
    ['records cut off', (folder) => truncateSync(join(folder, '1.pack'), 100)],
    ['no records', (folder) => rmSync(join(folder, '1.pack'))],
    ['bodies cut off', (folder) => truncateSync(join(folder, '1-bodies.pack'), 100)],
    ['no bodies', (folder) => rmSync(join(folder, '1-bodies.pack'))],
  ])('with %s says so before anything wrong is given', (_, damage) => {
    const folder = newFolder();
    const project = saved(folder, projectOf(paper));
    damage(folder);
    expect(() => built(folder, project)).toThrow(/is not in the store any more$/);
    const { parsed: _parsed, ...clean } = built(newFolder(), project);
    expect(madeGood(folder, project)).toEqual(clean);
  });

  it('of which any byte was changed gives nothing wrong', { timeout: 60_000 }, () => {
    const folder = newFolder();
    const project = saved(folder, projectOf(paper));
    const clean = built(newFolder(), project);
    const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    fc.assert(
      fc.property(fc.nat({ max: files.length - 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (file, at, change) => {
        const { name, bytes } = files[file] ?? { name: '', bytes: Buffer.alloc(0) };
        const damaged = Buffer.from(bytes);
        const place = at % damaged.length;
        damaged[place] = (damaged[place] ?? 0) ^ change;
        writeFileSync(join(folder, name), damaged);
        try {
          expect(madeGood(folder, project)).toEqual({ outputs: clean.outputs, diagnostics: clean.diagnostics });
        } finally {
          writeFileSync(join(folder, name), bytes);
        }
      }),
      { numRuns: 60, seed: 2_026 },
    );
  });

  it('that cannot be written leaves the one before', () => {
    const folder = newFolder();
    const project = saved(folder, projectOf(paper));
    withStore(folder, (store) => {
      const readings = build(project, nothingRemembered).readings.files;
      const { readingHash, configHash } = project;
      const read = { readingHash, configHash, readings, stamps: new Map(), media: new Map() };
      // A folder stands where the new catalogue would be finished.
      const text = { name: 'n', text: 'new' };
      mkdirSync(join(folder, 'catalogue.json.part'));
      expect(() => store.save({ ...read, note: text })).toThrow();
    });
    expect(existsSync(join(folder, 'catalogue.json'))).toBe(true);
    expect(built(folder, project).parsed).toBe(0);
  });
});

/** The site, with a body that turns out to be damaged made good as the command line does it: by forgetting what is damaged. */
function madeGood(folder: string, project: Project): { outputs: unknown; diagnostics: unknown } {
  try {
    const { outputs, diagnostics } = built(folder, project);
    return { outputs, diagnostics };
  } catch (cause) {
    expect(cause).toHaveProperty('message', expect.stringMatching(/is not in the store any more$/));
    mend(folder);
    const { outputs, diagnostics } = built(folder, project);
    return { outputs, diagnostics };
  }
}

function changeVersion(folder: string): void {
  const file = join(folder, 'catalogue.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/catalogue \d+/, 'catalogue 0'));
}
