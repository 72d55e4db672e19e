import { describe, expect, test } from 'vitest';
import { field } from '../../../src/fields/field.ts';
import {
  choice,
  line,
  lineOrEmpty,
  listOf,
  mapOf,
  moment,
  recordOf,
  wholeNumber,
  yesNo,
} from '../../../src/fields/field-types.ts';
import { readFields } from '../../../src/fields/read-fields.ts';
import { readYaml } from '../../../src/fields/read-yaml.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { placeAt } from '../../../src/model/places.ts';
import { sentences, summaries } from '../../support/parse.ts';

const row = (example: string) => ({ doc: 'A field.', example });
const table = {
  title: field(line, { ...row('A headline'), required: true }),
  weight: field(wholeNumber(0, 10), row('3')),
  type: field(choice(['news', 'opinion']), row('news')),
  when: field(moment, row('2026-01-01')),
  tags: field(listOf(line), { ...row('[a]'), synonyms: ['keywords', 'categories'] }),
  open: field(yesNo, row('yes')),
  picture: field(
    mapOf(
      {
        image: field(line, { ...row('a.jpg'), required: true }),
        alt: field(lineOrEmpty, row('A boat')),
        size: field(wholeNumber(1, 9), row('4')),
      },
      'image',
    ),
    row('{image: a.jpg}'),
  ),
  notes: field(
    listOf(mapOf({ at: field(moment, { ...row('2026-01-01'), required: true }), by: field(line, row('Ann')) })),
    row('[]'),
  ),
  names: field(recordOf(line), row('{a: b}')),
};

const strict = { subject: 'front-matter', unknown: 'error', map: {}, free: true } as const;
const opening = { file: 'a.md' as SourcePath, line: 1, column: 1, length: 3 };

function read(text: string, policy: Partial<Parameters<typeof readFields>[2]> = {}) {
  const yaml = readYaml({ file: opening.file, text, firstLine: 2, what: 'Front matter' });
  if (yaml.value === undefined) throw new Error(sentences(yaml.diagnostics).join('\n'));
  return readFields(table, yaml.value, { ...strict, opening, ...policy });
}

describe('values', () => {
  test('are typed, and what was not given is undefined', () => {
    const { values, diagnostics } = read('title: 1984\nweight: 3\nopen: yes\nnames: {fr: x}\ntags: one\n');
    expect(summaries(diagnostics)).toEqual([]);
    expect(values).toEqual({ title: '1984', weight: 3, open: true, names: { fr: 'x' }, tags: ['one'] });
  });

  test('a bare text stands for the short form of a map, with the place of the text', () => {
    const { values, places } = read('title: x\npicture: a.jpg');
    expect(values.picture).toEqual({ image: 'a.jpg' });
    expect(placeAt(places, 'picture.image', opening.file)).toMatchObject({ line: 3, column: 10, length: 5 });
  });

  test('a key without a value was not given, unless an empty text says something', () => {
    const { values, diagnostics } = read('title: x\nweight:\ntags: ["", a]\npicture: {image: a.jpg, alt: "", size: }');
    expect(summaries(diagnostics)).toEqual([]);
    expect(values).toEqual({ title: 'x', tags: ['a'], picture: { image: 'a.jpg', alt: '' } });
  });

  test('white space is folded to one line', () => {
    expect(read('title: |\n  one\n  two\n').values.title).toBe('one two');
  });

  test('x- keys are plain data with types, internal is dropped', () => {
    const { extra, diagnostics } = read(
      'title: x\nx-rating: 4.5\nx-map: {a: [true, ~, "1"]}\ninternal: {anything: goes}',
    );
    expect(summaries(diagnostics)).toEqual([]);
    expect(extra).toEqual({ 'x-rating': 4.5, 'x-map': { a: [true, null, '1'] } });
  });
});

