import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defineConfig } from '../../../src/config/define-config.ts';
import { loadExtensions, readExtensions } from '../../../src/config/load-extensions.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { noExtensions } from '../../../src/model/extensions.ts';
import { sentences } from '../../support/parse.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-config-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(root, name), text);

describe('a project', () => {
  test('without a configuration has no extensions', async () => {
    const { value, diagnostics } = await loadExtensions(root);
    expect(value?.extensions).toEqual(noExtensions);
    expect(diagnostics).toEqual([]);
  });

  test('has the extensions that its configuration exports, and another hash when that changes', async () => {
    write('broadsheet.config.mjs', 'export default { filters: { shout: (text) => text.toUpperCase() } };');
    const first = await loadExtensions(root);
    expect(Object.keys(first.value?.extensions.filters ?? {})).toEqual(['shout']);
    expect(first.value?.extensions.remark).toEqual([]);

    write('broadsheet.config.mjs', 'export default { filters: { whisper: (text) => text } };');
    const second = await loadExtensions(root);
    expect(Object.keys(second.value?.extensions.filters ?? {})).toEqual(['whisper']);
    expect(second.value?.hash).not.toBe(first.value?.hash);
  });

  test.each([
    ['export const a = 1;', 'The file has no default export.'],
    ['export default 1;', '`default` must be an object.'],
    ['throw new Error("out of paper");', 'The file could not be run: out of paper.'],
    ['export default {', 'The file could not be run:'],
    ['export default { page: [] };', 'There is no extension point `page`. Did you mean `pages`?'],
  ])('is refused for %s', async (text, words) => {
    write('broadsheet.config.mjs', text);
    const { value, diagnostics } = await loadExtensions(root);
    expect(value).toBeUndefined();
    expect(sentences(diagnostics).join('\n')).toContain(words);
    expect(sentences(diagnostics).join('\n')).not.toContain(root);
    expect(diagnostics[0]?.places[0]).toMatchObject({ file: 'broadsheet.config.mjs', line: 1 });
  });

  test('is refused with two configurations', async () => {
    write('broadsheet.config.mjs', 'export default {};');
    write('broadsheet.config.js', 'export default {};');
    const { diagnostics } = await loadExtensions(root);
    expect(diagnostics.map(({ code, places }) => [code, places.map(({ file }) => file)])).toEqual([
      ['config/two-files', ['broadsheet.config.js', 'broadsheet.config.mjs']],
    ]);
  });
});

test('every part of a wrong shape is reported', () => {
  const place = { file: 'broadsheet.config.js' as SourcePath, line: 1, column: 1, length: 1 };
  const { value, diagnostics } = readExtensions(
    { remark: [1], pages: {}, checks: [() => []], filters: { a: 1 }, zzz: 1 },
    place,
  );
  expect(value).toBeUndefined();
  expect(sentences(diagnostics)).toEqual([
    'error: There is no extension point `zzz`. The keys are remark, directives, pages, checks, filters.',
    'error: `remark` must be a list of remark plugins, each a function or [function, options]. See the types of `defineConfig`.',
    'error: `pages` must be a list of functions. See the types of `defineConfig`.',
    'error: `filters` must be an object of functions. See the types of `defineConfig`.',
  ]);
});

test('every part of a directive of a wrong shape is reported', () => {
  const place = { file: 'broadsheet.config.js' as SourcePath, line: 1, column: 1, length: 1 };
  const said = (directives: unknown): readonly string[] =>
    readExtensions({ directives }, place).diagnostics.map(({ message }) => message);
  const right = { form: 'leaf', example: '::x-a', page: () => undefined, text: () => '' };
  expect(said({ 'x-a': right })).toEqual([]);
  expect(said([])).toEqual(['`directives` must be an object of directives by name.']);
  expect(said({ recipe: right, 'X-A': right })).toEqual([
    '`directives.recipe` must be called x- and a word in lower case, such as x-recipe.',
    '`directives.X-A` must be called x- and a word in lower case, such as x-recipe.',
  ]);
  const attributes = {
    size: { type: 'length', doc: 'x' },
    kind: { type: 'choice', doc: 'x' },
    ok: { type: 'text', doc: 'x' },
  };
  const wrong = { form: 'block', label: 'x', attributes, assets: 'a.css', page: '<p>', feed: 1 };
  expect(said({ 'x-a': wrong }).map((message) => /`([^`]+)`/.exec(message)?.[1])).toEqual([
    'directives.x-a.form',
    'directives.x-a.label',
    'directives.x-a.attributes.size',
    'directives.x-a.attributes.kind',
    'directives.x-a.example',
    'directives.x-a.assets',
    'directives.x-a.page',
    'directives.x-a.feed',
    'directives.x-a.text',
  ]);
});

test('defineConfig gives back what it is given', () => {
  const config = { pages: [] };
  expect(defineConfig(config)).toBe(config);
});
