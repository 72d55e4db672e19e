import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTheme } from '../../../src/theme/load-theme.ts';
import { readThemeFolder } from '../../../src/theme/read-theme-folder.ts';
import { readStrings } from '../../../src/theme/strings.ts';
import { madeBy, packaged } from './folders.ts';

const { templates, ...folder } = await readThemeFolder(packaged);
const { value: strings } = readStrings({ ...folder, templates }, {});
const english = strings.en ?? {};

/** What may be printed without escaping: values that the renderer vouches for. */
const safe =
  /^(it\.(include|once|body|picture|image|json)\(.*\)|it\.head|it\.site\.notice|[\w.]+\.(caption|standfirst|text|methods|reason)\.html)$/s;

test('every language has the same strings as English', () => {
  expect(Object.keys(strings).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr']);
  for (const table of Object.values(strings)) expect(Object.keys(table)).toEqual(Object.keys(english));
});

test('every translation fills in the values that English fills in', () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const table of Object.values(strings)) {
    for (const [key, text] of Object.entries(table))
      expect([key, slots(text)]).toEqual([key, slots(english[key] ?? '')]);
  }
});

test('templates ask for strings that exist, and every string is asked for', () => {
  const asked = Object.values(templates).flatMap((text) =>
    [...text.matchAll(/it\.t\((['`])([^'`]+)\1/g)].map(([, , key]) => key ?? ''),
  );
  const isFixed = (key: string) => !key.includes('${');
  for (const key of asked.filter(isFixed)) expect(english).toHaveProperty([key]);
  const families = asked.filter((key) => !isFixed(key)).map((key) => key.split('${')[0] ?? '');
  const unused = Object.keys(english).filter(
    (key) => !asked.includes(key) && !families.some((family) => key.startsWith(family)),
  );
  expect(unused).toEqual([]);
});

test('templates print without escaping only what the renderer vouches for', () => {
  let count = 0;
  for (const [name, text] of Object.entries(templates)) {
    for (const [, expression = ''] of text.matchAll(/<%[-_]?~([\s\S]*?)[-_]?%>/g)) {
      count += 1;
      expect([name, expression.trim()]).toEqual([name, expect.stringMatching(safe)]);
    }
  }
  expect(count).toBeGreaterThan(50);
});

test('templates carry no inline script, no inline style and no address of another host that loads by itself', () => {
  for (const [name, text] of Object.entries(templates)) {
    expect([name, text]).toEqual([name, expect.not.stringMatching(/<style|\sstyle=|\son\w+="|javascript:|<iframe/i)]);
    expect([name, text]).toEqual([name, expect.not.stringMatching(/<script(?![^>]* src=)/i)]);
    expect([name, text]).toEqual([name, expect.not.stringMatching(/(?:src|srcset|poster|<link[^>]*href)="https?:/i)]);
  }
});

test('templates use logical directions only, as style sheets do', async () => {
  const names = (await readdir(join(packaged, 'styles'))).sort();
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const css = await readFile(join(packaged, 'styles', name), 'utf8');
    const physical =
      /(?:margin|padding|border|inset|scroll-margin)-(?:left|right|top|bottom)|(?:^|[\s;{])(?:left|right|top|bottom|width|height|min-width|max-width|min-height|max-height)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)/m;
    expect([name, physical.exec(css.replace(/\/\*[\s\S]*?\*\//g, ''))?.[0]]).toEqual([name, undefined]);
  }
});

test('every text colour is readable on every background, in light and in dark', async () => {
  const css = await readFile(join(packaged, 'styles/tokens.css'), 'utf8');
  const pairs = [...css.matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => ({
    name,
    colours: [light ?? '', dark ?? ''],
  }));
  const backgrounds = pairs.filter(({ name }) => name === '--paper' || name === '--wash');
  const texts = pairs.filter(({ name }) => name === '--ink' || name === '--quiet' || name === '--accent');
  expect([backgrounds.length, texts.length]).toEqual([2, 10]);
  for (const background of backgrounds) {
    for (const text of texts) {
      for (const scheme of [0, 1]) {
        const ratio = contrast(text.colours[scheme] ?? '', background.colours[scheme] ?? '');
        expect(ratio, `${text.name} ${text.colours[scheme]} on ${background.name}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

test('what every article page loads but its text and pictures stays within 44 KB', async () => {
  const { gzipSync } = await import('node:zlib');
  const theme = madeBy(await loadTheme({ packaged, own: undefined }));
  const loaded = ['main.css', 'main.js', 'favicon.svg', 'newsreader-text-core.woff2', 'newsreader-display-core.woff2'];
  const bytes = loaded.map(
    (name) => theme.files.find(({ url }) => url === theme.assets[name])?.bytes ?? new Uint8Array(),
  );
  const total = bytes.reduce((sum, file) => sum + Math.min(file.length, gzipSync(file).length), 0);
  expect(total).toBeGreaterThan(30_000);
  expect(total).toBeLessThan(44 * 1024);
});

/** Contrast ratio of two colours (WCAG 2.2, definition of contrast ratio). */
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
