/**
 * The picture of an article that has none: its headline, set in the theme's own type.
 *
 * Letters become outlines before anything is drawn, so no font of the machine has a say in it.
 */

import type { ShareCardPage, ShareCardView } from '../model/picture-page.ts';
import { socialSize } from '../model/rendition.ts';
import { loadEncoder } from './encoder.ts';
import { lettersOf } from './font-letters.ts';

/** A function that draws cards as PNG files with these fonts, of which each has letters that the ones before have not. */
export function createCardPainter(fonts: readonly Uint8Array[]): (page: ShareCardPage) => Promise<Uint8Array> {
  const letters = fonts.map(lettersOf);
  const canDraw = (text: string): boolean => [...text].every((character) => letters.some((has) => has(character)));
  const drawable = (text: string): string => {
    const plain = text
      .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
    return canDraw(plain) ? plain : '';
  };

  return async ({ view }) => {
    const { default: satori } = await import('satori');
    const { title, kicker, name } = view;
    const shown = { ...view, title: drawable(title), kicker: drawable(kicker), name: drawable(name) };
    const svg = await satori(cardOf(shown), {
      ...socialSize,
      fonts: fonts.map((font, index) => ({
        name: `Card ${index}`,
        data: Buffer.from(font),
        weight: 600,
        style: 'normal',
      })),
    });
    const sharp = await loadEncoder();
    return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, dither: 0, effort: 1 }).toBuffer();
  };
}

interface Box {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: readonly Box[] | string;
  };
  // What satori's types ask of an element, though it looks at type and props alone.
  readonly key: null;
}

function box(style: Readonly<Record<string, string | number>>, children?: readonly Box[] | string): Box {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, ...(children && { children }) } };
}

const paper = '#fdfbf7';
const ink = '#1a1815';
const family = 'Card 0, Card 1, Card 2, Card 3';

function cardOf({ title, kicker, name, accent }: ShareCardView): Box {
  const size = title === '' ? 0 : sizeFor(title.length);
  return box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '0 72px 56px',
      backgroundColor: paper,
      color: ink,
      fontFamily: family,
    },
    [
      box({ flexDirection: 'column' }, [
        box({ width: 160, height: 14, backgroundColor: accent }),
        box({ marginTop: 44, fontSize: 34, color: accent }, kicker),
        box(
          {
            marginTop: 18,
            fontSize: size,
            lineHeight: 1.1,
            letterSpacing: '-0.015em',
            textWrap: 'balance',
            lineClamp: 5,
          },
          title,
        ),
      ]),
      box({ borderTop: `2px solid ${ink}`, paddingTop: 22, fontSize: title === '' ? 72 : 38 }, name),
    ],
  );
}

/** Pixels, so that any headline fits in five lines. */
function sizeFor(length: number): number {
  if (length <= 45) return 92;
  if (length <= 80) return 76;
  return length <= 120 ? 64 : 54;
}
