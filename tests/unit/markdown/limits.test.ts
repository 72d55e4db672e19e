/** Texts that would hang, crash or flood: each is refused at its line, or read. */

import { expect, test } from 'vitest';
import { limits } from '../../../src/markdown/limits.ts';
import { codesOf, render, tryRender } from '../../support/markdown.ts';

test.each([
  ['a text too long', 'a b\n\n'.repeat(500_000), 'limit/size 1:1+1'],
  ['a line too long', `x\n\n${'a '.repeat(60_000)}`, 'limit/paragraph 3:1+120000'],
  ['a paragraph too long', `x\n\n${'a b c d e f g h i j\n'.repeat(6_000)}`, 'limit/paragraph 3:1+1'],
  ['quotations in quotations', `x\n\n${'>'.repeat(16_000)}`, 'limit/nesting 3:1+16000'],
  ['lists in lists on one line', `${'* '.repeat(2_000)}a`, 'limit/nesting 1:1+4001'],
  [
    'lists in lists by indentation',
    Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    'limit/nesting 101:1+203',
  ],
  ['lists in quotations in lists', `${'> - '.repeat(60)}a`, 'limit/nesting 1:1+241'],
  ['directives in directives', ':::fact-box\n'.repeat(20), 'limit/nesting 11:1+11'],
  ['emphasis in emphasis', `${'*a **a '.repeat(200)}b${' a** a*'.repeat(200)}`, 'limit/nesting 1:765+2'],
  ['openers without closers', '_a '.repeat(20_000), 'limit/marks 1:1+1'],
  ['brackets without end', '[a'.repeat(40_000), 'limit/marks 1:1+1'],
  ['calls of a footnote', `${'[^1]'.repeat(8_000)}\n\n[^1]: x`, 'limit/marks 1:1+1'],
  ['too many quotations', '> a\n\n'.repeat(20_000), 'limit/blocks 6929:1+3'],
  ['too many paragraphs', 'a\n\n'.repeat(50_000), 'limit/blocks 60001:1+1'],
  [
    'a table that becomes many times its size',
    `${'|a'.repeat(4_000)}|\n${'|-'.repeat(4_000)}|\n${'|\n'.repeat(4_000)}`,
    'limit/table 1:1+8001',
  ],
  [
    'a definition repeated',
    `[a]: https://x.example/${'x'.repeat(90_000)}\n\n${'[a] '.repeat(20)}\n`.repeat(1) + '\n[a]\n'.repeat(100),
    'limit/output 1:1+1',
  ],
])('refuses %s', (_, text, code) => {
  const { value, diagnostics } = tryRender(text);
  expect(codesOf(diagnostics).at(-1)).toBe(code);
  expect(value).toBeUndefined();
});

test.each([
  ['a list of thousands', '- a\n'.repeat(10_000)],
  ['a paragraph of thousands of words', 'word '.repeat(15_000)],
  ['a hundred paragraphs of links', `${'[a](/b/) '.repeat(50)}\n\n`.repeat(100)],
  ['a large table', `|a|b|\n|-|-|\n${'|1|*2*|\n'.repeat(2_000)}`],
  ['a deep but honest list', Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
  ['a line of rules', `${'* '.repeat(2_000)}\n\n${'-'.repeat(5_000)}`],
  ['thousands of line breaks', 'a\\\n'.repeat(10_000)],
  ['thousands of escapes', '\\"'.repeat(20_000)],
  ['code full of marks', `\`\`\`\n${'*_[]<>`\n'.repeat(300)}\n\`\`\``],
])('reads %s', (_, text) => {
  expect(render(text).page.length).toBeGreaterThan(0);
});

test('no body is larger than the limit on output', () => {
  expect(limits.output).toBeLessThanOrEqual(8_000_000);
  const { value } = tryRender('## a\n\n'.repeat(10_000));
  expect(value?.body.page.parts.join('').length).toBeLessThanOrEqual(20 * 60_000);
});