describe('mistakes', () => {
  test('are all reported, each at its value, in plain words', () => {
    const { values, diagnostics } = read(
      'weight: heavy\ntype: opinon\nwhen: 2024-02-31\nopen: maybe\npicture: {alt: x, size: [1]}\nnotes:\n  - {at: 2026-01-01}\n  - {by: Ann}\n  - {at: never}\ntags: {a: b}\nnames: [x]',
    );
    expect(sentences(diagnostics)).toEqual([
      'error: `title` is missing. Add it, for instance `title: A headline`.',
      'error: `weight` is “heavy”, but must be a whole number.',
      'error: `type` is “opinon”, but must be one of news, opinion. Did you mean `opinion`?',
      'error: `when` is “2024-02-31”, but February 2024 has 29 days. Correct the date; no date is moved to the next day or month.',
      'error: `tags` (entry 1) is a map, but must be text. A text that begins with { must stand in quotation marks.',
      'error: `open` is “maybe”, but must be yes or no.',
      'error: `picture.image` is missing. Add it, for instance `image: a.jpg`.',
      'error: `picture.size` is a list, but must be a whole number.',
      'error: `notes.at` is missing. Add it, for instance `at: 2026-01-01`.',
      'error: `notes.at` (entry 3) is “never”, but must be a date in one of the accepted forms. Write it as 2026-08-21T14:05:00+01:00, or as 2026-08-21 when only the day matters.',
      'error: `names` is a list, but must be a map, each value text.',
    ]);
    expect(summaries(diagnostics)).toContain('front-matter/bad-value 10:10');
    expect(Object.entries(values).filter(([, value]) => value !== undefined)).toEqual([]);
  });

  test('a number out of bounds names the bounds', () => {
    expect(sentences(read('title: x\nweight: 11').diagnostics)[0]).toContain(
      '“11”, but must be a whole number from 0 to 10',
    );
  });

  test('a required key without a value is missing at its own line', () => {
    expect(summaries(read('weight: 1\ntitle:').diagnostics)).toEqual(['front-matter/missing 3:1']);
  });

  test('a date without a value is refused, as nothing says that none was meant', () => {
    expect(sentences(read('title: x\nwhen:').diagnostics)).toEqual([
      'error: `when` is empty, but must be a date, or a date and time. Give a value, or remove the line.',
    ]);
  });

  test('a list is bounded', () => {
    const tags = Array.from({ length: 501 }, (_, index) => `t${index}`).join(', ');
    expect(sentences(read(`title: x\ntags: [${tags}]`).diagnostics)[0]).toContain(
      '`tags` is a list, but must have at most 500 entries',
    );
  });
});

describe('unknown names', () => {
  test('are refused at every depth, with the nearest known one', () => {
    const { diagnostics } = read('title: x\nwieght: 1\nzzzzzz: 2\npicture: {image: a, al: b}\nkeyword: [a]');
    expect(sentences(diagnostics)).toEqual([
      'error: There is no field `wieght`. Did you mean `weight`?',
      'error: There is no field `zzzzzz`. Remove it, or let its name begin with x- to keep it for templates.',
      'error: There is no field `picture.al`. Did you mean `alt`?',
      'error: There is no field `keyword`. Did you mean `keywords`?',
    ]);
    expect(summaries(diagnostics)).toEqual([
      'front-matter/unknown-key 3:1',
      'front-matter/unknown-key 4:1',
      'front-matter/unknown-key 5:21',
      'front-matter/unknown-key 6:1',
    ]);
  });

  test('are warnings or nothing where the site says so, and the rest of their map is read', () => {
    const text = 'title: x\nlayout: post\npicture: {image: a, size: 2, zoom: 3}';
    expect(read(text, { unknown: 'warn' }).diagnostics.map(({ level }) => level)).toEqual(['warn', 'warn']);
    const { values, diagnostics } = read(text, { unknown: 'ignore' });
    expect(diagnostics).toEqual([]);
    expect(values.picture).toEqual({ image: 'a', size: 2 });
  });

  test('are read by the names of other generators, with a hint', () => {
    const { values, places, diagnostics } = read('title: x\ncategories: [a]');
    expect(values.tags).toEqual(['a']);
    expect(placeAt(places, 'tags.0', opening.file)).toMatchObject({ line: 3, column: 14 });
    expect(sentences(diagnostics)).toEqual(['info: `categories` is read as `tags`. Our name for it is `tags`.']);
  });

  test('two names for one field are refused only where they differ', () => {
    expect(summaries(read('title: x\ntags: [a]\ncategories: [b]').diagnostics)).toContain(
      'front-matter/given-twice 4:1',
    );
    expect(summaries(read('title: x\ntags: [a]\ncategories: [a]').diagnostics)).toEqual(['front-matter/synonym 4:1']);
  });

  test('are mapped as the site says: to fields, into maps, to x- keys', () => {
    const map = { headline: 'title', image: 'picture', image_alt: 'picture.alt', tumblr: 'x-tumblr' };
    const { values, extra, diagnostics } = read('headline: x\nimage: a.jpg\nimage_alt: A boat\ntumblr: 12', { map });
    expect(summaries(diagnostics)).toEqual([]);
    expect(values).toMatchObject({ title: 'x', picture: { image: 'a.jpg', alt: 'A boat' } });
    expect(extra).toEqual({ 'x-tumblr': 12 });
  });

  test('a map to a name that is no field says where it came from', () => {
    const { diagnostics } = read('title: x\nkind: news', { map: { kind: 'typ' } });
    expect(sentences(diagnostics)).toEqual([
      'error: There is no field `typ`, which site.yaml names for `kind`. Did you mean `type`?',
    ]);
  });

  test('names of every object are names like any other', () => {
    expect(summaries(read('title: x\ntoString: 1\nhasOwnProperty: 2').diagnostics)).toEqual([
      'front-matter/unknown-key 3:1',
      'front-matter/unknown-key 4:1',
    ]);
  });
});
