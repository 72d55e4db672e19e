/** Front matter that is read line by line becomes the very nodes, places included, that the YAML library leads to. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/fields/plain-yaml.ts';
import { readAnyYaml } from '../../src/fields/read-yaml.ts';
import { articlePath } from '../support/markdown.ts';

const runs = Number(process.env.TEXTS ?? 150) * 60;

const key = fc.constantFrom(
  'title',
  'lead',
  'image',
  'x-a',
  'y',
  'no',
  'a_b',
  '"alt"',
  "'k'",
  '__proto__',
  '1',
  'é',
  '?',
  '<<',
  'a b',
);
const word = fc.constantFrom(
  ...[
    'word',
    'Two words',
    'it’s',
    "it's",
    '"quoted"',
    "'single'",
    '""',
    "''",
    '"a \\" b"',
    "'it''s'",
    'a: b',
    'a:b',
    'a #b',
    '#c',
  ],
  ...[
    'a # b',
    '12',
    '2026-03-01',
    '10:30',
    '~',
    'null',
    'true',
    '-',
    '- a',
    '-1',
    '?',
    '*a',
    '&a',
    '!t',
    '%',
    '@x',
    '`x`',
    '|',
    '>',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    'a, b',
    '[a]',
    '{a: b}',
    '\\',
    '日本',
    '😀',
    'a\tb',
    '\t',
    'a  ',
    'https://a.example/?b=c#d',
    '---',
    '...',
  ],
);
const space = fc.constantFrom('', ' ', ' ', ' ', '  ', '\t');
const flow = fc.letrec<{ value: string; list: string; map: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, word, word, word, tie('list'), tie('map')),
  list: fc
    .tuple(fc.array(tie('value'), { maxLength: 4 }), space, fc.constantFrom('', '', ','))
    .map(([items, gap, last]) => `[${gap}${items.join(`,${gap}`)}${last}${gap}]`),
  map: fc
    .tuple(fc.array(fc.tuple(key, fc.constantFrom(':', ': ', ' : ', ':  '), tie('value')), { maxLength: 4 }), space)
    .map(([entries, gap]) => `{${gap}${entries.map((entry) => entry.join('')).join(`,${gap}`)}${gap}}`),
}));
const easy = fc.constantFrom('word', '"quoted"', "'single'", '12', 'a:b', '[a, b]', '{a: b, "c":"d"}');
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '', '', '  ', '  ', '    ', ' '),
    fc.constantFrom('', '', '', '- ', '- ', '-  ', '-'),
    fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(key, { freq: 5, nil: '' })),
    fc.constantFrom(': ', ': ', ': ', ': ', ':', ' : ', ''),
    fc.oneof(easy, easy, flow.value, fc.constant('')),
    fc.constantFrom('', '', '', '', '', ' ', ' # note'),
  )
  .map((parts) => parts.join(''));
const awkward = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
const usual = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), flow.value), { maxLength: 5 })
  .map((entries) => entries.map(([name, value]) => `${name}: ${value}`).join('\n'));

describe.each([
  ['awkward lines', awkward],
  ['keys with values', usual],
])('%s', { timeout: 600_000 }, (_, texts) => {
  it('are read line by line as by the library, or not at all', () => {
    const read = { plainly: 0 };
    const check = fc.property(texts, (text) => {
      const source = { file: articlePath, text, firstLine: 2, what: 'Front matter' };
      const value = readPlainYaml(source);
      if (value === undefined) return;
      read.plainly += 1;
      expect({ value, diagnostics: [] }).toEqual(readAnyYaml(source));
    });
    fc.assert(check, { numRuns: runs, seed: Number(process.env.SEED ?? 7) });
    expect(read.plainly).toBeGreaterThan(runs / 100);
  });
});

it('what newsrooms write is read line by line', () => {
  const text = `title: "A: headline"
authors: [ada-fenn, "bo"]
lead: {"image":"media/a.png","alt":"It’s so.","focus":[0.5,0.2]}
sources:
  - title: One
    url: https://a.example/
`;
  const source = { file: articlePath, text: text.replace(',"focus":[0.5,0.2]', ''), firstLine: 2 };
  expect(readPlainYaml(source)).toBeDefined();
});
