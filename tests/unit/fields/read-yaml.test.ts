import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/fields/read-yaml.ts';
import { coreData, nodeAt, packedPlaces, placesOf, textData } from '../../../src/fields/yaml-tree.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { placeAt } from '../../../src/model/places.ts';
import { sentences, summaries } from '../../support/parse.ts';

function read(text: string) {
  return readYaml({ file: 'a.md' as SourcePath, text, firstLine: 2, what: 'Front matter' });
}

function dataOf(text: string): unknown {
  const { value, diagnostics } = read(text);
  expect(summaries(diagnostics)).toEqual([]);
  return value && textData(value);
}

describe('values', () => {
  test('stay the text that was written', () => {
    const text = 'title: 1984\nok: no\nday: 2024-02-31\nnone: ~\nempty:\nlist: [yes, 1.50]\nmap: {a: 0x1F}';
    expect(dataOf(text)).toEqual({
      title: '1984',
      ok: 'no',
      day: '2024-02-31',
      none: '~',
      empty: '',
      list: ['yes', '1.50'],
      map: { a: '0x1F' },
    });
  });

  test('become numbers and booleans by the core schema where they are asked to', () => {
    const { value } = read('a: [1, 1.5, true, null, ~, "1", no, 2020-01-01, 0x10]');
    expect(value && coreData(value)).toEqual({ a: [1, 1.5, true, null, null, '1', 'no', '2020-01-01', 16] });
  });

  test('know their place, and the place of their key', () => {
    const { value } = read('title: "One"\nlead:\n  alt: Two words\nlist: [a, bc]\nnote: |\n  long\n  text');
    const places = value && placesOf(value);
    const short = (path: string) => [
      places?.values[path]?.line,
      places?.values[path]?.column,
      places?.values[path]?.length,
    ];
    expect(short('title')).toEqual([2, 8, 5]);
    expect(short('lead.alt')).toEqual([4, 8, 9]);
    expect(short('list.1')).toEqual([5, 11, 2]);
    expect(value && nodeAt(value, 'title')).toMatchObject({ start: { line: 2, column: 9 } });
    expect(value && nodeAt(value, 'note')).toMatchObject({ start: { line: 7, column: 3 } });
    expect(places?.keys['lead.alt']).toMatchObject({ line: 4, column: 3, length: 3 });
  });

  test('are found by their path, and so is the place of each among the packed ones', () => {
    const { value } = read('title: "One"\nlead:\n  alt: Two words\nlist: [a, {b: c}]');
    if (value === undefined) throw new Error('no value');
    const packed = packedPlaces(value);
    for (const [path, place] of Object.entries(placesOf(value).values)) {
      expect(placeAt(packed, path, place.file)).toEqual(place);
      if (path !== '') expect(nodeAt(value, path)?.place).toBe(place);
    }
    expect(nodeAt(value, 'list.1.b')).toMatchObject({ text: 'c' });
    for (const path of ['other', 'list.2', 'list.0.b', 'title.0']) expect(nodeAt(value, path)).toBeUndefined();
  });

  test('an anchor and its alias are the same value', () => {
    expect(dataOf('a: &x [1]\nb: *x')).toEqual({ a: ['1'], b: ['1'] });
  });

  test('a text of comments alone is an empty mapping', () => {
    expect(dataOf('# nothing')).toEqual({});
    expect(dataOf('')).toEqual({});
  });

  test('a quotation that goes on at the first column is read, with a warning', () => {
    const { value, diagnostics } = read('a: "one\ntwo \\"x\\"\n\nthree"\nb: c');
    expect(value && textData(value)).toEqual({ a: 'one two "x"\nthree', b: 'c' });
    expect(summaries(diagnostics)).toEqual(['yaml/indent 3:1']);
    expect(diagnostics[0]?.level).toBe('warn');
    expect(value && placesOf(value).values.b).toMatchObject({ line: 6, column: 4 });
  });

  test('a character that XML does not allow is left out, with a warning', () => {
    const { value, diagnostics } = read('a: "x\\u0000\\uD800y"\nb: z\u0007');
    expect(value && textData(value)).toEqual({ a: 'xy', b: 'z' });
    expect(summaries(diagnostics)).toEqual(['yaml/control-character 2:4', 'yaml/control-character 3:4']);
  });
});

