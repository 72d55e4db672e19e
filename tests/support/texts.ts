/** Markdown made to be awkward: what newsrooms write, in every order, with all that its marks may run into. */

import fc from 'fast-check';

const words = [
  'word',
  'a',
  'Foo',
  'bar’s',
  '“quoted”',
  '"straight"',
  "it's",
  'naïve',
  '日本',
  '😀',
  'e\u0301',
  '2.5',
  '£3',
  'x_y',
];
const times = [
  '5:30pm',
  '11:29am',
  'note:',
  ':smile:',
  '—',
  '--',
  '...',
  '&',
  '100%',
  '#tag',
  'C++',
  'a/b',
  '(aside)',
  '[sic]',
];
const spaces = [' ', ' ', ' ', '  ', '\n', '\n', '\t', '\u00a0', '\u200d', '\ufeff'];
const marks = [
  '*',
  '**',
  '_',
  '__',
  '***',
  '~',
  '~~',
  '`',
  '``',
  '\\',
  '\\*',
  '\\_',
  '\\"',
  '\\-',
  '\\\\',
  '|',
  '!',
  '<',
  '>',
  '{',
  '}',
  '$',
  '^',
  '=',
];
const links = [
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '](/url "t")',
    '[a](b)',
    '![a](m.jpg)',
    '[a][b]',
    '[b]',
    '[^1]',
    '[b]: /u "t"\n',
    '[b]: <x>\n',
    '[ b ]: c\n',
  ],
  ...[
    'http://x.example',
    'https://x.example/a_b?c=d&e',
    'www.x.example',
    'me@x.example',
    '<http://a.example>',
    '<me@x.example>',
    'mailto:a@b.co',
    'www.',
  ],
];
const references = ['&amp;', '&quot;', '&#39;', '&copy;', '&nbsp;', '&nosuch;', '&#0;', '&#65;'];
const tags = [
  '<b>',
  '</b>',
  '<br/>',
  '<a href="u">',
  '</a>',
  '<div>',
  '</div>',
  '<!-- c -->',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<pre>',
  '</pre>',
  '<?x',
  '<![CDATA[',
];
const starts = [
  '# ',
  '## ',
  '#',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '10. ',
  '> ',
  '>',
  '> > ',
  '    ',
  '  ',
  ' ',
  '- [ ] ',
  '- [x] a\n',
  '- [ ]',
  '| ',
  '2020. ',
];
const blocks = [
  ...[
    '```\nx\n```\n',
    '```js a\n',
    '~~~\n',
    '---\n',
    '***\n',
    '===\n',
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    ' #\n',
    '\n    ',
    '\n  ',
    '\n> ',
    '\n- ',
    '\r\n',
  ],
  ...[
    '| a | b |\n| - | - |\n',
    '| a |\n|:-:|\n| c |\n',
    ':-:\n',
    '- | -\n',
    '[^1]: note\n',
    '[^1]: ',
    '*Credit: AP*\n',
  ],
];
const directives = [
  ...[
    ':::quote{by="A"}\n',
    ':::fact-box[T 5:30]\n',
    '::::fact-box\n',
    '::figure{src="a.jpg" alt="b"}\n',
    '::read-more{to=x}\n',
  ],
  ...[':::\n', ':::\n', '::::\n', ':::key-points\n- a\n:::\n', '::', ':::', ':::x y\n'],
];

const everything = [words, times, spaces, marks, links, references, tags, starts, blocks, directives];

/** Pieces of all kinds in any order. */
export const soup = piecesOf(everything, 26);

