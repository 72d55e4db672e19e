/** What a body becomes: page, feed, plain text and facts. */

import { describe, expect, test } from 'vitest';
import { render } from '../../support/markdown.ts';

describe('prose', () => {
  test('keeps colons, placeholders and patterns of templates as they were written', () => {
    const text =
      'At 11:29am :30 :name[x]{y} {{ site.x }} {% include "/etc/passwd" %} <%= x %> ${process.env.HOME} $& $1 $` {{> p}}';
    const { text: plain, page } = render(text);
    expect(plain).toBe(text);
    expect(page).toBe(`<p>${text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}</p>`);
  });

  test('drops characters that XML cannot hold, with one warning a line', () => {
    const { text, codes, diagnostics } = render('a\u0001b\u0002\n\nc\ud800d \ufffe😀');
    expect(text).toBe('ab\n\ncd 😀');
    expect(codes).toEqual(['markdown/control-character 1:2+1', 'markdown/control-character 3:2+1']);
    expect(diagnostics[0]?.message).toBe('2 invisible characters are left out of this line, the first being U+0001.');
  });

  test('makes harmless what character references would smuggle in', () => {
    const { page } = render('a&#1;b&#12;c&#xFFFE;d&#xD800;e&#xFDD0;f [x](/&#12;y "&#12;t")');
    expect(page).toBe('<p>a\ufffdbc\ufffdd\ufffde\ufffdf <a href="⟦href 0⟧" title="t">x</a></p>');
  });

  test('counts words by the language', () => {
    expect(render('It’s a well-known fact: 1,000 people.').facts.words).toBe(7);
    expect(render('今日は良い天気です。', { lang: 'ja' }).facts.words).toBeGreaterThan(3);
    expect(render('').facts.words).toBe(0);
  });

  test('opens with whole sentences of at most 200 characters', () => {
    const sentence = 'The council of Calder Bay voted on Tuesday to build the barrier.';
    const { opening } = render(
      `# Title\n\n![x](x.jpg)\n\n${sentence} ${sentence}\n\n- a list\n\n${sentence} ${sentence}`,
    );
    expect(opening).toBe(`${sentence} ${sentence} ${sentence}`);
    expect(render('').opening).toBe('');
  });

  test('cuts an endless sentence between words, and an endless word between graphemes', () => {
    const words = render('word '.repeat(100)).opening;
    expect(words).toMatch(/^(?:word )+word…$/);
    expect(words.length).toBeLessThanOrEqual(200);
    const family = '👩‍👩‍👧‍👦';
    const { opening } = render(family.repeat(40));
    expect(opening.length).toBeLessThanOrEqual(200);
    expect(opening.replaceAll(family, '')).toBe('…');
  });
});

describe('headings', () => {
  test('puts the text below the page’s own headline', () => {
    const { page, facts, codes } = render('# One\n\n## Two\n\n# Three');
    expect(page).toBe('<h2 id="one">One</h2>\n<h3 id="two">Two</h3>\n<h2 id="three">Three</h2>');
    expect(facts.headings).toEqual([
      { id: 'one', text: 'One', level: 2 },
      { id: 'two', text: 'Two', level: 3 },
      { id: 'three', text: 'Three', level: 2 },
    ]);
    expect(codes).toEqual([]);
    expect(render('## A\n\n### B').page).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>');
    expect(render('###### A\n\n# B').page).toContain('<h6');
  });

  test('warns of a level that is jumped over, in the terms of what was written', () => {
    const { codes, diagnostics } = render('## A\n\n#### B');
    expect(codes).toEqual(['markdown/heading-skipped 3:1+6']);
    expect(diagnostics[0]?.hint).toContain('Use ### here');
    expect(render('# A\n\n### B').diagnostics[0]?.hint).toContain('Use ## here');
  });

  test('gives each heading an id of its own, none that the theme or a footnote may have', () => {
    const { facts } = render('## A\n\n## A\n\n## ???\n\n## BS search\n\n## User content fn 1\n\n## Öl & Gas');
    expect(facts.anchors).toEqual(['a', 'a-1', 'section', 'h-bs-search', 'h-user-content-fn-1', 'öl--gas']);
  });

  test('leaves out a heading without text', () => {
    const { page, codes } = render('##\n\nText');
    expect(page).toBe('<p>Text</p>');
    expect(codes).toEqual(['markdown/heading-empty 1:1+2']);
  });
});

describe('links', () => {
  test('leaves addresses at other hosts, and opens a slot for those inside the site', () => {
    const { page, facts, codes } = render(
      '[a](https://x.example/?a=1&b=2) [b](../2020/x.md#y "t") [c](#d) [e](//h.example) <mailto:a@b.example>\n\n[f][]\n\n[f]: /about/',
    );
    expect(page).toBe(
      '<p><a href="https://x.example/?a=1&#x26;b=2">a</a> <a href="⟦href 0⟧" title="t">b</a> <a href="⟦href 1⟧">c</a> <a href="//h.example">e</a> <a href="mailto:a@b.example">mailto:a@b.example</a></p>\n<p><a href="⟦href 2⟧">f</a></p>',
    );
    expect(facts.links.map(({ target, place }) => [target, place.line, place.column, place.length])).toEqual([
      ['../2020/x.md#y', 1, 33, 23],
      ['#d', 1, 57, 7],
      ['/about/', 3, 1, 5],
    ]);
    expect(codes).toEqual([]);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JAVA&Tab;SCRIPT:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](vbscript:x)',
    '[x](data:text/html,x)',
    '[x](file:///etc/passwd)',
    '[x][y]\n\n[y]: javascript:alert(1)',
  ])('takes the address from %s and keeps its text', (text) => {
    const { page, codes } = render(text);
    expect(page).toBe('<p>x</p>');
    expect(codes[0]).toMatch(/^link\/unsafe 1:1/);
  });

  test('keeps the text of a link that leads nowhere, and links within links', () => {
    expect(render('[x]()').codes).toEqual(['link/empty 1:1+5']);
    expect(render('[a <b@c.example> d](/x/)').page).toBe('<p><a href="⟦href 0⟧">a b@c.example d</a></p>');
  });
});