describe('refused at its place', () => {
  test.each([
    ['title: One: two', ['yaml/colon 2:8']],
    ['a: b\nimage:\n\tsrc: x', ['yaml/tab 4:1']],
    ['title: "foo', ['yaml/quote 2:8']],
    ["title: 'foo\nsection: news\nweight: 1", ['yaml/quote 2:8']],
    ['title: "foo\n  bar\nkicker: x: y', ['yaml/quote 2:8']],
    ['kicker: x: y\ntitle: "foo', ['yaml/colon 2:9', 'yaml/quote 3:8']],
    ['title: "foo" bar', ['yaml/syntax 2:14']],
    ["title: 'it's'", ['yaml/syntax 2:12']],
    ['title: @foo', ['yaml/syntax 2:8']],
    ['title: `foo`', ['yaml/syntax 2:8']],
    ['title: *foo*', ['yaml/alias-unknown 2:8']],
    ['title: [a, b', ['yaml/syntax 2:13']],
    ['title: a\nfoo\nb: c', ['yaml/syntax 3:1']],
    ['a: b\n  c: d', ['yaml/syntax 2:4']],
    ['title: "a\\qb"', ['yaml/syntax 2:10']],
    ['a: 1\nb: 2\na: 3', ['yaml/duplicate-key 4:1']],
    ['l: {a: 1, a: 2}', ['yaml/duplicate-key 2:11']],
    ['x: &x\n  y: *x', ['yaml/cycle 3:6']],
    ['x: !!js/function "a"\ny: !!binary aGk=', ['yaml/tag 2:4', 'yaml/tag 3:4']],
    [
      '__proto__: 1\nl: {constructor: 2, prototype: 3}',
      ['yaml/forbidden-key 2:1', 'yaml/forbidden-key 3:5', 'yaml/forbidden-key 3:21'],
    ],
    ['"__proto__": 1', ['yaml/forbidden-key 2:1']],
    ['<<: {a: b}', ['yaml/merge-key 2:1']],
    ['? [a]\n: b', ['yaml/bad-key 2:3']],
    ['%YAML 1.2\n---\na: b', ['yaml/directive 2:1']],
    ['just text', ['yaml/not-a-mapping 2:1']],
    ['- a', ['yaml/not-a-mapping 2:1']],
    ['title: One: two\nkicker: Three: four', ['yaml/colon 2:8', 'yaml/colon 3:9']],
  ])('%j', (text, expected) => {
    expect(summaries(read(text).diagnostics)).toEqual(expected);
  });

  test('a duplicate key names the place of the first', () => {
    const [duplicate] = read('a: 1\nb: 2\na: 3').diagnostics;
    expect(duplicate?.places.map(({ line }) => line)).toEqual([4, 2]);
    expect(sentences(duplicate ? [duplicate] : [])[0]).toContain('`a` is written twice, first on line 2.');
  });

  test('nothing is lost behind the end of a document', () => {
    expect(read('a: b\n...\nc: d').value).toBeUndefined();
  });
});

describe('bounds', () => {
  test.each([
    ['a flow bomb', `a: ${'['.repeat(50_000)}`],
    ['a flow bomb of maps', `a: ${'{a: '.repeat(15_000)}`],
    ['a list in a list in a list', '- '.repeat(30_000)],
    ['keys of keys', '? '.repeat(30_000)],
    ['a row of colons', 'a: '.repeat(20_000)],
    ['a staircase', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s is too deep, and nothing overflows', (_, text) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['limit/nesting']);
  });

  test('90 levels are read', () => {
    expect(read(`a: ${'['.repeat(90)}${']'.repeat(90)}`).value).toBeDefined();
  });

  test('more aliases than anyone needs are refused', () => {
    const text = `a: &a x\nb: [${Array.from({ length: 21 }, () => '*a').join(', ')}]`;
    expect(summaries(read(text).diagnostics)).toEqual(['yaml/too-many-aliases 3:85']);
  });

  test('aliases that multiply are refused', () => {
    const ten = (name: string) => Array.from({ length: 5 }, () => name).join(', ');
    const text = `a: &a [${'x, '.repeat(200)}]\nb: &b [${ten('*a')}]\nc: &c [${ten('*b')}]\nd: &d [${ten('*c')}]\ne: [${ten('*d')}]`;
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual(['limit/front-matter']);
  });

  test('too much text is refused', () => {
    expect(summaries(read(`a: ${'x'.repeat(70_000)}`).diagnostics)).toEqual(['limit/front-matter 2:1']);
    expect(summaries(read('\n'.repeat(3_000)).diagnostics)).toEqual(['limit/front-matter 2:1']);
  });
});

test('any text gives a mapping or a mistake, never a throw, and every place is within the text', () => {
  const yamlish = fc.array(
    fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&x ',
      '*x',
      '!',
      '|',
      '>',
      '#',
      '? ',
      ',',
      '\t',
      '%',
      '---',
      '...',
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        yamlish.map((parts) => parts.join('')),
      ),
      (text) => {
        const { value, diagnostics } = read(text);
        if (value === undefined) expect(diagnostics.some(({ level }) => level === 'error')).toBe(true);
        const lines = text.split('\n').length;
        const places = [
          ...diagnostics.flatMap((diagnostic) => diagnostic.places),
          ...(value ? Object.values(placesOf(value).values) : []),
        ];
        for (const place of places) {
          expect(place.line).toBeGreaterThanOrEqual(2);
          expect(place.line).toBeLessThanOrEqual(lines + 2);
          expect(place.column).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
