/** Raw HTML: dropped with a warning, or rebuilt from an allow-list. */

import { describe, expect, test } from 'vitest';
import { dangersOf, render } from '../../support/markdown.ts';

describe('dropped', () => {
  test('warns once a node at its line, not again for its closing tag, and keeps text between', () => {
    const { page, codes } = render('H<sub>2</sub>O\n\n<div>\nraw\n</div>\n\n<!-- note -->\n\nx <!-- y --> z');
    expect(page).toBe('<p>H2O</p>\n<p>x  z</p>');
    expect(codes).toEqual(['markdown/html-dropped 1:2+5', 'markdown/html-dropped 3:1+5']);
  });

  test('throws away what stands in a script', () => {
    const { page, codes } = render('a <script>alert(1)</script> b <style>x{}</style> c');
    expect(page).toBe('<p>a  b  c</p>');
    expect(codes).toHaveLength(2);
  });

  test('names what to write instead', () => {
    const hint = (html: string) => render(html).diagnostics[0]?.hint;
    expect(hint('<img src=x>')).toBe('Write ![description](picture.jpg).');
    expect(hint('<iframe src=x></iframe>')).toContain('loads nothing');
    expect(hint('<b>x</b>')).toContain('markdown: {html: sanitize}');
  });
});

describe('sanitised', () => {
  const keep = (text: string) => render(text, { html: 'sanitize' });

  test('keeps harmless markup without classes, ids, styles and handlers', () => {
    const { page, codes } = keep(
      'a <b class="bs-figure" id="x" style="color:red" onclick="x()">b *c*</b> <abbr title="World Health">WHO</abbr><br>H<sub>2</sub>O',
    );
    expect(page).toBe('<p>a <b>b <em>c</em></b> <abbr title="World Health">WHO</abbr><br>\nH<sub>2</sub>O</p>');
    expect(codes).toEqual([]);
  });

  test('keeps blocks with Markdown inside, and balances them', () => {
    expect(keep('<div>\n\n**a**\n\n</div>\n\nb').page).toBe('<div><p><strong>a</strong></p></div>\n<p>b</p>');
    expect(keep('<div>\n\na').page).toBe('<div><p>a</p></div>');
    expect(keep('<details><summary>Why</summary>\n\nBecause.\n\n</details>').page).toBe(
      '<details><summary>Why</summary><p>Because.</p></details>',
    );
    expect(keep('<ul><li>a<li>b</ul>').page).toBe('<ul><li>a</li><li>b</li></ul>');
    expect(keep('<table><tr><th colspan=2 align=left>a<tr><td>b<td>c</table>').page).toBe(
      '<table><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></table>',
    );
  });

  test('cannot close what it has not opened', () => {
    const { page } = keep(':::fact-box[T]\n</aside></div></section>\n\nx\n:::\n\ny');
    expect(page).toBe('<aside class="bs-fact-box"><h2 class="bs-box-title">T</h2><p>x</p></aside>\n<p>y</p>');
  });

  test('treats its links and headings like those of Markdown', () => {
    const { page, facts, codes } = keep(
      '<h1>Title</h1>\n\n<a href="../x.md" title="t">in</a> <a href="javascript:alert(1)">bad</a> <a href="https://x.example">out</a>',
    );
    expect(page).toBe(
      '<h2 id="title">Title</h2>\n<p><a href="⟦href 0⟧" title="t">in</a> bad <a href="https://x.example">out</a></p>',
    );
    expect(facts.headings).toHaveLength(1);
    expect(codes.map((code) => code.split(' ')[0])).toEqual(['link/unsafe']);
  });

  test('refuses pictures, frames, scripts, forms and elements out of their place', () => {
    const { page, codes } = keep(
      '<img src=x onerror=alert(1)>\n\n<form><input></form>\n\n<script>alert(1)</script>\n\n<td>x</td>\n\n<svg><a href=x>y</a></svg>\n\nx <div>y</div>',
    );
    expect(dangersOf(page)).toEqual([]);
    expect(codes).toHaveLength(6);
    expect(page).not.toMatch(/<(?:img|form|input|td|svg|div)/);
  });

  test('survives thousands of open tags', () => {
    const { page } = keep(`${'<div>'.repeat(5000)}x`);
    expect(page.match(/<div>/g)?.length).toBe(50);
  });
});
