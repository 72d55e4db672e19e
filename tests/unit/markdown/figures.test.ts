/** Pictures: alone, with captions and credits, inside text, and at other hosts. */

import { describe, expect, test } from 'vitest';
import { render } from '../../support/markdown.ts';

const open = '<figure class="bs-figure bs-figure-inline">';

describe('a picture alone in its paragraph', () => {
  test('is a figure with its title as caption', () => {
    const { page, text, facts, codes } = render('![A boat](x.jpg "It\'s dawn")');
    expect(page).toBe(
      `${open}⟦picture 0 inline A boat⟧<figcaption><span class="bs-caption">It’s dawn</span>⟦notes 0 caption⟧</figcaption></figure>`,
    );
    expect(text).toBe('It’s dawn⟦notes 0 caption⟧');
    expect(facts.pictures).toEqual([
      { media: 0, alt: 'A boat', caption: 'It’s dawn', credit: undefined, licence: undefined },
    ]);
    expect(facts.media).toEqual([
      {
        target: 'x.jpg',
        kind: 'picture',
        use: 'inline',
        place: { file: 'content/articles/a.md', line: 1, column: 1, length: 28 },
      },
    ]);
    expect(codes).toEqual([]);
  });

  test.each([
    ['![A](x.jpg)\n\n*At dawn. Credit: AP*', 'At dawn.', 'AP'],
    ['![A](x.jpg)\n*At dawn. Credit: AP*', 'At dawn.', 'AP'],
    ['![A](x.jpg)\n\n_At dawn (CREDIT: Reuters / J. Doe)_', 'At dawn', 'Reuters / J. Doe'],
    ['![A](x.jpg)\n\n*At dawn — credit: [AP](https://ap.example)*', 'At dawn', 'AP'],
    ['![A](x.jpg)\n\n*Credit: AP*', undefined, 'AP'],
    ['![A](x.jpg "Title")\n\n*Credit: AP*', 'Title', 'AP'],
    ["![A][y]\n\n*Two **bold** words. Credit: O'Brien*\n\n[y]: x.jpg", 'Two bold words.', 'O’Brien'],
  ])('takes caption and credit from %j', (text, caption, credit) => {
    const { facts, codes } = render(text);
    expect(facts.pictures).toMatchObject([{ caption, credit }]);
    expect(codes).toEqual([]);
  });

  test('knows the word for credit in the language of the text, and in English', () => {
    expect(render('![A](x.jpg)\n\n*Hafen. Bildnachweis: dpa*', { lang: 'de' }).page).toContain(
      '>Bildnachweis: dpa</span>',
    );
    expect(render('![A](x.jpg)\n\n*Port. Credit: AFP*', { lang: 'fr' }).page).toContain('>Crédit\u00a0: AFP</span>');
  });

  test('leaves italic text that names no credit where it is', () => {
    const { page, codes } = render('![A](x.jpg)\n\n*Not a caption.*');
    expect(page).toBe(`${open}⟦picture 0 inline A⟧⟦notes 0⟧</figure>\n<p><em>Not a caption.</em></p>`);
    expect(codes).toEqual([]);
  });

  test('does not print “Credit” before a credit that names its kind', () => {
    expect(render('![A](x.jpg)\n\n*Credit: Graphic: Courier*').page).toContain(
      '<span class="bs-credit">Graphic: Courier</span>',
    );
  });

  test('warns of a missing description', () => {
    expect(render('![](x.jpg)\n\n*Credit: AP*').codes).toEqual(['media/no-alt 1:1+10']);
  });
});

test('a picture inside a text is a picture and no figure', () => {
  const { page, text, facts, codes } = render('See ![the map](m.png) here.');
  expect(page).toBe('<p>See ⟦picture 0 inline the map⟧ here.</p>');
  expect(text).toBe('See the map here.');
  expect(facts.pictures).toHaveLength(1);
  expect(codes).toEqual([]);
});

test.each(['https://h.example/x.jpg', '//h.example/x.jpg', 'data:image/png;base64,AA', 'javascript:x'])(
  'refuses a picture from %s and loads nothing',
  (url) => {
    const { page, facts, codes } = render(`![Alt](${url})\n\nText ![Alt](${url})`);
    expect(codes.filter((code) => code.startsWith('media/external'))).toHaveLength(2);
    expect(facts.media).toEqual([]);
    expect(page).not.toMatch(/<img|src=|⟦/);
    expect(page).toContain('Alt');
  },
);
