/** Histories of articles, from the commits of a repository to the pages of a build. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, type Tree, tree } from '../../support/folder.ts';
import { articleText, siteYaml } from '../../support/project.ts';
import { change, newRepository, type TestRepository } from '../../support/repository.ts';
import { runIn } from '../../support/run.ts';

const one = 'content/articles/one.md';
const paper: Tree = {
  'content/site.yaml': `${siteYaml}history: yes\n`,
  [one]: articleText({ title: 'One', slug: 'one', published: '2026-02-01T00:30:00Z' }, 'The bridge is red.'),
  'content/articles/two.md': articleText({ title: 'Two' }),
  'templates/article.eta': '<h1><%= it.view.card.title %></h1><%~ it.body(it.view.body) %><%= it.view.history %>',
  'templates/history.eta':
    '<% for (const { moment, isFirst, updateNote, text } of it.view.versions) { %><li><%= moment.iso %> <%= isFirst ? "first" : updateNote ?? "" %>:<% for (const { runs } of text?.paragraphs ?? []) for (const { kind, text } of runs) { %> <%= kind %>(<%= text %>)<% } %><% } %>',
};
const page = 'dist/2026/02/01/one/history/index.html';

function paperOf(files: Tree = paper): TestRepository {
  const repository = newRepository({ ...files, '.gitignore': 'dist\n.broadsheet\n' });
  repository.commit('First');
  return repository;
}

const build = (folder: string, ...args: readonly string[]) =>
  runIn(folder, ['build', '--now', '2026-03-01T12:00:00Z', ...args]);

/** The lines of a history's page, newest version first; `undefined` where there is none. */
async function historyIn(folder: string, path = page): Promise<readonly string[] | undefined> {
  const { exit, err } = await build(folder);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return tree(folder)[path]?.split('<li>').slice(1);
}

function say(repository: TestRepository, from: string, to: string): void {
  change(repository.folder, [{ edit: one, from, to }]);
  repository.commit(`From ${from}`);
}

