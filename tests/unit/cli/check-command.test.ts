/** Claims about `broadsheet check`, from arguments to exit code; what the gate says of content is in tests/unit/check. */

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { newFolder, put, type Tree, tree } from '../../support/folder.ts';
import { articleText, siteYaml } from '../../support/project.ts';
import { change, newRepository, repositoryIn, type TestRepository } from '../../support/repository.ts';
import { runIn } from '../../support/run.ts';

const one = 'content/articles/one.md';
const paper: Tree = {
  'content/site.yaml': siteYaml,
  [one]: articleText({ title: 'One', slug: 'one' }, 'The bridge is open.'),
};
const now = ['--now', '2026-03-01T12:00:00Z'];

/** A repository in which the article was published and then changed in silence. */
function changedPaper(files: Tree = paper, path = one): TestRepository {
  const repository = newRepository(files);
  repository.commit('First');
  change(repository.folder, [{ edit: path, from: 'open', to: 'closed' }]);
  repository.commit('Second');
  return repository;
}

const check = (folder: string, ...args: readonly string[]) => runIn(folder, ['check', ...now, ...args]);

/** `level code file` of each diagnostic. */
async function said(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await check(folder, '--format', 'json', ...args);
  return JSON.parse(out).diagnostics.map(
    ({ level, code, places: [place] }: { level: string; code: string; places: { file: string }[] }) =>
      [level, code, place?.file].filter((part) => part !== undefined).join(' '),
  );
}

describe('broadsheet check', () => {
  it('says what a build would say, and writes nothing', async () => {
    const root = newFolder({ ...paper, 'content/articles/two.md': articleText({ titel: 'Two' }) });
    const before = tree(root);
    const { exit, out, err } = await check(root);
    expect(exit).toBe(1);
    expect(err).toContain('content/articles/two.md:5:1 error front-matter/unknown-key');
    expect(out).toMatch(/^\d errors? \(in \d+\.\d s\)\.\n$/);
    expect(tree(root)).toEqual(before);
  });

  it('is content with a site that has no mistakes, in a repository or not', async () => {
    const { exit, out, err } = await check(newFolder(paper));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^1 article, \d+ pages checked in \d+\.\d s\n$/);
  });

  it('exits with 2 where the configuration has mistakes', async () => {
    expect((await check(newFolder({ ...paper, 'content/site.yaml': 'name: X\n' }))).exit).toBe(2);
  });

  it('prints exactly one object of JSON', async () => {
    const { folder } = changedPaper();
    const { out, err, exit } = await check(folder, '--base', 'HEAD~1', '--format', 'json');
    const report = JSON.parse(out);
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(Object.keys(report)).toEqual(['diagnostics', 'articles', 'pages', 'base', 'seconds']);
    expect(report.base).toMatch(/^[0-9a-f]{40}$/);
    expect(report.diagnostics).toMatchObject([
      { code: 'gate/text-changed', places: [{ file: one, line: 8, column: 15 }] },
    ]);
  });

  it('annotates the lines of a change for GitHub Actions, below the folder of the repository', async () => {
    const { folder } = changedPaper(
      { 'paper/content/site.yaml': siteYaml, [`paper/${one}`]: paper[one] ?? '' },
      `paper/${one}`,
    );
    const { out } = await runIn(join(folder, 'paper'), ['check', ...now, '--base', 'HEAD~1', '--format', 'github'], {
      env: { GITHUB_WORKSPACE: folder },
    });
    expect(out.split('\n')[0]).toMatch(
      /^::error file=paper\/content\/articles\/one\.md,line=8,col=15,endColumn=21,title=gate\/text-changed::What was published .*: “open” became “closed”\.%0ASet `updated`/,
    );
  });

  it('lets no text begin a command of its own', async () => {
    const repository = changedPaper();
    change(repository.folder, [{ edit: one, from: 'closed', to: 'x\n::set-output name=a::b' }]);
    const { out } = await check(repository.folder, '--base', 'HEAD', '--format', 'github');
    const commands = out.split('\n').filter((line) => line.startsWith('::'));
    expect(commands.length).toBeGreaterThan(1);
    expect(commands.filter((line) => !/^::(?:error|warning) /.test(line))).toEqual([]);
  });

  it('compares what is public, whatever a preview shows', async () => {
    const repository = changedPaper({ ...paper, [one]: articleText({ title: 'One', status: 'draft' }, 'It is open.') });
    expect(await said(repository.folder, '--base', 'HEAD~1', '--drafts')).toEqual([]);
    change(repository.folder, [{ edit: one, from: '"draft"', to: '"ready"' }]);
    repository.commit('Published');
    change(repository.folder, [{ edit: one, from: '"ready"', to: '"draft"' }]);
    expect(await said(repository.folder, '--base', 'HEAD', '--drafts')).toEqual([`error gate/url-vanished ${one}`]);
  });

  it('looks at what lies in the folder, committed or not', async () => {
    const repository = changedPaper();
    change(repository.folder, [{ edit: one, from: 'closed', to: 'shut' }]);
    expect(await said(repository.folder, '--base', 'HEAD')).toEqual([`error gate/text-changed ${one}`]);
    repository.commit('Spelling\n\nEditorial: typo');
    expect(await said(repository.folder, '--base', 'HEAD~1')).toEqual([`info gate/text-changed ${one}`]);
    change(repository.folder, [{ edit: one, from: 'shut', to: 'locked' }]);
    expect(await said(repository.folder, '--base', 'HEAD~1')).toEqual([`error gate/text-changed ${one}`]);
  });

  it('takes no notice of how a checkout ends its lines', async () => {
    const repository = changedPaper();
    put(repository.folder, { [one]: (paper[one] as string).replace('open', 'closed').replaceAll('\n', '\r\n') });
    expect(await said(repository.folder, '--base', 'HEAD')).toEqual([]);
  });

  it('finds a site in a folder of the repository, and a file whose name is stored decomposed', async () => {
    const path = 'sites/a b/content/articles/cafe\u0301.md';
    const files = { 'sites/a b/content/site.yaml': siteYaml, [path]: paper[one] ?? '', 'content/site.yaml': 'other' };
    const { folder } = changedPaper(files, path);
    const root = join(folder, 'sites/a b');
    expect(await said(root, '--base', 'HEAD~1')).toEqual(['error gate/text-changed content/articles/café.md']);
  });
});