describe('lists and tables', () => {
  test('takes an empty corner of a table for no header', () => {
    const { page } = render('|   | 2025 |\n|---|---|\n| Ships | 8 |\n');
    expect(page).toContain('<tr>\n<td></td>\n<th scope="col">2025</th>\n</tr>');
  });

  test('writes neither align nor style, and lets a table scroll in a named region', () => {
    const { page, text } = render('|a|b|c|\n|:-|:-:|-:|\n|1|*2*|');
    expect(page).toContain('<div class="bs-table-scroll" role="region" tabindex="0" aria-label="Table 1"><table>');
    expect(page).toContain('<th scope="col" class="bs-left">a</th>');
    expect(page).toContain('<td class="bs-center"><em>2</em></td>\n<td class="bs-right"></td>');
    expect(text).toBe('a | b | c\n1 | 2');
  });

  test('names the state of each task', () => {
    const { page, text } = render('- [x] a\n- [ ] b', { lang: 'de' });
    expect(page).toContain('<input type="checkbox" checked disabled aria-label="Erledigt"> a');
    expect(page).toContain('<input type="checkbox" disabled aria-label="Nicht erledigt"> b');
    expect(text).toBe('- [x] a\n- [ ] b');
  });

  test('tells tight lists from loose ones', () => {
    expect(render('- a\n- b').page).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
    expect(render('- a\n\n- b').page).toBe('<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>');
    expect(render('3. a\n   - b\n4. c').text).toBe('3. a\n   - b\n4. c');
  });
});

describe('footnotes', () => {
  const text = 'One[^a] two[^b] again[^a].\n\n[^a]: First[^c].\n[^b]: Second.\n[^c]: Third.';

  test('numbers them by their first call and prefixes their ids once', () => {
    const { page, facts } = render(text);
    expect(page).toContain('One<sup><a href="#user-content-fn-1" id="user-content-fnref-1"');
    expect(page).toContain('again<sup><a href="#user-content-fn-1" id="user-content-fnref-1-2"');
    expect(page).toContain('<h2 class="bs-visually-hidden" id="bs-footnotes">Footnotes</h2>');
    expect(page).toContain('<li id="user-content-fn-3">');
    expect(page).toContain('aria-label="Back to reference 1-2">↩<sup>2</sup></a>');
    expect(page).not.toContain('user-content-user-content');
    expect(facts.anchors).toContain('user-content-fn-2');
  });

  test('speaks the language of the text', () => {
    expect(render(text, { lang: 'fr' }).page).toContain('aria-label="Retour à l’appel de note 1"');
    expect(render(text, { lang: 'xx' }).page).toContain('>Footnotes</h2>');
  });

  test('has neither ids nor links in a feed', () => {
    const { feed } = render(text);
    expect(feed).toContain('One<sup>1</sup>');
    expect(feed).not.toMatch(/id=|href=/);
  });

  test('warns of one that nothing calls, and of a call that nothing answers', () => {
    const { codes, diagnostics } = render('Text[^on] and[^two].\n\n[^one]: Never.\n[^two]: Yes.');
    expect(codes).toEqual(['markdown/footnote-missing 1:5+5', 'markdown/footnote-unused 3:1+14']);
    expect(diagnostics[0]?.hint).toBe('Did you mean [^one]?');
  });

  test('comes to an end when footnotes call each other', () => {
    expect(render('x[^a]\n\n[^a]: y[^b]\n\n[^b]: z[^a]').page.match(/<li id/g)).toHaveLength(2);
  });
});

describe('what is made of a body', () => {
  test('the feed is left out where it would be the same', () => {
    expect(render('Text ![a](b.jpg)\n\n:::fact-box\nx\n:::').body.feed).toBeUndefined();
    expect(render('::audio{src=a.mp3}').body.feed).toBeDefined();
  });

  test('there is one more part than slots, and the hash covers all renderings', () => {
    const one = render('![a](b.jpg) [c](/d/)').body;
    expect(one.page.parts).toHaveLength(one.page.slots.length + 1);
    expect(render('![a](b.jpg) [c](/d/)').body.hash).toBe(one.hash);
    expect(render('![a](b.jpg) [c](/d/) e').body.hash).not.toBe(one.hash);
    expect(render(':::pull-quote{by=x}\na\n:::').body.hash).not.toBe(render(':::pull-quote{by=y}\na\n:::').body.hash);
  });

  test('text cannot forge a slot', () => {
    const first = render('[a](/b/)').body;
    const { page } = render('slot0y [a](/b/) slot00000000000000000000000000000000x0y');
    expect(page.match(/⟦/g)).toHaveLength(1);
    expect(first.page.parts.join('')).not.toContain('slot');
  });

  test('places count from the line and column on which the text starts', async () => {
    const { createMarkdown } = await import('../../../src/markdown/create-markdown.ts');
    const markdown = createMarkdown({ html: 'drop', zone: 'UTC', remark: [] });
    const { diagnostics } = markdown.inline({
      file: 'a.md' as never,
      text: 'x [y](data:x)\n[z](data:x)',
      firstLine: 7,
      column: 12,
      lang: 'en',
    });
    expect(diagnostics.map(({ places: [place] }) => [place?.line, place?.column])).toEqual([
      [7, 14],
      [8, 1],
    ]);
  });
});
