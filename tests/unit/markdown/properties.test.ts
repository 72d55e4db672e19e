/** What holds for any text at all. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/markdown/create-markdown.ts';
import { articlePath, dangersOf, filled } from '../../support/markdown.ts';

const languages = ['en-GB', 'fr', 'ar', 'ja', 'not a language'];
const pieces = [
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '```\n',
  '    ',
  '\n',
  '\n\n',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '<',
  '>',
  '\\',
  '|',
  '|-|',
  '---',
  '::',
  ':::',
  ':::quote',
  '::video',
  '::figure',
  '{src=x alt=y}',
  ':::timeline\n- **2020** — x\n:::',
  ':::fact-box[',
  '[^1]',
  '[^1]: ',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<a href="javascript:x">',
  'javascript:',
  'https://x.example',
  'a@b.example',
  '&quot;',
  '&#0;',
  '&lt;',
  '"',
  "'",
  '--',
  '...',
  '{{',
  '}}',
  'slot0y',
  '\u0000',
  '\u202e',
  '\ud800',
  '\ufdd0',
  '😀',
  'é',
  '漢',
  'x',
  ' ',
  '\t',
  '*Credit: AP*',
  '![a](b.jpg)',
  'On[error]=',
  '<td>',
  '<li>',
  '<img src=x onerror=x>',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
);
const markdowns = (['drop', 'sanitize'] as const).map((html) => createMarkdown({ html, zone: 'UTC', remark: [] }));

test('any text becomes a body that holds nothing that runs, and says where each mistake is', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...languages), (written, lang) => {
      for (const { body, inline } of markdowns) {
        const { value, diagnostics } = body({ file: articlePath, text: written, firstLine: 5, lang });
        if (value === undefined) throw new Error('no body');
        const lines = written.split('\n').length;
        for (const { places } of diagnostics) {
          expect(places[0]?.line).toBeGreaterThanOrEqual(5);
          expect(places[0]?.line).toBeLessThanOrEqual(5 + lines);
        }
        for (const { parts, slots } of [value.body.page, value.body.feed ?? value.body.page]) {
          expect(parts).toHaveLength(slots.length + 1);
        }
        const html = filled(value.body.page) + filled(value.body.feed ?? value.body.page);
        const short = inline({ file: articlePath, text: written, firstLine: 1, lang }).value;
        expect(dangersOf(html)).toEqual([]);
        expect(dangersOf(short?.html ?? '')).toEqual([]);
        // Nothing that XML cannot hold.
        expect(html + value.body.text.parts.join('') + (short?.text ?? '')).not.toMatch(
          /[\0-\x08\x0b\x0c\x0e-\x1f\ufdd0\ufffe\uffff]/,
        );
        expect(value.opening.length).toBeLessThanOrEqual(200);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same text becomes the same body', () => {
  fc.assert(
    fc.property(text, (written) => {
      const [first, second] = [0, 1].map(() => createMarkdown({ html: 'drop', zone: 'UTC', remark: [] }));
      const source = { file: articlePath, text: written, firstLine: 1, lang: 'en' };
      expect(first?.body(source)).toEqual(second?.body(source));
    }),
    { numRuns: 50 },
  );
});

test('text without marks comes out word for word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé漢]{1,8}$/), { minLength: 1, maxLength: 30 }), (words) => {
      const { value } =
        markdowns[0]?.body({ file: articlePath, text: words.join(' '), firstLine: 1, lang: 'en' }) ?? {};
      expect(value?.body.text).toEqual({ parts: [words.join(' ')], slots: [] });
    }),
  );
});