describe('the commit compared with', () => {
  it.each([
    ['that there is none of that name', 'no-such-branch', 'git/unknown-revision'],
    ['the same of what looks like an option', '--upload-pack=touch pwned', 'git/unknown-revision'],
    ['the same of a name that holds a line end', 'HEAD\n', 'git/unknown-revision'],
  ])('is asked for, and it says %s', async (_, revision, code) => {
    const { folder } = changedPaper();
    const { exit, err } = await check(folder, `--base=${revision}`);
    expect(exit).toBe(2);
    expect(err).toContain(`error ${code}\n`);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('needs a repository with a commit', async () => {
    const folder = newFolder(paper);
    expect(await said(folder, '--base', 'HEAD')).toEqual(['error git/no-repository']);
    repositoryIn(folder).git('init', '--quiet');
    expect(await said(folder, '--base', 'HEAD')).toContain('error git/unknown-revision');
  });

  it('must hold the site, and one that can be read', async () => {
    const repository = newRepository({ 'README.md': 'A site to be.\n' });
    repository.commit('Nothing yet');
    put(repository.folder, { ...paper, 'content/site.yaml': 'name: X\n' });
    repository.commit('A site with a mistake');
    put(repository.folder, paper);
    expect(await said(repository.folder, '--base', 'HEAD~1')).toEqual(['error git/no-site']);
    expect(await said(repository.folder, '--base', 'HEAD')).toEqual(['error gate/base-unreadable']);
  });

  it('may lie beside this branch: that is said, and --merge-base compares with where they parted', async () => {
    const repository = changedPaper();
    repository.git('checkout', '--quiet', '-b', 'feature', 'HEAD~1');
    change(repository.folder, [{ write: 'content/articles/two.md', text: articleText({ title: 'Two' }) }]);
    repository.commit('Two');
    repository.git('checkout', '--quiet', 'main');
    put(repository.folder, { 'content/articles/three.md': articleText({ title: 'Three' }) });
    repository.commit('Three');
    repository.git('checkout', '--quiet', 'feature');
    expect(await said(repository.folder, '--base', 'main')).toEqual([
      'warn gate/not-ancestor',
      `error gate/text-changed ${one}`,
      'error gate/url-vanished content/articles/three.md',
    ]);
    expect(await said(repository.folder, '--base', 'main', '--merge-base')).toEqual([]);
    repository.git('checkout', '--quiet', '--orphan', 'stranger');
    repository.commit('Stranger');
    expect(await said(repository.folder, '--base', 'main', '--merge-base')).toEqual(['error git/no-common-ancestor']);
  });

  it('is needed for --merge-base', async () => {
    expect(await check(newFolder(paper), '--merge-base')).toMatchObject({ exit: 2, err: /--merge-base needs --base/ });
  });
});

describe('a declared slip', () => {
  it('counts when it came with a merge, and is not asked of commits that other branches made', async () => {
    const repository = changedPaper();
    repository.git('checkout', '--quiet', '-b', 'feature');
    change(repository.folder, [{ edit: one, from: 'closed', to: 'shut' }]);
    repository.commit('Spelling\n\nEditorial: typo');
    repository.git('checkout', '--quiet', 'main');
    put(repository.folder, { 'content/articles/two.md': articleText({ title: 'Two' }) });
    repository.commit('Two');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge feature', 'feature');
    expect(await said(repository.folder, '--base', 'HEAD~1')).toEqual([`info gate/text-changed ${one}`]);
  });

  it('follows a file through its renaming', async () => {
    const repository = changedPaper({
      ...paper,
      [one]: articleText({ id: 'one', title: 'One', slug: 'one' }, 'It is open.'),
    });
    change(repository.folder, [
      { move: one, to: 'content/articles/uno.md' },
      { edit: 'content/articles/uno.md', from: 'closed', to: 'shut' },
    ]);
    repository.commit('Spelling\n\nEditorial: typo');
    expect(await said(repository.folder, '--base', 'HEAD~1')).toEqual([
      'info gate/text-changed content/articles/uno.md',
    ]);
  });
});

describe('a shallow clone', () => {
  function cloneOf(repository: TestRepository, depth: number): string {
    const folder = join(newFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth', String(depth), `file://${repository.folder}`, folder], {
      stdio: 'ignore',
    });
    return folder;
  }

  it('says that it is one, and how to deepen it, where it cannot know', async () => {
    const repository = changedPaper();
    const clone = cloneOf(repository, 1);
    const { exit, err } = await check(clone, '--base', 'HEAD~1');
    expect(exit).toBe(2);
    expect(err).toContain(
      'error git/shallow\nThis clone is shallow: it may hold no HEAD~1.\n  → Run git fetch --unshallow',
    );
    const first = repository.git('rev-parse', 'HEAD~1').trim();
    execFileSync('git', ['-C', clone, 'fetch', '--quiet', '--depth', '1', 'origin', first], { stdio: 'ignore' });
    expect(await said(clone, '--base', first)).toEqual(['error git/shallow']);
  });

  it('is as good as any where it holds all the commits between', async () => {
    const repository = changedPaper();
    change(repository.folder, [{ edit: one, from: 'closed', to: 'shut' }]);
    repository.commit('Spelling\n\nEditorial: typo');
    const clone = cloneOf(repository, 2);
    expect(await said(clone, '--base', 'HEAD~1')).toEqual([`info gate/text-changed ${one}`]);
    expect(await said(clone, '--base', 'HEAD')).toEqual([]);
  });

  it('knows nothing of a merged branch whose beginning it has not', async () => {
    const repository = changedPaper();
    repository.git('checkout', '--quiet', '-b', 'feature', 'HEAD~1');
    put(repository.folder, { 'content/articles/two.md': articleText({ title: 'Two' }) });
    repository.commit('Two');
    put(repository.folder, { 'content/articles/two.md': articleText({ title: 'Two' }, 'More.') });
    repository.commit('More');
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'feature');
    expect(await said(cloneOf(repository, 2), '--base', 'HEAD~1')).toEqual(['error git/shallow']);
    expect(await said(cloneOf(repository, 5), '--base', 'HEAD~1')).toEqual([]);
  });
});

