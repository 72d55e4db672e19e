/**
 * What an editor reads when something is wrong: the catalogues beside this file, one a subject, to the letter.
 *
 * `UPDATE_GOLDEN=1 npx vitest run tests/bad-input` rewrites the terminal texts. Read them as an editor would.
 */

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, casesOf, withTerminals } from '../support/cases.ts';
import { newFolder, put } from '../support/folder.ts';
import { buildFolder } from '../support/folder-build.ts';

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
  return (await buildFolder(root, { dry: true })).terminal;
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
const notContent: Readonly<Record<string, string>> = {
  'author/duplicate-id': 'on a disk the two files are file/same-name; tests/unit/plan',
  'config/bad-shape': 'code of broadsheet.config.js; tests/unit/config',
  'config/failed': 'code of broadsheet.config.js; tests/unit/config',
  'config/no-default': 'code of broadsheet.config.js; tests/unit/config',
  'config/plugin': 'code of broadsheet.config.js; tests/unit/plan',
  'config/two-files': 'code of broadsheet.config.js; tests/unit/config',
  'config/unknown-key': 'code of broadsheet.config.js; tests/unit/config',
  'directive/failed': 'code of broadsheet.config.js; tests/unit/markdown',
  'file/unreadable': 'needs a disk that refuses; tests/unit/read',
  'gate/base-unreadable': 'of a repository; tests/unit/cli/check-command.test.ts',
  'gate/correction-removed': 'of two states of a site; tests/unit/check/story.md',
  'gate/correction-rewritten': 'of two states of a site; tests/unit/check/story.md',
  'gate/freshening': 'of two states of a site; tests/unit/check/story.md',
  'gate/id-changed': 'of two states of a site; tests/unit/check/story.md',
  'gate/list-vanished': 'of two states of a site; tests/unit/check/story.md',
  'gate/not-ancestor': 'of a repository; tests/unit/cli/check-command.test.ts',
  'gate/not-compared': 'of two states of a site; tests/unit/check/story.md',
  'gate/permalink-changed': 'of two states of a site; tests/unit/check/story.md',
  'gate/site-moved': 'of two states of a site; tests/unit/check/story.md',
  'gate/text-changed': 'of two states of a site; tests/unit/check/story.md',
  'gate/url-moved': 'of two states of a site; tests/unit/check/story.md',
  'gate/url-taken': 'of two states of a site; tests/unit/check/story.md',
  'gate/url-vanished': 'of two states of a site; tests/unit/check/story.md',
  'git/failed': 'of a repository; tests/unit/cli/check-command.test.ts',
  'git/no-common-ancestor': 'of a repository; tests/unit/cli/check-command.test.ts',
  'git/no-repository': 'of a repository; tests/unit/cli/check-command.test.ts',
  'git/no-site': 'of a repository; tests/unit/cli/check-command.test.ts',
  'git/not-found': 'of a repository; tests/unit/cli/check-command.test.ts',
  'git/other-owner': 'of a repository; tests/unit/cli/check-command.test.ts',
  'git/shallow': 'of a repository; tests/unit/cli/check-command.test.ts',
  'git/unknown-revision': 'of a repository; tests/unit/cli/check-command.test.ts',
  'history/off': 'of a repository; tests/unit/cli/history.test.ts',
  'media/animated': 'no picture is text; tests/unit/media',
  'media/changed': 'a file that changes while it is read; tests/unit/media',
  'media/record-withheld': 'no picture is text; tests/unit/media',
  'media/small-cover': 'no picture is text; tests/unit/plan',
  'media/rights-differ': 'needs a picture that says whose it is; tests/unit/plan',
  'markdown/plugin': 'a plugin’s failure; tests/unit/markdown',
  'site/given-twice': 'no field of site.yaml has a second name; the table of articles shows the message',
  'theme/bad-language': 'of templates/; tests/unit/theme',
  'theme/bad-string': 'of templates/; tests/unit/theme',
  'theme/bad-yaml': 'of templates/; tests/unit/theme',
  'theme/bundle': 'of templates/; tests/unit/theme',
  'theme/doubtful-style': 'of templates/; tests/unit/theme',
  'theme/template-syntax': 'of templates/; tests/unit/theme',
  'theme/unknown-string': 'of templates/; tests/unit/theme',
  'topic/duplicate-id': 'on a disk the two files are file/same-name; tests/unit/plan',
};

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
