/** Boxes that stand beside the story: galleries, profiles, questions, tables, documents and requests to readers. */

import { describe, expect, test } from 'vitest';
import { render } from '../../support/markdown.ts';

const pictures = '::figure{src=a.jpg alt=A credit=AP}\n\n![B](b.jpg)\n\n*Nets. Credit: Ana*';

describe('a gallery', () => {
  test('is a labelled strip that the keyboard reaches, and loads its script', () => {
    const { page, facts, codes } = render(`:::gallery[Dawn]\n${pictures}\n:::`);
    expect(page).toBe(
      '<section class="bs-gallery" data-previous="Previous picture" data-next="Next picture"><h2 class="bs-box-title" id="bs-gallery-1">Dawn</h2><div class="bs-gallery-strip" role="region" tabindex="0" aria-labelledby="bs-gallery-1"><ol><li><figure class="bs-figure bs-figure-inline">⟦picture 0 inline A⟧<figcaption><span class="bs-credit">Credit: AP</span>⟦notes 0 credit⟧</figcaption></figure></li><li><figure class="bs-figure bs-figure-inline">⟦picture 1 inline B⟧<figcaption><span class="bs-caption">Nets.</span> <span class="bs-credit">Credit: Ana</span>⟦notes 1 caption credit⟧</figcaption></figure></li></ol></div></section>',
    );
    expect(facts.pictures.map(({ credit }) => credit)).toEqual(['AP', 'Ana']);
    expect(facts.assets).toEqual(['furniture.css', 'gallery.js']);
    expect(codes).toEqual([]);
  });

  test('shows one picture after the other in a feed, credits and captions in its text', () => {
    const { feed, text } = render(`:::gallery\n${pictures}\n:::`);
    expect(feed).toMatch(/^<section class="bs-gallery"><h2 class="bs-box-title">Pictures<\/h2><figure/);
    expect(feed).not.toMatch(/tabindex|<li>/);
    expect(text).toBe('Pictures\n\nCredit: AP⟦notes 0 credit⟧\n\nNets. Credit: Ana⟦notes 1 caption credit⟧');
  });

  test('holds pictures and nothing else', () => {
    expect(render(':::gallery\n:::').codes).toEqual(['directive/no-pictures 1:1+10']);
    expect(render(`:::gallery\n${pictures}\n\nWords.\n:::`).codes).toEqual(['directive/no-pictures 8:1+6']);
  });
});

test('a profile has a name, a role, a portrait with its credit, and words', () => {
  const { page, text, codes } = render(':::profile[Ruth *A.*]{image=r.jpg credit=AP role=Mayor}\nSince 2019.\n:::');
  expect(page).toBe(
    '<aside class="bs-profile"><figure class="bs-figure bs-figure-thumbnail">⟦picture 0 thumbnail ⟧<figcaption><span class="bs-credit">Credit: AP</span>⟦notes 0 credit⟧</figcaption></figure><h2 class="bs-box-title">Ruth <em>A.</em></h2><p class="bs-role">Mayor</p><p>Since 2019.</p></aside>',
  );
  expect(text).toBe('Ruth A., Mayor\n\nSince 2019.\n\nCredit: AP⟦notes 0 credit⟧');
  expect(codes).toEqual([]);
  expect(render(':::profile\nx\n:::').codes).toEqual(['directive/missing-label 1:1+10']);
  // Whether a picture without one says itself whose it is, planning knows.
  expect(render(':::profile[R]{image=r.jpg}\nx\n:::').facts.pictures).toMatchObject([{ credit: undefined }]);
});

describe('questions and answers', () => {
  test('are pairs, whether a question is bold or a heading', () => {
    const { page, text, facts, codes } = render(
      ':::qa[Yours]\n**When *exactly*?**\n\nAt six.\n\n- or later\n\n## Who pays?\n\nYou.\n:::',
    );
    expect(page).toBe(
      '<section class="bs-qa"><h2 class="bs-box-title">Yours</h2><dl><div><dt>When <em>exactly</em>?</dt><dd><p>At six.</p>\n<ul>\n<li>or later</li>\n</ul></dd></div><div><dt id="who-pays">Who pays?</dt><dd><p>You.</p></dd></div></dl></section>',
    );
    expect(text).toBe('Yours\n\nWhen exactly?\n\nAt six.\n\n- or later\n\nWho pays?\n\nYou.');
    expect(facts.anchors).toEqual(['who-pays']);
    expect(codes).toEqual([]);
  });

  test('need a question before each answer, and an answer to each question', () => {
    expect(render(':::qa\nWords.\n\n**Q?**\n\nA.\n:::').codes).toEqual(['directive/no-question 2:1+6']);
    expect(render(':::qa\n**Q?**\n\n**R?**\n\nA.\n:::').codes).toEqual(['directive/no-question 1:1+5']);
    expect(render(':::qa\n:::').codes).toEqual(['directive/no-question 1:1+5']);
  });
});

