/** The manual of directives is what the table prints. */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { directivesManual } from '../../../src/markdown/directives/manual.ts';
import { directives } from '../../../src/markdown/directives/table.ts';

const file = new URL('../../../docs/directives.md', import.meta.url);

test('docs/directives.md is printed from the table (UPDATE_DOCS=1 writes it)', () => {
  const manual = directivesManual(directives);
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, manual);
  expect(readFileSync(file, 'utf8')).toBe(manual);
});

test('every directive and attribute says in a sentence what it is', () => {
  const names = directives.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { doc, attributes } of directives) {
    for (const sentence of [doc, ...Object.values(attributes).map((rule) => rule.doc)])
      expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
  }
});
