import { cp, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Theme } from '../../../src/model/theme.ts';
import { loadTheme } from '../../../src/theme/load-theme.ts';
import { deserializeTheme, serializeTheme } from '../../../src/theme/serialize-theme.ts';
import { folderOf, madeBy, packaged } from './folders.ts';

const kinds = ['article', 'front', 'list', 'directory', 'static', 'corrections', 'not-found', 'tombstone', 'redirect'];

async function themeWith(files: Readonly<Record<string, string>>): Promise<Theme> {
  return madeBy(await loadTheme({ packaged, own: await folderOf(files) }));
}

function textOf(theme: Theme, asset: string): string {
  const file = theme.files.find(({ url }) => url === theme.assets[asset]);
  return Buffer.from(file?.bytes ?? []).toString('utf8');
}

test('the packaged theme has a template for every kind of page and every asset its templates ask for', async () => {
  const theme = madeBy(await loadTheme({ packaged, own: undefined }));
  expect(Object.keys(theme.templates)).toEqual(expect.arrayContaining(kinds));
  const asked = Object.values(theme.templates).flatMap((text) =>
    [...text.matchAll(/it\.asset\('([^']+)'\)/g)].map(([, name]) => name),
  );
  expect(asked.length).toBeGreaterThan(3);
  for (const name of asked) expect(theme.assets).toHaveProperty([name ?? '']);
});

test('every asset is published under /assets/ with a hash in its name, and nothing is published twice', async () => {
  const theme = madeBy(await loadTheme({ packaged, own: undefined }));
  for (const { url } of theme.files) expect(url).toMatch(/^\/assets\/[a-z0-9-]+\.[A-Za-z0-9]{8,10}\.\w+$/);
  expect(new Set(theme.files.map(({ url }) => url)).size).toBe(theme.files.length);
  expect(Object.values(theme.assets).sort()).toEqual(theme.files.map(({ url }) => url).sort());
});

test('style sheets refer to fonts beside them, so that a site may live under any path', async () => {
  const theme = madeBy(await loadTheme({ packaged, own: undefined }));
  const urls = [...textOf(theme, 'main.css').matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) =>
    url.replace(/["']/g, ''),
  );
  expect(urls.length).toBeGreaterThan(5);
  const names = theme.files.map(({ url }) => url.replace('/assets/', './'));
  for (const url of urls) expect(names).toContain(url);
});

test('the theme is the same wherever its folder lies', async () => {
  const elsewhere = join(await mkdtemp(join(tmpdir(), 'broadsheet-elsewhere-')), 'a folder', 'templates');
  await cp(packaged, elsewhere, { recursive: true });
  const [here, there] = [
    await loadTheme({ packaged, own: undefined }),
    await loadTheme({ packaged: elsewhere, own: undefined }),
  ];
  expect(madeBy(there)).toEqual(madeBy(here));
});

test('a template of the site replaces the packaged one of the same name and leaves the others', async () => {
  const before = madeBy(await loadTheme({ packaged, own: undefined }));
  const theme = await themeWith({ 'front.eta': '<p>ours</p>', 'parts/extra.eta': 'more' });
  expect(theme.templates.front).toBe('<p>ours</p>');
  expect(theme.templates['parts/extra']).toBe('more');
  expect(theme.templates.article).toBe(before.templates.article);
  expect(theme.hash).not.toBe(before.hash);
});

test('a style sheet of the site replaces the packaged one where main.css imports it', async () => {
  const theme = await themeWith({ 'styles/tokens.css': ':root { --ours: 1px }' });
  expect(textOf(theme, 'main.css')).toMatch(/--ours: ?1px/);
  expect(textOf(theme, 'main.css')).not.toContain('--measure:');
  expect(textOf(theme, 'main.css')).toContain('.masthead');
});

test('a font, script or asset of the site is bundled in place of the packaged one', async () => {
  const theme = await themeWith({
    'scripts/main.ts': 'document.title = "ours" as string;',
    'assets/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/logo.svg': '<svg/>',
    'fonts/newsreader-text-core.woff2': 'ours',
  });
  expect(textOf(theme, 'main.js')).toBe('document.title="ours";\n');
  expect(textOf(theme, 'favicon.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(textOf(theme, 'newsreader-text-core.woff2')).toBe('ours');
  expect(theme.assets['logo.svg']).toMatch(/^\/assets\/logo\.\w+\.svg$/);
});

test('a string of the site replaces the packaged one and leaves the others; a new language needs no full table', async () => {
  const theme = await themeWith({
    'strings/en.yaml': 'front.latest: "Just in"\nours.word: "Ours"\n',
    'strings/sv.yaml': 'front.latest: "Senaste nytt"\n',
  });
  expect(theme.strings.en).toMatchObject({
    'front.latest': 'Just in',
    'footer.archive': 'Archive',
    'ours.word': 'Ours',
  });
  expect(theme.strings.sv).toEqual({ 'front.latest': 'Senaste nytt' });
});

test('an own folder that is missing, empty or the packaged one itself changes nothing', async () => {
  const theme = madeBy(await loadTheme({ packaged, own: undefined }));
  for (const own of [join(tmpdir(), 'broadsheet-no-such-folder'), await folderOf({}), packaged]) {
    expect(madeBy(await loadTheme({ packaged, own })).hash).toBe(theme.hash);
  }
});

test('a symbolic link in the own folder is not followed', async () => {
  const own = await folderOf({ 'front.eta': 'ours' });
  await symlink('/etc/hostname', join(own, 'article.eta'));
  const theme = madeBy(await loadTheme({ packaged, own }));
  expect(theme.templates.article).toContain('article-header');
});

test('reports every mistake of the site’s own files at once, each at its place', async () => {
  const own = await folderOf({
    'front.eta': '<p>\n<% if (it.view { %>\n',
    'styles/tokens.css': '/* ours */\n@import "./missing.css";\n:root { color: red }\n@import "./base.css";\n',
    'scripts/main.ts': 'const = 1;',
    'strings/en.yaml': 'footer.archive: "A"\nfooter.archive: "B"\n',
    'strings/de.yaml': 'footer.topics:\n  - a\nfooter.archiv: "Archiv"\n',
    'strings/klingonese-language.yaml': 'a: b\n',
    'strings/fr.yaml': '- a\n',
  });
  const { value, diagnostics } = await loadTheme({ packaged, own });
  expect(value).toBeUndefined();
  const found = diagnostics.map(({ code, places: [place] }) => `${code} ${place?.file}:${place?.line}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'theme/template-syntax templates/front.eta:1',
      'theme/bundle templates/styles/tokens.css:2',
      'theme/doubtful-style templates/styles/tokens.css:4',
      'theme/bundle templates/scripts/main.ts:1',
      'theme/bad-yaml templates/strings/en.yaml:2',
      'theme/bad-string templates/strings/de.yaml:1',
      'theme/unknown-string templates/strings/de.yaml:3',
      'theme/bad-language templates/strings/klingonese-language.yaml:1',
      'theme/bad-yaml templates/strings/fr.yaml:1',
    ]),
  );
  expect(diagnostics.find(({ code }) => code === 'theme/unknown-string')?.hint).toBe('Did you mean "footer.archive"?');
});

test('a serialized theme is the theme again, and stands in for bundling', async () => {
  const theme = madeBy(await loadTheme({ packaged, own: undefined }));
  const json = serializeTheme(theme);
  expect(deserializeTheme(json)).toEqual(theme);
  const prebuilt = join(await folderOf({}), 'theme.json');
  await writeFile(prebuilt, json);
  expect(madeBy(await loadTheme({ packaged: '/nowhere', own: undefined, prebuilt }))).toEqual(theme);
  const own = await folderOf({ 'front.eta': 'ours' });
  const direct = madeBy(await loadTheme({ packaged, own }));
  expect(madeBy(await loadTheme({ packaged: '/nowhere', own, prebuilt }))).toEqual(direct);
});

test('a prebuilt theme that cannot be read is no reason to fail', async () => {
  const prebuilt = join(await folderOf({ 'theme.json': '{' }), 'theme.json');
  expect(madeBy(await loadTheme({ packaged, own: undefined, prebuilt })).templates).toHaveProperty('article');
});
