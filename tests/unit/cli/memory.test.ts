/** What the command line remembers from one process to the next, and what it does when that is damaged or elsewhere. */

import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, put, tree } from '../../support/folder.ts';
import { articleText, siteYaml } from '../../support/project.ts';
import { runIn } from '../../support/run.ts';

const now = ['--now', '2026-03-01T12:00:00Z'];
const one = 'content/articles/one.md';

/** A small paper whose files are old enough to be trusted. */
function paper(): string {
  const files = {
    'content/site.yaml': siteYaml,
    [one]: articleText({ title: 'One', summary: 'So.' }, 'First words.'),
    'content/articles/two.md': articleText({ title: 'Two', published: '2026-02-02T09:00:00Z' }, 'See [one](one.md).'),
  };
  const root = newFolder(files);
  age(root, Object.keys(files));
  return root;
}

/** Long ago, as far as the date of the content goes. */
function age(root: string, paths: readonly string[]): void {
  for (const path of paths) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000);
}

interface Report {
  readonly stages: readonly { readonly stage: string }[];
  readonly parsed: number;
  readonly drawn: number;
  readonly pages: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

async function built(root: string, ...args: readonly string[]): Promise<Report> {
  const { exit, out, err } = await runIn(root, ['build', '--format', 'json', ...now, ...args]);
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out) as Report;
}

function times(root: string): Record<string, number> {
  const names = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(names.map((name) => [name, statSync(join(root, 'dist', name)).mtimeMs]));
}

const nothing = { parsed: 0, drawn: 0, written: [], removed: [] };

