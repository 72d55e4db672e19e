/** The pipeline under ours, parsing and printing, follows CommonMark and GFM to the letter. */

import { existsSync, readFileSync } from 'node:fs';
import { parseFragment, serialize } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly number: number;
  readonly section: string;
  /** The extensions of GFM that an example is about; without one it is plain CommonMark. */
  readonly tags?: readonly string[];
}

const corpora = new URL('../../../shared/corpora/spec/', import.meta.url);

function examples(name: string): readonly Example[] {
  const file = new URL(name, corpora);
  if (!existsSync(file)) return [];
  // The specification prints tabs as arrows.
  return JSON.parse(readFileSync(file, 'utf8').replaceAll('→', '\\t'));
}

/** As commonmark's own test runner compares: attribute order, entities and white space between blocks do not count. */
function normal(html: string): string {
  const blocks = 'p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th|div|section|details|summary|dl|dt|dd';
  const fragment = parseFragment(html) as unknown as TreeNode;
  sortAttributes(fragment);
  return serialize(fragment as never)
    .replace(new RegExp(`\\s*(</?(?:${blocks})(?: [^>]*)?>)\\s*`, 'g'), '$1')
    .trim();
}

interface TreeNode {
  readonly attrs?: { name: string; value: string }[];
  readonly childNodes?: readonly TreeNode[];
}

function sortAttributes(node: TreeNode): void {
  node.attrs?.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of node.childNodes ?? []) sortAttributes(child);
}

describe.skipIf(!existsSync(corpora))('specifications', () => {
  test('renders all 652 examples of CommonMark 0.31.2', () => {
    const processor = unified().use(remarkParse).use(remarkHtml, { sanitize: false });
    const all = examples('commonmark-0.31.2.json');
    expect(all).toHaveLength(652);
    const wrong = all.filter(({ markdown, html }) => normal(String(processor.processSync(markdown))) !== normal(html));
    expect(wrong.map(({ number }) => number)).toEqual([]);
  });

  test('renders the examples of GFM, but for four that are known', () => {
    const plain = unified().use(remarkParse).use(remarkHtml, { sanitize: false });
    const gfm = unified().use(remarkParse).use(remarkGfm).use(remarkHtml, { sanitize: false });
    const all = examples('gfm-0.29-spec.json');
    expect(all).toHaveLength(673);
    const wrong = all.filter(({ markdown, html, tags }) => {
      const processor = tags !== undefined && tags.length > 0 ? gfm : plain;
      // The classes of task lists are GitHub's own, on its site but not in its specification.
      const made = String(processor.processSync(markdown)).replace(
        / class="(?:contains-task-list|task-list-item)"/g,
        '',
      );
      return normal(made) !== normal(html);
    });
    expect(wrong.map(({ number }) => number)).toEqual([
      628, // ftp:// is no address that micromark links by itself.
      645, // Comments that CommonMark 0.31 allows and 0.29 did not.
      646,
      653, // The filter of dangerous tags: raw HTML never gets that far here.
    ]);
  });
});
