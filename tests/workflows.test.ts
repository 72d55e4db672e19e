/** The files that publish a newspaper from CI: what they may do, what they pin, and that they wake up when something is due. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newFolder, put } from './support/folder.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const ours = read('.github/workflows/publish.yml');
const starter = read('starter/.github/workflows/publish.yml');

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly id?: string; readonly run?: string; readonly uses?: string }[];
}

describe.each([
  ['of this project', ours],
  ['of a new site', starter],
])('the workflow %s', (_, text) => {
  const workflow = parse(text) as { permissions: unknown; jobs: Record<string, Job> };

  it('pins every action by a whole commit and names its version', () => {
    const used = text.match(/uses: .*/g) ?? [];
    expect(used.length).toBeGreaterThan(5);
    for (const line of used) expect(line).toMatch(/^uses: actions\/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may only read, but for the job that publishes, which runs nothing of the project', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const { publish, ...others } = workflow.jobs;
    expect(publish?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    for (const job of Object.values(others)) expect(job.permissions).toBeUndefined();
    expect(JSON.stringify(publish)).not.toMatch(/checkout|npm|node /);
  });

  it('puts nothing that an outsider writes into a script', () => {
    for (const job of Object.values(workflow.jobs)) {
      for (const { run } of job.steps) expect(run ?? '').not.toContain('${{');
    }
  });

  it.each([
    [0, 0, 'code=0\nnext={"nextBuildAt":null}\n'],
    [3, 0, 'code=3\nnext={"nextBuildAt":null}\n'],
    [1, 1, ''],
    [70, 70, ''],
  ])('goes on after a build that ends with %i or stops with %i', (code, status, said) => {
    const folder = newFolder({ '.broadsheet/next-build.json': '{"nextBuildAt":null}\n' });
    const run = workflow.jobs.build?.steps.find(({ id }) => id === 'site')?.run ?? '';
    const program = run.replace(
      /(?:npx broadsheet|node bin\/broadsheet\.js) build --keep-going/,
      `sh -c 'exit ${code}'`,
    );
    expect(program).not.toBe(run);
    const env = { PATH: process.env.PATH, GITHUB_OUTPUT: join(folder, 'output') };
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', program], { cwd: folder, env });
    expect(ended.status).toBe(status);
    expect(existsSync(join(folder, 'output')) ? readFileSync(join(folder, 'output'), 'utf8') : '').toBe(said);
  });

  it.each<[string, string, string | undefined, boolean]>([
    ['a push', 'push', later(3600), true],
    ['a look by hand', 'workflow_dispatch', 'null', true],
    ['a look while nothing is known', 'schedule', undefined, true],
    ['a look after the moment', 'schedule', later(-60), true],
    ['a look shortly before, once it has come,', 'schedule', later(2), true],
    ['a look long before', 'schedule', later(3600), false],
    ['a look while nothing is to come', 'schedule', 'null', false],
  ])('on %s decides rightly whether to build', (_what, event, next, builds) => {
    const folder = newFolder(next === undefined ? {} : { '.broadsheet/next-build.json': `{"nextBuildAt":${next}}\n` });
    const decide = workflow.jobs.due?.steps.find(({ id }) => id === 'due')?.run ?? '';
    const env = { PATH: process.env.PATH, EVENT: event, LOOK_AHEAD: '900', GITHUB_OUTPUT: join(folder, 'output') };
    const started = Date.now();
    const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', decide], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const output = existsSync(join(folder, 'output')) ? readFileSync(join(folder, 'output'), 'utf8') : '';
    expect(output).toBe(builds ? 'build=yes\n' : '');
    if (next !== undefined && next !== 'null' && builds && event === 'schedule') {
      expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(JSON.parse(next)));
    }
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});

/** A moment so many seconds from now, as `next-build.json` gives it. */
function later(seconds: number): string {
  return JSON.stringify(new Date(Date.now() + seconds * 1000).toISOString());
}

it('the two workflows differ in nothing but how the program is called', () => {
  expect(ours.replace('node bin/broadsheet.js build', 'npx broadsheet build')).toBe(starter);
});

describe('the pipeline for GitLab', () => {
  const { pages } = parse(read('starter/.gitlab-ci.yml'));

  it.each<[string, string, string | undefined, number]>([
    ['goes on when pushed', 'push', later(3600), 0],
    ['goes on while nothing is known', 'schedule', undefined, 0],
    ['goes on when something is due', 'schedule', later(-5), 0],
    ['stops before it installs anything when nothing is', 'schedule', later(3600), 77],
    ['stops while nothing is to come', 'schedule', 'null', 77],
  ])('%s', (_, source, next, status) => {
    const folder = newFolder();
    if (next !== undefined) put(folder, { '.broadsheet/next-build.json': `{"nextBuildAt":${next}}\n` });
    const env = { PATH: process.env.PATH, CI_PIPELINE_SOURCE: source };
    expect(spawnSync('sh', ['-ec', pages.script[0]], { cwd: folder, env }).status).toBe(status);
    expect(pages.allow_failure.exit_codes).toBe(77);
  });
});