/** Paragraphs, lists, quotations, tables and directives as they are meant to be, and now and then a stray piece. */
export const article = fc
  .array(fc.oneof({ weight: 9, arbitrary: block() }, { weight: 1, arbitrary: piecesOf(everything, 4) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((made) => `${made.join('\n\n')}\n`);

/** Pieces of a few kinds, so that each kind meets itself and its neighbours often. */
export const quarrels = fc.oneof(
  piecesOf([words, marks, spaces], 14),
  piecesOf([words, ['*', '_', '**', '__'], [' ', '.', '"', '(', ')', '“', '—']], 14),
  piecesOf([words, links, spaces, ['(', ')', '"', '.', ',', ':', '*', '_']], 12),
  piecesOf([starts, ['a\n', 'b c\n', '\n', '\n\n', '  d\n', '    e\n', '      f\n'], blocks], 14),
  piecesOf([['> ', '> ', '>'], ['a\n', '\n', '- b\n', '1. c\n', '  d\n', '---\n'], blocks], 12),
  piecesOf(
    [
      ['| ', '|', ' | ', '\n'],
      ['a', '*b*', '`c`', '\\|'],
      ['\n| - | - |\n', '\n:-:\n', '\n- | -\n', '\n\n', '- ', '> ', '<b>'],
    ],
    16,
  ),
  piecesOf([tags, ['a', '\n', '\n\n', ' ', '*e*'], starts], 12),
  piecesOf(
    [
      directives,
      ['a 5:30 b\n', '- i\n', '\n', '\n\n', '> q\n', '| a |\n| - |\n', '[^1]\n', '[^1]: x\n', '    c\n', '![x](y)\n'],
      links,
    ],
    12,
  ),
  piecesOf(
    [
      ['[^1]', '[^a]: b\n', '\n[^1]: c\n\n    d\n', '[^1]: '],
      ['a ', '\n', '*b*', '- i\n', '> q\n', '# h\n', '    g\n', 'h\n'],
    ],
    12,
  ),
  piecesOf(
    [['`', '``', '\\', '\\\\'], references, ['a', ' ', '\n', '*', '_', '[', '](u)', '  \n', '\\\n', "'", '"']],
    14,
  ),
);

function piecesOf(kinds: readonly (readonly string[])[], maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(...kinds.map((kind) => fc.constantFrom(...kind)));
  return fc.array(piece, { minLength: 1, maxLength }).map((pieces) => pieces.join(''));
}

function block(): fc.Arbitrary<string> {
  const inline = fc
    .array(
      fc.constantFrom(
        ...words,
        ...times,
        ...words,
        '*emphasis*',
        '**strong**',
        '_too_',
        '`code`',
        '[a link](/a/)',
        '[one](https://x.example "t")',
        '[^1]',
        '![p](p.jpg)',
        'https://x.example',
        '(www.x.example)',
        'AT&T',
        '\\*',
        '~~gone~~',
      ),
      { minLength: 1, maxLength: 9 },
    )
    .map((pieces) => pieces.join(' '));
  const line = inline.map((text) => text.replaceAll('\n', ' '));
  const items = (mark: string) =>
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((text) => `${mark}${text}`).join('\n'));
  return fc.oneof(
    { weight: 6, arbitrary: inline },
    line.map((text) => `## ${text}`),
    items('- '),
    items('1. '),
    items('> '),
    fc.tuple(line, line).map(([a, b]) => `- ${a}\n  - ${b}\n- ${a}`),
    fc.tuple(line, line).map(([a, b]) => `- ${a}\n\n  ${b}\n`),
    fc.tuple(line, line).map(([a, b]) => `| ${a} | b |\n| --- | --: |\n| ${b} | 2 |`),
    line.map((text) => `:::quote{by="A B" role="c"}\n${text}\n:::`),
    fc.tuple(line, items('- ')).map(([a, list]) => `::::fact-box[T]\n${a}\n\n:::key-points\n${list}\n:::\n::::`),
    fc.constantFrom(
      '::figure{src="media/a.jpg" alt="b" credit="AP"}',
      '![p](p.jpg "t")\n*Words. Credit: AP*',
      '---',
      '[b]: /u "t"',
      '[^1]: A note.',
      '```js\nlet a;\n```',
      '<div>\nx\n</div>',
      '<!-- more -->',
    ),
  );
}