describe('a build in a new process', { timeout: 60_000 }, () => {
  it('does nothing where nothing changed: nothing parsed, drawn or written, no date touched', async () => {
    const root = paper();
    await built(root);
    const before = times(root);
    expect(await built(root)).toMatchObject(nothing);
    expect(await built(root)).toMatchObject(nothing);
    expect(times(root)).toEqual(before);
  });

  it('in a fresh clone, where every date is new, with store and site restored draws nothing', async () => {
    const root = paper();
    const first = await built(root);
    const clone = newFolder();
    for (const part of ['content', 'dist', '.broadsheet'])
      cpSync(join(root, part), join(clone, part), { recursive: true });
    rmSync(join(clone, '.broadsheet/lock'), { force: true });
    expect(await built(clone)).toMatchObject({ ...nothing, pages: first.pages });
    expect(await built(clone)).toMatchObject(nothing);
  });

  it('in a fresh clone with the store alone parses nothing', async () => {
    const root = paper();
    const first = await built(root);
    const clone = newFolder();
    for (const part of ['content', '.broadsheet/store'])
      cpSync(join(root, part), join(clone, part), { recursive: true });
    expect(await built(clone)).toMatchObject({ parsed: 0, drawn: first.pages });
    expect(tree(join(clone, 'dist'))).toEqual(tree(join(root, 'dist')));
  });

  it('draws again what somebody deleted or changed in the site', async () => {
    const root = paper();
    await built(root);
    const clean = tree(join(root, 'dist'));
    rmSync(join(root, 'dist/index.html'));
    writeFileSync(join(root, 'dist/news/index.html'), 'Mine.');
    expect((await built(root)).written).toEqual(['index.html', 'news/index.html']);
    expect(tree(join(root, 'dist'))).toEqual(clean);
  });

  it('notices a change that leaves size and date as they were', async () => {
    const root = paper();
    await built(root);
    put(root, { [one]: articleText({ title: 'One', summary: 'So.' }, 'Fresh words.') });
    age(root, [one]);
    expect(await built(root)).toMatchObject({ parsed: 1, drawn: expect.any(Number) });
    expect(tree(join(root, 'dist'))['2026/02/01/one/index.html']).toContain('Fresh words.');
  });

  it('plans nothing for the text of a body, and is the site of a clean build', async () => {
    const root = paper();
    await built(root);
    const stagesAfter = async (text: string): Promise<readonly string[]> => {
      put(root, { [one]: text });
      const { stages, written } = await built(root, '--stats', '--verify');
      expect(written).toContain('2026/02/01/one/index.html');
      return stages.map(({ stage }) => stage);
    };
    for (const body of ['Second words.', 'Third.\n\nWords.', 'Fourth words.']) {
      expect(await stagesAfter(articleText({ title: 'One', summary: 'So.' }, body))).not.toContain('plan');
    }
    expect(await stagesAfter(articleText({ title: 'Uno', slug: 'one', summary: 'So.' }))).toContain('plan');
    expect(await stagesAfter(articleText({ title: 'Uno', slug: 'one', summary: 'So.' }, 'Six.'))).not.toContain('plan');
  });

  it('remembers the whole plan of a build around a broken article', async () => {
    const text = (index: number, title: string, body = 'Words.'): Readonly<Record<string, string>> => {
      const published = `2025-${String(1 + (index % 12)).padStart(2, '0')}-02T09:00:00Z`;
      return {
        [`content/articles/${index}.md`]: articleText({ title, slug: `a${index}`, summary: 'So.', published }, body),
      };
    };
    const root = paper();
    for (let index = 0; index < 80; index += 1) put(root, text(index, `No. ${index}`));
    await built(root);
    put(root, { [one]: '---\ntitel: One\n---\n', ...text(3, 'Another headline') });
    expect((await runIn(root, ['build', '--keep-going', ...now])).exit).toBe(3);
    put(root, {
      [one]: articleText({ title: 'One', summary: 'So.' }, 'First words.'),
      ...text(7, 'No. 7', 'More words.'),
    });
    const { stages } = await built(root, '--stats', '--verify');
    expect(stages.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['compare']));
    expect(stages.filter(({ stage }) => stage === 'parse')).toHaveLength(1);
  });

  it('keeps of what it planned no more than the last, however often it plans', async () => {
    const root = paper();
    const siteFiles = (): readonly string[] =>
      readdirSync(join(root, '.broadsheet/store')).filter((name) => name.startsWith('site-'));
    const bytes = (): number => {
      return siteFiles().reduce((sum, name) => sum + statSync(join(root, '.broadsheet/store', name)).size, 0);
    };
    await built(root);
    const first = bytes();
    for (let round = 1; round <= 24; round += 1) {
      put(root, { [one]: articleText({ title: `One ${round}`, slug: 'one', summary: 'So.' }) });
      await built(root);
    }
    expect(siteFiles().length).toBeLessThanOrEqual(18);
    expect(bytes()).toBeLessThan(3 * first);
    put(root, { [one]: articleText({ title: 'One 24', slug: 'one', summary: 'So.' }, 'New words.') });
    await built(root, '--verify');
  });

  it.each(['texts', 'record'])('with damaged %s of what was planned gives the site of a clean build', async (part) => {
    const root = paper();
    await built(root);
    const store = join(root, '.broadsheet/store');
    const ending = part === 'texts' ? '.pack' : '.json';
    const names = readdirSync(store).filter((name) => name.startsWith('site-') && name.endsWith(ending));
    expect(names).toHaveLength(1);
    for (const name of names) truncateSync(join(store, name), 40);
    put(root, { [one]: articleText({ title: 'One', summary: 'So.' }, 'Second words.') });
    expect((await built(root, '--verify')).written).toContain('2026/02/01/one/index.html');
    expect(await built(root)).toMatchObject(nothing);
  });

  it('with one damaged record keeps what is whole, the last good version of a broken article too', async () => {
    const root = paper();
    put(root, { 'content/articles/three.md': articleText({ title: 'Three', published: '2026-02-03T09:00:00Z' }) });
    await built(root);
    const store = join(root, '.broadsheet/store');
    const [pack = ''] = readdirSync(store).filter((name) => /^\d+\.pack$/.test(name));
    const bytes = readFileSync(join(store, pack));
    const at = bytes.indexOf('articles/three.md');
    expect(at).toBeGreaterThan(0);
    bytes.write('X', at);
    writeFileSync(join(store, pack), bytes);
    put(root, { [one]: '---\ntitle: [\n---\n' });
    const { exit, out } = await runIn(root, ['build', '--keep-going', '--format', 'json', ...now]);
    expect([exit, JSON.parse(out)]).toEqual([
      3,
      expect.objectContaining({ quarantined: expect.arrayContaining([{ path: one, stands: true }]), removed: [] }),
    ]);
    expect((await runIn(root, ['status', ...now])).exit).toBe(0);
  });

  it('with a damaged store gives the site of a clean build', async () => {
    const root = paper();
    await built(root);
    const clean = tree(join(root, 'dist'));
    const store = join(root, '.broadsheet/store');
    for (const name of readdirSync(store)) truncateSync(join(store, name), 40);
    rmSync(join(root, 'dist'), { recursive: true });
    await built(root);
    expect(tree(join(root, 'dist'))).toEqual(clean);
    expect(await built(root)).toMatchObject(nothing);
  });

  it('keeps what it remembers where it is told to, and forgets it when it is told to', async () => {
    const root = paper();
    const cache = join(newFolder(), 'kept');
    await built(root, '--cache', cache);
    expect(readdirSync(cache)).toContain('catalogue.json');
    expect(await built(root, '--cache', cache)).toMatchObject(nothing);
    const clean = await built(root, '--cache', cache, '--clean');
    expect(clean).toMatchObject({ parsed: 2, drawn: clean.pages, written: [] });
  });

  it('remembers what it read though there was a mistake', async () => {
    const root = paper();
    put(root, { 'content/articles/bad.md': 'No front matter.\n' });
    expect((await runIn(root, ['build', ...now])).exit).toBe(1);
    rmSync(join(root, 'content/articles/bad.md'));
    expect(await built(root)).toMatchObject({ parsed: 0 });
  });

  it('whose store is a plain file builds all the same', async () => {
    const root = paper();
    put(root, { kept: 'x' });
    const first = await built(root, '--cache', join(root, 'kept'));
    expect(first).toMatchObject({ parsed: 2, drawn: first.pages });
    expect(await built(root, '--cache', join(root, 'kept'))).toMatchObject({ parsed: 2, drawn: 0, written: [] });
  });
});
