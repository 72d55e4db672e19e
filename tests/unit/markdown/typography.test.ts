/** Quotation marks, dashes and ellipses. */

import { describe, expect, test } from 'vitest';
import { render } from '../../support/markdown.ts';

function set(text: string, lang = 'en'): string {
  return render(text, { lang }).text;
}

describe('English', () => {
  test.each([
    [`"Quoted 'inside' it"`, '“Quoted ‘inside’ it”'],
    [`"'Go,' he said."`, '“‘Go,’ he said.”'],
    [`It's the '90s, rock 'n' roll, the girls' books`, 'It’s the ’90s, rock ’n’ roll, the girls’ books'],
    [`("so") - "so"`, '(“so”) - “so”'],
    [`a *"quotation* that closes" outside`, 'a “quotation that closes” outside'],
    [`[He said "yes"](https://x.example), "no"`, 'He said “yes”, “no”'],
    [`"\`code\`" and "[a](https://x.example)"`, '“code” and “a”'],
    [`6'2" tall, a 12" record, 5'000`, '6′2″ tall, a 12″ record, 5’000'],
    ['one -- two---three 1990--2000', 'one – two—three 1990–2000'],
    ['a --option and ----- and -', 'a --option and ----- and -'],
    ['wait... or.... ../x', 'wait… or.... ../x'],
    ['http://x.example/a--b...c "x"', 'http://x.example/a--b...c “x”'],
  ])('sets %j', (text, expected) => {
    expect(set(text)).toBe(expected);
  });

  test('leaves code alone', () => {
    expect(set('`"a" -- b...`')).toBe('"a" -- b...');
    expect(set('    "a" -- b...')).toBe('"a" -- b...');
    expect(set('```\n"a"\n```')).toBe('"a"');
  });

  test('leaves what was escaped or written as a character reference', () => {
    expect(set('\\"a\\" \\-- \\... &quot;b&quot; &#39;c&#x27; \\\\ "d"')).toBe('"a" -- ... "b" \'c\' \\ “d”');
  });

  test('leaves placeholders of templates', () => {
    expect(set('{{ x | "y" }} {% a "b" %} ${"c"} "d" {{ "open')).toBe('{{ x | "y" }} {% a "b" %} ${"c"} “d” {{ “open');
  });
});

test.each([
  ['de', '„a ‚b‘ c“'],
  ['de-CH', '«a ‹b› c»'],
  ['fr', '«\u202fa “b” c\u202f»'],
  ['fr-CA', '«\u202fa “b” c\u202f»'],
  ['es', '«a “b” c»'],
  ['ar', '«a “b” c»'],
  ['sv', '”a ’b’ c”'],
  ['pl', '„a «b» c”'],
  ['ja', '「a 『b』 c」'],
  ['en-GB', '“a ‘b’ c”'],
  ['xx', '“a ‘b’ c”'],
])('sets quotations as %s does', (lang, expected) => {
  expect(set(`"a 'b' c"`, lang)).toBe(expected);
});

test('sets French punctuation off by spaces that do not break', () => {
  expect(set('Quoi ? Oui ! Ceci : « cela » ; 11:30', 'fr')).toBe(
    'Quoi\u202f? Oui\u202f! Ceci\u00a0: «\u202fcela\u202f»\u202f; 11:30',
  );
  expect(set('L\'été d\'"ici"', 'fr')).toBe('L’été d’«\u202fici\u202f»');
});

test('sets the text of attributes too, in the language of the article', () => {
  expect(render('::figure{src=x.jpg alt="a" credit="b" caption=\'He said "no"\'}', { lang: 'de' }).text).toBe(
    'He said „no“ Bildnachweis: b⟦notes 0 caption credit⟧',
  );
});

test('takes time in proportion to the text', () => {
  const { page } = render(`${'"a" '.repeat(15_000)}${'{{'.repeat(10_000)}`);
  expect(page).toContain('“a” “a”');
});