describe('the history of an article', () => {
  it('has a page when it has been changed, and then only', async () => {
    const repository = paperOf();
    expect(await historyIn(repository.folder)).toBeUndefined();
    say(repository, 'red', 'green');
    say(repository, 'section:', 'weight: 1\nsection:');
    expect(await historyIn(repository.folder)).toEqual([
      '2026-02-01T02:00:00+00:00 : same(The bridge is ) removed(red) added(green) same(.)',
      '2026-02-01T00:30:00+00:00 first:',
    ]);
    const files = tree(repository.folder);
    expect(Object.keys(files).filter((path) => path.includes('history/'))).toEqual([page]);
    expect(files['dist/2026/02/01/one/index.html']).toContain('/2026/02/01/one/history/');
  });

  it('goes on through a renaming, with the id or with the text', async () => {
    const repository = paperOf();
    say(repository, 'red', 'green');
    change(repository.folder, [{ move: one, to: 'content/articles/2026/first.md' }]);
    repository.commit('Moved');
    change(repository.folder, [
      { move: 'content/articles/2026/first.md', to: 'content/articles/1.md' },
      { edit: 'content/articles/1.md', from: 'section:', to: 'id: 2026-first\nsection:' },
      { edit: 'content/articles/1.md', from: 'green', to: 'blue' },
    ]);
    repository.commit('Moved again, with its id');
    expect(await historyIn(repository.folder)).toEqual([
      '2026-02-01T04:00:00+00:00 : same(The bridge is ) removed(green) added(blue) same(.)',
      '2026-02-01T02:00:00+00:00 : same(The bridge is ) removed(red) added(green) same(.)',
      '2026-02-01T00:30:00+00:00 first:',
    ]);
  });

  it('is not that of another article which went as it came', async () => {
    const repository = paperOf();
    say(repository, 'red', 'green');
    change(repository.folder, [
      { remove: one },
      {
        write: 'content/articles/three.md',
        text: articleText({ title: 'Three', slug: 'three', published: '2026-02-01T00:30:00Z' }, 'A park.'),
      },
    ]);
    repository.commit('Another');
    change(repository.folder, [{ edit: 'content/articles/three.md', from: 'park', to: 'pool' }]);
    repository.commit('Pool');
    const lines = await historyIn(repository.folder, 'dist/2026/02/01/three/history/index.html');
    expect(lines).toHaveLength(2);
    expect(lines?.join()).not.toMatch(/bridge/);
  });

  it('counts a merged branch as one step: what was tried on it is shown nowhere', async () => {
    const repository = paperOf();
    repository.git('checkout', '--quiet', '-b', 'try');
    say(repository, 'red', 'token-secret');
    say(repository, 'token-secret', 'green');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Meanwhile');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'try');
    const lines = await historyIn(repository.folder);
    expect(lines).toHaveLength(2);
    expect(lines?.[0]).toContain('removed(red) added(green)');
    expect(JSON.stringify(tree(join(repository.folder, 'dist')))).not.toContain('token-secret');
  });

  it('reads each version as the site of its day would have: sections come and go', async () => {
    const repository = paperOf();
    say(repository, 'red', 'green');
    change(repository.folder, [
      { edit: 'content/site.yaml', from: '{id: news, label: News}', to: '{id: city, label: City}' },
      { edit: one, from: '"news"', to: '"city"' },
      { edit: 'content/articles/two.md', from: '"news"', to: '"city"' },
    ]);
    repository.commit('City');
    say(repository, 'green', 'blue');
    expect(await historyIn(repository.folder)).toHaveLength(3);
  });

  it('shows nothing of a time before the article was withdrawn, and is gone while it is', async () => {
    const repository = paperOf();
    say(repository, 'red', 'green');
    say(repository, 'section:', 'status: killed\nsection:');
    const hidden = await build(repository.folder);
    expect(hidden.exit).toBe(0);
    expect(Object.keys(tree(repository.folder)).filter((path) => path.includes('history/'))).toEqual([]);
    say(repository, 'status: killed\n', '');
    expect(await historyIn(repository.folder)).toBeUndefined();
    say(repository, 'green', 'blue');
    expect((await historyIn(repository.folder))?.join()).not.toContain('red');
  });

  it('is told from the commits of a site in a folder of its repository', async () => {
    const inside = Object.fromEntries(Object.entries(paper).map(([path, text]) => [`sites/a b/${path}`, text]));
    const repository = paperOf({ ...inside, [one]: 'another' });
    change(repository.folder, [{ edit: `sites/a b/${one}`, from: 'red', to: 'green' }]);
    repository.commit('Green');
    expect(await historyIn(join(repository.folder, 'sites/a b'))).toHaveLength(2);
  });

  it('takes no harm from a clock that went wrong', async () => {
    const repository = paperOf();
    change(repository.folder, [{ edit: one, from: 'red', to: 'green' }]);
    repository.commit('From the future', '2040-01-01T00:00:00Z');
    change(repository.folder, [{ edit: one, from: 'green', to: 'blue' }]);
    repository.commit('Blue');
    expect(await historyIn(repository.folder)).toEqual([
      '2026-02-01T03:00:00+00:00 : same(The bridge is ) removed(red) added(blue) same(.)',
      '2026-02-01T00:30:00+00:00 first:',
    ]);
  });
});

