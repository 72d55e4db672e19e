/**
 * What the gate says, to the letter: `story.md` beside this file, one section a commit.
 *
 * `UPDATE_GOLDEN=1 npx vitest run tests/unit/check` rewrites it. Read it as an editor would.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { change, newRepository } from '../../support/repository.ts';
import { runIn } from '../../support/run.ts';
import { beginning, episodes } from './story.ts';

const golden = join(import.meta.dirname, 'story.md');
const now = '2026-03-01T12:00:00Z';

it(`tells the story of ${episodes.length} commits`, { timeout: 120_000 }, async () => {
  const repository = newRepository(beginning);
  repository.commit('The first issue');
  const told = [];
  for (const { claim, changes, message = claim, base = 'HEAD~1' } of episodes) {
    change(repository.folder, changes);
    repository.commit(message);
    const { exit, out, err } = await runIn(repository.folder, ['check', '--base', base, '--now', now]);
    const said = `${err}${out}exit ${exit}`
      .replace(/in \d+\.\d s/g, 'in 0.0 s')
      .replaceAll(repository.folder, '<root>');
    told.push(`## ${claim}\n\n\`\`\`\`text\n${said}\n\`\`\`\`\n`);
  }
  const text = `# What the gate says\n\n${told.join('\n')}`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

it('has at least thirty commits, and every message of the gate is in it', () => {
  expect(episodes.length).toBeGreaterThanOrEqual(30);
  const mistakes = readFileSync(join(import.meta.dirname, '../../../src/check/mistakes.ts'), 'utf8');
  const codes = [...new Set([...mistakes.matchAll(/'(gate\/[a-z-]+)'/g)].map((match) => match[1] ?? ''))];
  const told = readFileSync(golden, 'utf8');
  const elsewhere = ['gate/not-ancestor', 'gate/base-unreadable'];
  expect(codes.filter((code) => !told.includes(` ${code}\n`)).sort()).toEqual(elsewhere.sort());
});
