/** Claims about how mistakes are shown. */

import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { nothingDone } from '../../../src/cli/build-report.ts';
import { codeFrame } from '../../../src/cli/code-frame.ts';
import { colorsFor } from '../../../src/cli/terminal.ts';
import { diagnosticsAsText, summaryAsText } from '../../../src/cli/text-report.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { type Diagnostic, error, info, type Place, warning } from '../../../src/model/diagnostic.ts';

const plain = createColors(false);
const text = '---\ntitel: A headline\n---\n\nOne paragraph.\n';

function at(line: number, column: number, length = 1, file = 'content/articles/a.md'): Place {
  return { file: file as SourcePath, line, column, length };
}

function shown(diagnostics: readonly Diagnostic[], verbose = false): string {
  return diagnosticsAsText(diagnostics, { colors: plain, textOf: () => text, verbose });
}

describe('a mistake', () => {
  it('is shown with its place, its line underlined, the other parties and the way out', () => {
    const other = at(9, 1, 1, 'content/articles/b.md');
    const mistake = error(
      'front-matter/unknown-key',
      'There is no key titel.',
      'Did you mean title?',
      at(2, 1, 5),
      other,
    );
    expect(shown([mistake])).toBe(`content/articles/a.md:2:1 error front-matter/unknown-key
There is no key titel.
  1 | ---
> 2 | titel: A headline
    | ^^^^^
  3 | ---
  also content/articles/b.md:9:1
  → Did you mean title?

`);
  });

  it('without a place is shown without one', () => {
    expect(shown([warning('site/odd', 'Something is odd.', undefined)])).toBe(
      'warning site/odd\nSomething is odd.\n\n',
    );
  });

  it('in a file that has no such line is shown without a line', () => {
    expect(shown([error('x/y', 'Wrong.', undefined, at(99, 1))])).toBe(
      'content/articles/a.md:99:1 error x/y\nWrong.\n\n',
    );
  });

  it('cannot command the terminal', () => {
    const evil = '\u001b]0;title\u0007\u001b[31m\u202e\u0085\u2028';
    const output = diagnosticsAsText([error('x/y', evil, evil, at(1, 2, 1, `content/${evil}.md`), at(1, 1, 1, evil))], {
      colors: plain,
      textOf: () => `${evil}\n${evil}`,
      verbose: false,
    });
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  });
});

describe('many warnings of a kind', () => {
  const many = Array.from({ length: 57 }, (_, index) => warning('media/unknown-kind', `File ${index}.`, undefined));

  it('are counted after the twentieth, errors never', () => {
    const errors = Array.from({ length: 57 }, (_, index) => error('link/dead', `Link ${index}.`, undefined));
    const output = shown([...many, ...errors, info('a/b', 'Once.', undefined)]);
    expect(output.match(/File \d+\./g)).toHaveLength(20);
    expect(output.match(/Link \d+\./g)).toHaveLength(57);
    expect(output).toContain('… and 37 more of media/unknown-kind; --verbose shows them all.');
    expect(output).not.toContain('more of link/dead');
  });

  it('are all shown when asked for', () => {
    expect(shown(many, true).match(/File \d+\./g)).toHaveLength(57);
    expect(shown(many, true)).not.toContain('more of');
  });
});

describe('a code frame', () => {
  it('cuts a long paragraph to what surrounds the mistake', () => {
    const line = `${'word '.repeat(200)}HERE${' word'.repeat(200)}`;
    const frame = codeFrame(`before\n${line}\nafter`, at(2, 1001, 4), plain) ?? '';
    const rows = frame.split('\n');
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(115);
    const [, middle = '', marks = ''] = rows;
    expect(middle.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
    expect(middle).toMatch(/…$/);
  });

  it.each([
    [1, 1, 4],
    [1, 5, 1],
    [3, 1, 500],
    [4, 1, 1],
  ])('marks line %i, column %i, length %i inside the line', (line, column, length) => {
    const frame = codeFrame('1234\n\nthree\n', at(line, column, length), plain) ?? '';
    const rows = frame.split('\n');
    expect(rows.filter((row) => row.startsWith('>'))).toHaveLength(1);
    const marks = rows.find((row) => row.includes('^')) ?? '';
    const marked = rows.find((row) => row.startsWith('>')) ?? '';
    expect(marks.lastIndexOf('^')).toBeLessThanOrEqual(Math.max(marked.length, marks.indexOf('^')));
  });

  it('numbers lines as the file does and keeps tabs', () => {
    const source = `${'x\n'.repeat(120)}\t\tindented`;
    expect(codeFrame(source, at(121, 3, 8), plain)).toBe('  120 | x\n> 121 | \t\tindented\n      | \t\t^^^^^^^^');
  });
});

describe('the summary', () => {
  const report = { ...nothingDone, articles: 36, pages: 142, written: ['a', 'b', 'c'], seconds: 1.24 };

  it('says what was done and when to build again', () => {
    expect(summaryAsText({ ...report, nextBuildAt: Date.UTC(2026, 2, 1, 18) }, plain)).toBe(
      '36 articles, 142 pages, 3 written, 0 removed in 1.2 s\nBuild again at 2026-03-01T18:00:00.000Z.\n',
    );
    expect(
      summaryAsText({ ...report, articles: 1, pages: 1, diagnostics: [warning('a/b', 'c', undefined)] }, plain),
    ).toBe('1 article, 1 page, 3 written, 0 removed in 1.2 s, 1 warning\n');
  });

  it('says that nothing was written', () => {
    const diagnostics = [error('a/b', 'c', undefined), error('a/b', 'd', undefined), warning('a/c', 'e', undefined)];
    expect(summaryAsText({ ...report, diagnostics }, plain)).toBe(
      '2 errors, 1 warning. Nothing was written (in 1.2 s).\n',
    );
  });
});

describe('colours', () => {
  const colored = (isTTY: boolean, env: Record<string, string>) =>
    colorsFor({ write: () => {}, isTTY }, env).red('x') !== 'x';

  it('are for terminals, unless the environment decides', () => {
    expect(colored(true, {})).toBe(true);
    expect(colored(false, {})).toBe(false);
    expect(colored(true, { NO_COLOR: '1' })).toBe(false);
    expect(colored(true, { NO_COLOR: '' })).toBe(true);
    expect(colored(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(colored(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(colored(true, { TERM: 'dumb' })).toBe(false);
  });
});
