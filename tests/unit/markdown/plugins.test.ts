/** The site's own remark plugins. */

import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { codesOf, render, tryRender } from '../../support/markdown.ts';

/** Adds a paragraph with a link into the site, a picture and raw HTML. */
function addFooter(options: { readonly to: string }) {
  return (tree: Root): void => {
    tree.children.push({
      type: 'paragraph',
      children: [
        { type: 'link', url: options.to, children: [{ type: 'text', value: 'More' }] },
        { type: 'image', url: 'x.jpg', alt: 'X' },
        { type: 'html', value: '<script>alert(1)</script>' },
      ],
    });
  };
}

test('what a plugin adds is resolved and sanitised like everything else', () => {
  const { page, facts, codes } = render('Text', { remark: [[addFooter, { to: '/about/' }]] });
  expect(page).toBe('<p>Text</p>\n<p><a href="⟦href 0⟧">More</a>⟦picture 0 inline X⟧</p>');
  expect(facts.links).toMatchObject([{ target: '/about/', place: { line: 1, column: 1 } }]);
  expect(codes).toEqual(['markdown/html-dropped 1:1+1']);
});

test('plugins run in their order, alone or with options', () => {
  const append =
    (word: string) =>
    () =>
    (tree: Root): void => {
      tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: word }] });
    };
  expect(render('a', { remark: [append('b'), [append('c')]] }).text).toBe('a\n\nb\n\nc');
});

test('a plugin that fails is reported with the article it failed on', () => {
  const failing = () => () => {
    throw new Error('no such thing');
  };
  const { value, diagnostics } = tryRender('a', { remark: [failing] });
  expect(value).toBeUndefined();
  expect(codesOf(diagnostics)).toEqual(['markdown/plugin 1:1+1']);
  expect(diagnostics[0]?.message).toContain('no such thing');
});

test('a plugin cannot make a tree too deep to be drawn', () => {
  const deepen =
    () =>
    (tree: Root): void => {
      for (let level = 0; level < 1000; level += 1)
        tree.children = [{ type: 'blockquote', children: tree.children as never }];
    };
  expect(codesOf(tryRender('a', { remark: [deepen] }).diagnostics)).toEqual(['limit/nesting 1:1+1']);
});