describe('a repository from anywhere', () => {
  it('runs no program that its configuration names', async () => {
    const repository = changedPaper();
    const { folder } = repository;
    const trap = join(folder, '.git/trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch "${folder}/sprung"\ncat\n`);
    chmodSync(trap, 0o755);
    for (const [key, value] of [
      ['core.fsmonitor', trap],
      ['core.pager', trap],
      ['core.editor', trap],
      ['core.sshCommand', trap],
      ['core.askPass', trap],
      ['core.hooksPath', join(folder, '.git')],
      ['core.alternateRefsCommand', trap],
      ['log.showSignature', 'true'],
      ['gpg.program', trap],
      ['diff.external', trap],
      ['diff.trap.textconv', trap],
      ['diff.trap.command', trap],
      ['filter.trap.smudge', trap],
      ['filter.trap.clean', trap],
      ['filter.trap.process', trap],
      ['credential.helper', trap],
      ['alias.rev-parse', `!${trap}`],
      ['uploadpack.packObjectsHook', trap],
      ['trailer.editorial.command', trap],
      ['interactive.diffFilter', trap],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::${trap}`],
      ['remote.origin.uploadpack', trap],
      ['protocol.ext.allow', 'always'],
    ] as const) {
      repository.git('config', key, value);
    }
    writeFileSync(join(folder, '.git/info/attributes'), '* diff=trap filter=trap\n');
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
      writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch "${folder}/sprung"\n`, { mode: 0o755 });
    }
    change(folder, [{ edit: one, from: 'closed', to: 'shut' }]);
    expect(await said(folder, '--base', 'HEAD~1')).toEqual([`error gate/text-changed ${one}`]);
    expect(existsSync(join(folder, 'sprung'))).toBe(false);
    // What is missing would be fetched by the transport that the configuration names.
    const blob = repository.git('rev-parse', `HEAD~1:${one}`).trim();
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(await said(folder, '--base', 'HEAD~1')).toEqual(['error git/failed']);
    expect(existsSync(join(folder, 'sprung'))).toBe(false);
  });

  it('fetches nothing that a partial clone left out, and says so', async () => {
    const repository = changedPaper();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(newFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', `file://${repository.folder}`, clone], {
      stdio: 'ignore',
    });
    expect(await said(clone, '--base', 'HEAD~1')).toEqual(['error git/failed']);
  });

  it('asks no variable of a hook where the repository is', async () => {
    const { folder } = changedPaper();
    const env = { GIT_DIR: '/nowhere', GIT_WORK_TREE: '/nowhere', GIT_INDEX_FILE: '/nowhere' };
    const { exit } = await runIn(folder, ['check', ...now, '--base', 'HEAD'], { env });
    expect(exit).toBe(0);
  });

  it('says where git is not installed', async () => {
    const { folder } = changedPaper();
    const { exit, err } = await runIn(folder, ['check', ...now, '--base', 'HEAD'], { env: { PATH: newFolder() } });
    expect(exit).toBe(2);
    expect(err).toContain('error git/not-found\n');
  });

  it.skipIf(process.getuid?.() !== 0)('says when it belongs to somebody else', async () => {
    const { folder } = changedPaper();
    execFileSync('chown', ['-R', '12345:12345', folder]);
    const { exit, err } = await check(folder, '--base', 'HEAD');
    expect(exit).toBe(2);
    expect(err).toContain(`error git/other-owner\n${folder} belongs to another user, and git refuses to read it.`);
  });

  it('says that an article is kept by Git LFS, whose text a commit does not hold', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 12345\n';
    const repository = newRepository({ ...paper, [one]: pointer });
    repository.commit('Pointers');
    put(repository.folder, paper);
    expect(await said(repository.folder, '--base', 'HEAD')).toEqual([`warn gate/not-compared ${one}`]);
    put(repository.folder, { [one]: pointer });
    expect(await said(repository.folder, '--base', 'HEAD')).toEqual([
      `error file/lfs-pointer ${one}`,
      `warn gate/not-compared ${one}`,
    ]);
  });
});
