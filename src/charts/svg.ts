/** SVG as text: what is drawn carries classes of the theme and no colour of its own, so that it is right in light, dark and print. */

import { escapeHtml } from '../model/safe-html.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; numbers are rounded to a tenth, which no eye can tell. Children are markup. */
export function shape(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value ?? '')}"`);
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** A line of text at a point. The sheet runs from left to right; words that do not are kept in their own order. */
export function label(text: string, at: Attributes): string {
  const turned = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u.test(text);
  return shape('text', at, escapeHtml(turned ? `\u2068${text}\u2069` : text));
}

/** A path's data with numbers of one digit. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** About how wide a text is: no font is measured, so it is a little more than it will be. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character);
    width += wide
      ? 1
      : /[\p{M}]/u.test(character)
        ? 0
        : /[ilj.,:;'’|\s]/.test(character)
          ? 0.3
          : /[mwMW—]/.test(character)
            ? 0.85
            : 0.57;
  }
  return width * size;
}

/** The text cut to a width, an ellipsis for what is left out. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (widthOf(`${kept}${segment}…`, size) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
