/** Text of one paragraph, as standfirsts and corrections are. */

import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/markdown/create-markdown.ts';
import { articlePath, codesOf } from '../../support/markdown.ts';

const markdown = createMarkdown({ html: 'drop', zone: 'UTC', remark: [] });

function inline(text: string) {
  const { value, diagnostics } = markdown.inline({ file: articlePath, text, firstLine: 3, column: 5, lang: 'en' });
  return { ...value, codes: codesOf(diagnostics) };
}

test('renders running text without a paragraph around it', () => {
  expect(inline('*So* "he said" -- [x](https://x.example "t") `a`')).toEqual({
    html: '<em>So</em> “he said” – <a href="https://x.example" title="t">x</a> <code>a</code>',
    text: 'So “he said” – x a',
    codes: [],
  });
  expect(inline('')).toEqual({ html: '', text: '', codes: [] });
});

test.each(['# x', '- x', '> x', '1. x', '---', 'a\n\nb', '::figure{src=x}', '```\nx\n```', '    x', '|a|\n|-|'])(
  'refuses %j, which is more than running text',
  (text) => {
    expect(inline(text).html).toBeUndefined();
    expect(inline(text).codes).toHaveLength(1);
    expect(inline(text).codes[0]).toMatch(/^markdown\/inline-only /);
  },
);

test('refuses links into the site and pictures, and keeps their text', () => {
  expect(inline('See [the letter](../x.md) and ![map](m.png).')).toEqual({
    html: 'See the letter and map.',
    text: 'See the letter and map.',
    codes: ['markdown/inline-link 3:9+21', 'markdown/inline-link 3:35+13'],
  });
});

test('takes the address from unsafe links', () => {
  expect(inline('[x](javascript:alert(1)) <b onclick=x>y</b>')).toMatchObject({
    html: 'x y',
    codes: ['markdown/html-dropped 3:30+13', 'link/unsafe 3:5+24'],
  });
});
