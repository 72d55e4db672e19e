/** Whatever an article holds, the build says what is wrong with it, and never throws. `TEXTS=2000` tries more. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { nothingRemembered } from '../../src/model/memory.ts';
import { dangersIn } from '../support/dangers.ts';
import { textsOfOutputs } from '../support/output-text.ts';
import { projectOf } from '../support/project.ts';
import { readXml } from '../support/xml.ts';

const texts = Number(process.env.TEXTS ?? 150);

/** Pieces that mean something to one of the readers, in any order. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '---\n',
      '---',
      '\n\n',
      '\n',
      '  ',
      '\t',
      'title: ',
      'published: 2026-02-01\n',
      'section: news\n',
      'topics: [',
      ']',
      '{',
      '}',
      ': ',
      '- ',
      '"',
      "'",
      '&a ',
      '*a',
      '!!js ',
      '|\n',
      '>\n',
      '? ',
      '%',
      '@',
      '`',
      '```\n',
      ':::',
      '::',
      ':::quote{by=',
      '::video{src=',
      ':::timeline[',
      '**2020-01-03** — ',
      '![',
      '](',
      ')',
      '[^1]',
      '[^1]: ',
      '<script>',
      '</p>',
      '<!--',
      '-->',
      '# ',
      '> ',
      '* ',
      '1. ',
      '| a | b |\n| - | - |\n',
      '&#0;',
      '&amp;',
      '\\',
      '\u0000',
      '\u2028',
      '\ud800',
      '\u202e',
      '$&',
      '{{',
      '<%= 1 %>',
      '__proto__: ',
      'javascript:alert(1)',
      'media/a.jpg',
      '../a.md',
      'http://x.example',
      ']]>',
      '</script>',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const front = '---\ntitle: T\npublished: 2026-02-01\nsection: news\n';

describe('any text', () => {
  it.each([
    ['as a whole article', (text: string) => text],
    ['as front matter', (text: string) => `${front}${text}\n---\n\nText.\n`],
    [
      'as a value',
      (text: string) => `${front}standfirst: ${JSON.stringify(text)}\nkicker: ${JSON.stringify(text)}\n---\n\nText.\n`,
    ],
    ['as a body', (text: string) => `${front}---\n\n${text}\n`],
  ])('%s is read or refused, and what is published is harmless', { timeout: 60_000 + texts * 200 }, (_, article) => {
    fc.assert(
      fc.property(soup, (text) => {
        const project = projectOf({ 'content/articles/a.md': article(text), 'content/media/a.jpg': 'x' });
        const result = build(project, nothingRemembered);
        for (const { places, message } of result.diagnostics) {
          expect(message).not.toBe('');
          for (const { line, column } of places) expect(line > 0 && column > 0).toBe(true);
        }
        if (result.diagnostics.some(({ level }) => level === 'error')) return;
        for (const [path, text] of textsOfOutputs(result.outputs())) {
          if (path.endsWith('.html')) expect(dangersIn(text), path).toEqual([]);
          if (path.endsWith('.xml')) readXml(text);
        }
      }),
      { numRuns: texts, seed: 2_026 },
    );
  });
});