describe('a table with a caption', () => {
  const rows = '| Quay | Ships |\n|:--|--:|\n| East | 5 |\n|  | 3 |';

  test('has a header for each column and each row that names one, and its source below', () => {
    const { page, text } = render(`:::table[Ships *today*]{source="The board"}\n${rows}\n:::`);
    expect(page).toContain('<figure class="bs-table"><div class="bs-table-scroll" role="region" tabindex="0"');
    expect(page).toContain('aria-label="Ships today"');
    expect(page).toContain('<caption>Ships <em>today</em></caption>');
    expect(page).toContain('<th scope="row" class="bs-left">East</th>');
    expect(page).toContain('<td class="bs-left"></td>');
    expect(page).toMatch(/<th (?:scope="col" class="bs-right"|class="bs-right" scope="col")>Ships<\/th>/);
    expect(page).toContain('<figcaption><span class="bs-credit">Source: The board</span></figcaption></figure>');
    expect(text).toBe('Ships today\n\nQuay | Ships\nEast | 5\n | 3\n\nSource: The board');
  });

  test('may name its rows in another column, or nowhere', () => {
    expect(render(`:::table[x]{rows=2}\n${rows}\n:::`).page).toContain('<th scope="row" class="bs-right">5</th>');
    expect(render(`:::table[x]{rows=0}\n${rows}\n:::`).page).not.toContain('scope="row"');
  });

  test('holds one table and nothing else', () => {
    expect(render(':::table[x]\nWords.\n:::').codes).toEqual(['directive/no-table 1:1+11']);
    expect(render(`:::table[x]\n${rows}\n\nWords.\n:::`).codes).toEqual(['directive/no-table 1:1+11']);
    expect(render(`:::table\n${rows}\n:::`).codes).toEqual(['directive/missing-label 1:1+8']);
  });
});

test('a document says what it is, how long, how large and from where', () => {
  const { page, text, facts } = render('::document{src="media/m.pdf" title=Minutes pages=12 source="The archive"}');
  expect(page).toBe(
    '<p class="bs-document"><a href="⟦file 0⟧">Minutes</a> <span class="bs-document-facts">PDF · Pages: 12 · ⟦size 0⟧</span> <span class="bs-credit">Source: The archive</span></p>',
  );
  expect(text).toBe('Minutes (PDF · Pages: 12 · ⟦size 0⟧): ⟦file 0⟧ Source: The archive');
  expect(facts.media).toMatchObject([{ target: 'media/m.pdf', kind: 'document' }]);
  expect(render('::document{src=m.pdf title=M pages=many}').codes).toEqual(['directive/bad-value 1:30+10']);
});

describe('a callout', () => {
  test('asks, says where to answer and until when', () => {
    const { page, text } = render('::callout[Were you *there*?]{url="mailto:desk@x.example" deadline=2026-03-15}');
    expect(page).toBe(
      '<aside class="bs-callout"><p>Were you <em>there</em>?</p><p><a href="mailto:desk@x.example">Take part</a> Until <time datetime="2026-03-15">15 March 2026</time></p></aside>',
    );
    expect(text).toBe('Were you there?\n\nTake part (Until 15 March 2026): desk@x.example');
  });

  test('may lead into the site, and nowhere that is not safe', () => {
    expect(render('::callout[x]{url="/about/"}').facts.links).toMatchObject([{ target: '/about/' }]);
    expect(render('::callout[x]{url="javascript:alert(1)"}').codes).toEqual(['directive/bad-value 1:14+25']);
    expect(render('::callout{url="/about/"}').codes).toEqual(['directive/missing-label 1:1+24']);
  });
});

test('a newsletter is one that the site names', () => {
  const { page, text, facts } = render('::newsletter{id=morning}');
  expect(page).toBe(
    '<aside class="bs-newsletter"><h2 class="bs-box-title" dir="auto">The Morning Tide</h2><p dir="auto">At six.</p><p><a href="⟦href 0⟧">Sign up</a></p></aside>',
  );
  expect(text).toBe('The Morning Tide\n\nAt six.\n\nSign up: ⟦href 0⟧');
  expect(facts.links).toMatchObject([{ target: '/newsletters/', place: { line: 1, column: 14 } }]);
  const { diagnostics, codes } = render('::newsletter{id=mornin}');
  expect(codes).toEqual(['directive/unknown-newsletter 1:14+9']);
  expect(diagnostics[0]?.hint).toBe('Did you mean “morning”?');
});

test('a content warning says that it is one', () => {
  const { page, text } = render(':::content-warning\nA *drowning*.\n:::');
  expect(page).toBe(
    '<aside class="bs-content-warning" role="note"><p class="bs-content-warning-label">Content warning</p><p>A <em>drowning</em>.</p></aside>',
  );
  expect(text).toBe('Content warning\n\nA drowning.');
});

test('words of the boxes are in the language of the text', () => {
  const text = ':::content-warning\nx\n:::\n\n::callout[x]{url="/a/" deadline=2026-03-15}';
  expect(render(text, { lang: 'de' }).text).toContain('Inhaltshinweis\n\nx\n\nx\n\nMitmachen (Bis 15. März 2026)');
  expect(render(text, { lang: 'ar' }).page).toContain('تنبيه بشأن المحتوى');
});

test('a body of plain words needs nothing of the theme', () => {
  expect(render('Words.').facts.assets).toEqual([]);
});
