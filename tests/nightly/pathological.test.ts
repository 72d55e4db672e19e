/** Texts made to hang a Markdown parser: each is read or refused within seconds, by the shipped program, beside an honest article. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpora, hasCorpus } from '../support/corpora.ts';
import { newFolder, put } from '../support/folder.ts';
import { compileOnce, runProgram } from '../support/program.ts';

interface Recipe {
  readonly name: string;
  readonly parts: readonly (readonly [string, number])[];
}

const recipes: readonly Recipe[] = hasCorpus('spec')
  ? JSON.parse(readFileSync(join(corpora, 'spec/pathological.json'), 'utf8')).cases
  : [];

/** The recipes that no string and number can say. */
const generated: Readonly<Record<string, (times: number) => string>> = {
  '@indent-list': (times) => Array.from({ length: times }, (_, x) => `${'  '.repeat(x)}* a\n`).join(''),
  '@backticks': (times) => Array.from({ length: times - 1 }, (_, x) => `e${'`'.repeat(x + 1)}`).join(''),
};

const site = 'name: The Test\nurl: https://test.example\nsections: [{id: news, label: News}]\npictures: {cards: no}\n';
const front = '---\ntitle: T\npublished: 2026-02-01\n---\n\n';
/** Generous: a machine that builds other things at the same time. */
const seconds = 20;

describe.runIf(recipes.length > 0)('a text made to hang a parser', () => {
  beforeAll(compileOnce);

  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))(
    '%s',
    async (_, { parts }) => {
      const root = newFolder();
      const text = parts.map(([part, times]) => generated[part]?.(times) ?? part.repeat(times)).join('');
      put(root, {
        'content/site.yaml': site,
        'content/articles/a.md': `${front}${text}\n`,
        'content/articles/b.md': '---\ntitle: Honest\npublished: 2026-02-02\n---\n\nText.\n',
      });
      const run = await runProgram(['build', '--now', '2026-03-01T00:00:00Z'], { cwd: root });
      expect([0, 1]).toContain(run.exit);
      expect(run.seconds).toBeLessThan(seconds);
      // Who refuses says which file.
      if (run.exit === 1) expect(run.stderr).toMatch(/content\/articles\/a\.md:\d+:\d+ error /);
      expect(run.stderr).not.toContain('This is a bug in Broadsheet');
    },
    120_000,
  );
});
