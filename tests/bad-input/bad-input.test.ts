/**
 * What an editor reads when something is wrong: the catalogues beside this file, one a subject, to the letter.
 *
 * `UPDATE_GOLDEN=1 npx vitest run tests/bad-input` rewrites the terminal texts. Read them as an editor would.
 */

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pico from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { diagnosticsAsText } from '../../src/cli/text-report.ts';
import { readSite } from '../../src/config/read-site.ts';
import { readMedia } from '../../src/media/read-media.ts';
import { noExtensions } from '../../src/model/extensions.ts';
import { hashOf } from '../../src/model/hash.ts';
import { nothingRemembered } from '../../src/model/memory.ts';
import { applyRules } from '../../src/model/rules.ts';
import { readContent } from '../../src/read/read-content.ts';
import { type Case, casesOf, withTerminals } from '../support/cases.ts';
import { newFolder, put } from '../support/folder.ts';
import { bareTheme } from '../support/theme.ts';

const here = import.meta.dirname;

/** What a case need not say. */
const assumed = {
  'content/site.yaml':
    'name: The Bay Courier\nurl: https://courier.example\nlanguage: en-GB\nzone: Europe/London\nsections: [{id: news, label: News}, {id: sport, label: Sport}]\n',
};

const catalogues = readdirSync(here)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(here, name), 'utf8') }));

describe.each(catalogues)('$name', ({ name, text }) => {
  const cases = casesOf(text);
  const terminals: string[] = [];

  it.each(cases.map((one) => [one.claim, one] as const))('%s', async (_, one) => {
    const terminal = await terminalOf(one);
    terminals.push(terminal);
    if (process.env.UPDATE_GOLDEN !== '1') expect(terminal).toBe(one.terminal);
  });

  afterAll(() => {
    if (process.env.UPDATE_GOLDEN === '1' && terminals.length === cases.length) {
      writeFileSync(join(here, name), withTerminals(text, terminals));
    }
  });
});

/** What `broadsheet build` says of the case before it would draw and write anything. */
async function terminalOf({ files, links }: Case): Promise<string> {
  const root = newFolder(assumed);
  put(root, Object.fromEntries(files));
  for (const [path, target] of links) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }
  const content = await readContent(root);
  const snapshot = content.value?.snapshot;
  const site = content.value?.site && readSite(content.value.site);
  const media = await readMedia(root, content.value?.mediaPaths ?? []);
  const found = [...content.diagnostics, ...(site?.diagnostics ?? []), ...media.diagnostics];
  const isBuilt = site?.value && snapshot && !site.diagnostics.some(({ level }) => level === 'error');
  const diagnostics = isBuilt
    ? build(
        {
          site: site.value,
          snapshot: { ...snapshot, media: media.value ?? [] },
          theme: bareTheme,
          extensions: noExtensions,
          configHash: hashOf(content.value?.site?.text ?? ''),
          now: Date.parse('2026-03-01T12:00:00Z'),
          drafts: false,
        },
        nothingRemembered,
      ).diagnostics
    : [];
  const sources = [content.value?.site, ...Object.values(snapshot ?? {}).flat()];
  return diagnosticsAsText(applyRules([...found, ...diagnostics], site?.value?.rules ?? {}), {
    colors: pico.createColors(false),
    textOf: (path) => sources.find((source) => source?.path === path)?.text,
    verbose: true,
  }).replaceAll(root, '<root>');
}

describe('the catalogues', () => {
  it('hold at least 45 cases', () => {
    expect(catalogues.flatMap(({ text }) => casesOf(text)).length).toBeGreaterThanOrEqual(45);
  });

  it('show every message that content can bring about', () => {
    const shown = new Set(catalogues.flatMap(({ text }) => casesOf(text).flatMap(({ terminal }) => codesIn(terminal))));
    const missing = codesOfSource().filter((code) => !shown.has(code) && !Object.hasOwn(notContent, code));
    expect(missing).toEqual([]);
  });

  it('leave out no code that is shown after all', () => {
    const shown = new Set(catalogues.flatMap(({ text }) => casesOf(text).flatMap(({ terminal }) => codesIn(terminal))));
    expect(Object.keys(notContent).filter((code) => shown.has(code) || !codesOfSource().includes(code))).toEqual([]);
  });
});

/** Codes that no article, author, topic, page, picture or site.yaml brings about, and where they are tested. */
const notContent: Readonly<Record<string, string>> = {};

function codesIn(terminal: string): readonly string[] {
  return [...terminal.matchAll(/(?:^| )(?:error|warning|info) ([a-z-]+\/[a-z-]+)$/gm)].map((match) => match[1] ?? '');
}

/** Every code that a factory in a `mistakes.ts` makes, in the rooms that an editor can reach. */
function codesOfSource(): readonly string[] {
  const src = join(here, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('mistakes.ts'));
  const codes = files.flatMap((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const plain = [...text.matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map((match) => match[1] ?? '');
    const made = [...text.matchAll(/`\$\{(subject|what)\}\/([a-z-]+)`/g)].flatMap(([, by, what]) =>
      (by === 'subject' ? ['front-matter', 'site'] : ['author', 'topic']).map((subject) => `${subject}/${what}`),
    );
    return [...plain, ...made];
  });
  return [...new Set(codes)].sort();
}
