import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/parse/split-front-matter.ts';
import { sentences, sourceOf, summaries } from '../../support/parse.ts';

const split = (text: string) => splitFrontMatter(sourceOf('content/articles/a.md', text));

describe('parts', () => {
  test.each([
    ['---\na: b\n---\nbody\n', 'a: b', 'body\n', 4],
    ['---\na: b\n---\n\n\nbody', 'a: b', '\n\nbody', 4],
    ['---  \na: b\n---\t\nbody', 'a: b', 'body', 4],
    ['---yaml\na: b\n---\nbody', 'a: b', 'body', 4],
    ['--- yml\na: b\n---\nbody', 'a: b', 'body', 4],
    ['---\n---\nbody', '', 'body', 3],
    ['---\na: b\n---', 'a: b', '', 3],
    ['---\na: b\n---\n', 'a: b', '', 4],
    ['---\n# note\n---\nx', '# note', 'x', 4],
    ['---\na: b\n---\n---js\n{a:process.exit(9)}\n---\nrest\n', 'a: b', '---js\n{a:process.exit(9)}\n---\nrest\n', 4],
    ['---\na: |\n  ---\n  b\n---\nx', 'a: |\n  ---\n  b', 'x', 6],
    ['---\na: b\n---\n    code', 'a: b', '    code', 4],
  ])('of %j', (text, yaml, body, bodyLine) => {
    const { value, diagnostics } = split(text);
    expect(summaries(diagnostics)).toEqual([]);
    expect(value).toMatchObject({ yaml, body, bodyLine });
  });

  test('a body stands in the file where its line says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (yaml, body) => {
        const text = `---\na: ${yaml.replace(/[\n\r]/g, '')}\n---\n${body}`;
        const { value } = split(text);
        expect(value?.body).toBe(body);
        expect(
          text
            .split('\n')
            .slice((value?.bodyLine ?? 0) - 1)
            .join('\n'),
        ).toBe(body);
      }),
    );
  });
});

describe('refused', () => {
  test.each([
    ['', 'front-matter/none 1:1', 'nothing at all'],
    ['Just text.\n', 'front-matter/none 1:1', 'it begins with text'],
    ['\n---\na: b\n---\n', 'front-matter/none 1:1', 'white space before the three hyphens'],
    ['----\na: b\n----\n', 'front-matter/none 1:1', 'more than three hyphens'],
    ['+++\na = 1\n+++\n', 'front-matter/none 1:1', 'TOML'],
    ['{"a": 1}\n', 'front-matter/none 1:1', 'JSON'],
    ['---\na: b\n', 'front-matter/unclosed 1:1', 'never closed'],
    ['---', 'front-matter/unclosed 1:1', 'never closed'],
    ['---\na: b\n---- c\n---\nx', 'front-matter/fence 3:1', 'begins with three hyphens and goes on'],
    [`---\n${'# x\n'.repeat(3_000)}---\nx`, 'limit/front-matter 1:1', '2,000 lines'],
    [`---\na: ${'x'.repeat(80_000)}\n---\nx`, 'limit/front-matter 1:1', '70,000 characters'],
  ])('%j', (text, summary, words) => {
    const { value, diagnostics } = split(text);
    expect(value).toBeUndefined();
    expect(summaries(diagnostics)).toEqual([summary]);
    expect(sentences(diagnostics)[0]).toContain(words);
  });

  test.each([
    'js',
    'JS',
    'javascript',
    'node',
    'json',
    'coffee',
    'cson',
    'toml',
    '__proto__',
    'toString',
    'constructor',
    'ruby',
  ])('the language %s, before anything could run', (language) => {
    const { value, diagnostics } = split(`---${language}\n(globalThis.ran = true, {title: 'x'})\n---\nbody\n`);
    expect(value).toBeUndefined();
    expect(summaries(diagnostics)).toEqual(['front-matter/language 1:1']);
    expect('ran' in globalThis).toBe(false);
  });
});

test('any text is two parts or a mistake, never a throw', () => {
  const texts = fc.array(fc.constantFrom('---', '\n', 'js', ' ', 'a: b', '#', '\t', '-', '...'), { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        texts.map((all) => `---${all.join('')}`),
      ),
      (text) => {
        const { value, diagnostics } = split(text);
        expect(value === undefined).toBe(diagnostics.length > 0);
      },
    ),
    { numRuns: 500 },
  );
});

test.each(['---\na: b\n---\nbody\n', 'nothing', '---\na: b'])('the text of %j is asked for once', (text) => {
  let asked = 0;
  splitFrontMatter({
    ...sourceOf('content/articles/a.md', text),
    get text() {
      asked += 1;
      return text;
    },
  });
  expect(asked).toBe(1);
});
