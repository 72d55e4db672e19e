/** What the quick writer makes of directives is, byte for byte, what remark-html and its sanitiser would. */

import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { cleanStrings } from '../../../src/markdown/clean-strings.ts';
import { createReferenceCompile } from '../../../src/markdown/compiler.ts';
import { gatherUpdates } from '../../../src/markdown/directives/live.ts';
import { directives } from '../../../src/markdown/directives/table.ts';
import { startDraft } from '../../../src/markdown/draft.ts';
import { joinFigures } from '../../../src/markdown/figures.ts';
import { createParse } from '../../../src/markdown/parser.ts';
import { readTree } from '../../../src/markdown/read-tree.ts';
import { applyTypography } from '../../../src/markdown/typography.ts';
import { writeTree } from '../../../src/markdown/writer/create-writer.ts';
import { escapeHtml } from '../../../src/model/safe-html.ts';
import { articlePath } from '../../support/markdown.ts';

const site = new URL('../../sites/kitchen-sink/site/content/articles/', import.meta.url);
const body = (name: string): string => readFileSync(new URL(name, site), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const texts: readonly (readonly [string, string])[] = [
  ...directives.map(({ name, example }) => [name, example] as const),
  ['the kitchen sink', body('flood-night.md').replace(/<[^>]*>/g, '')],
  ['the Arabic one', body('arabic.md')],
];

function read(text: string): Root {
  const lang = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en-GB';
  const source = { file: articlePath, text, firstLine: 1, lang };
  const newsletters = [{ id: 'morning', title: 'The Tide', text: 'At six.', url: '/newsletters/' }];
  const draft = startDraft(source, {
    zone: 'UTC',
    newsletters,
    allowedHosts: ['vimeo.com', 'youtube.com', 'social.example'],
    directives: new Map(directives.map((directive) => [directive.name, directive])),
  });
  const tree = createParse()(text);
  cleanStrings(tree);
  joinFigures(tree, draft.labels);
  applyTypography(tree, source.lang);
  readTree(tree, draft, () => ({ html: escapeHtml(''), text: '' }));
  tree.children = gatherUpdates(tree.children, draft);
  expect(draft.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  return tree;
}

test.each(texts)('%s', (_, text) => {
  const reference = createReferenceCompile();
  for (const medium of ['page', 'feed'] as const) {
    const written = writeTree(read(text), medium);
    expect(written).toBeDefined();
    expect(written).toBe(reference[medium](read(text)));
  }
});
