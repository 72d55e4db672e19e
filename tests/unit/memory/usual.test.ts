/** Claims about what records leave out: it is put back as it was. */

import { expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { putUsualIn, withoutUsual } from '../../../src/memory/usual.ts';
import type { Article } from '../../../src/model/article.ts';
import { nothingRemembered } from '../../../src/model/memory.ts';
import { articleText, projectOf, siteYaml } from '../../support/project.ts';

const rich = {
  title: 'Rich',
  type: 'analysis',
  standfirst: 'It is *so*.',
  authors: ['ann', { name: 'Guest' }],
  topics: ['tides'],
  aliases: ['/old/'],
  access: 'subscriber',
  weight: 3,
  history: false,
  'x-note': { a: [] },
  corrections: [{ date: '2026-02-02', text: 'It was *two*.' }],
};

function articles(): readonly Article[] {
  const files = {
    'content/site.yaml': siteYaml,
    'content/articles/plain.md': articleText({ title: 'Plain' }, 'Words.'),
    'content/articles/rich.md': articleText(rich, '## Head\n\nSee [it](plain.md).'),
  };
  const { readings } = build(projectOf(files), nothingRemembered);
  return [...readings.files.values()].flatMap(({ outcome: { value } }) => (value && 'fields' in value ? [value] : []));
}

function again<T extends object>(value: T): T {
  const brief = JSON.parse(JSON.stringify(withoutUsual(value))) as T;
  putUsualIn(brief);
  return brief;
}

it('what is usual is left out of a record and put back', () => {
  const read = articles();
  expect(read).toHaveLength(2);
  for (const { body: _, ...article } of read) {
    expect(again(article)).toEqual(article);
    expect(JSON.stringify(withoutUsual(article)).length).toBeLessThan(JSON.stringify(article).length);
  }
});

it('values that are usual are the same for all files', () => {
  const [one, other] = articles().map(again);
  expect(one?.facts.charts).toBe(other?.facts.charts);
  expect(one?.fields.credits).toBe(other?.fields.credits);
});