describe('a build that shows histories', () => {
  it('writes nothing when nothing was committed, and only what a commit changed', async () => {
    const repository = paperOf();
    say(repository, 'red', 'green');
    await build(repository.folder);
    const again = JSON.parse((await build(repository.folder, '--format', 'json')).out);
    expect(again).toMatchObject({ drawn: 0, written: [], removed: [] });
    say(repository, 'green', 'blue');
    const next = JSON.parse((await build(repository.folder, '--format', 'json')).out);
    expect(next.written).toContain('2026/02/01/one/history/index.html');
    expect(next.written).not.toContain('2026/02/01/two/index.html');
  });

  it('is the same from a clean start as from what is remembered, though only the history changed', async () => {
    const repository = paperOf();
    change(repository.folder, [{ edit: one, from: 'red', to: 'green' }]);
    await build(repository.folder);
    repository.commit('Green, committed after it was built');
    expect(await historyIn(repository.folder)).toHaveLength(2);
    const remembered = tree(join(repository.folder, 'dist'));
    await build(repository.folder, '--clean', '--out', 'fresh');
    expect(tree(join(repository.folder, 'fresh'))).toEqual(remembered);
  });

  it('leaves them out with a warning in a shallow clone, without git, and outside of a repository', async () => {
    const repository = paperOf();
    say(repository, 'red', 'green');
    const clone = join(newFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.folder}`, clone], {
      stdio: 'ignore',
    });
    const shallow = await build(clone);
    expect(shallow.exit).toBe(0);
    expect(shallow.err).toMatch(
      /content\/site\.yaml:10:10 warning history\/off\nNo history of articles is shown\. This clone is shallow: what was published before is not in it\.\n(?:.*\n)* {2}→ Run git fetch --unshallow/,
    );
    expect(Object.keys(tree(clone)).filter((path) => path.includes('history/'))).toEqual([]);
    execFileSync('git', ['-C', clone, 'fetch', '--quiet', '--unshallow'], { stdio: 'ignore' });
    expect(await historyIn(clone)).toHaveLength(2);

    const plain = await build(newFolder(paper));
    expect(plain.err).toMatch(
      /warning history\/off\nNo history of articles is shown\. .* does not lie in a git repository\./,
    );
    const args = ['build', '--now', '2026-03-01T12:00:00Z'];
    const without = await runIn(repository.folder, args, { env: { PATH: newFolder() } });
    expect(without).toMatchObject({
      exit: 0,
      err: /No history of articles is shown\. There is no git on this machine/,
    });
  });

  it('asks git for nothing where the site shows none', async () => {
    const repository = paperOf({ ...paper, 'content/site.yaml': siteYaml });
    say(repository, 'red', 'green');
    const { exit, err } = await runIn(repository.folder, ['build', '--now', '2026-03-01T12:00:00Z'], {
      env: { PATH: newFolder() },
    });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(Object.keys(tree(repository.folder)).filter((path) => path.includes('history/'))).toEqual([]);
  });

  it('asks git a fixed number of questions, however many commits and articles there are', {
    timeout: 60_000,
  }, async () => {
    const repository = newRepository({ ...paper, '.gitignore': 'dist\n.broadsheet\n' });
    const start = Date.parse('2026-02-02T00:00:00Z') / 1000;
    const versions = Array.from({ length: 600 }, (_, number) => {
      const name = `n${number % 150}`;
      return { path: `content/articles/${name}.md`, text: articleText({ title: name, slug: name }, `Text ${number}.`) };
    });
    const files = [...Object.entries(paper).map(([path, text]) => ({ path, text: String(text) })), ...versions];
    const stream = files.map(
      ({ path, text }, number) =>
        `commit refs/heads/main\ncommitter E <e@x> ${start + number} +0000\ndata 1\nx\n` +
        `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
    execFileSync('git', ['-C', repository.folder, 'fast-import', '--quiet'], { input: stream.join('') });
    repository.git('reset', '--quiet', '--hard', 'main');
    const log = join(newFolder(), 'log');
    const programs = newFolder();
    const git = execFileSync('/bin/sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(join(programs, 'git'), `#!/bin/sh\necho x >> ${log}\nexec ${git} "$@"\n`, { mode: 0o755 });
    const env = { PATH: `${programs}:/usr/bin:/bin` };
    const { exit } = await runIn(repository.folder, ['build', '--now', '2026-03-01T12:00:00Z'], { env });
    expect(exit).toBe(0);
    expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(7);
    const text = readFileSync(join(repository.folder, 'dist/2026/02/01/n7/history/index.html'), 'utf8');
    expect(text).toContain('same(Text ) removed(307) added(457) same(.)');
  });
});
