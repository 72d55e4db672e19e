/**
 * A picture alone in a paragraph is a figure; the italic text under it that ends in "Credit: X" is its caption and credit.
 *
 * So plain Markdown, as archives and other tools write it, says all that a figure needs.
 */

import type { Emphasis, Image, ImageReference, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { remember } from '../lib/remember.ts';
import type { Labels } from './labels.ts';
import { isParent, type PictureParagraph, plainText } from './tree.ts';

interface Caption {
  readonly children: PhrasingContent[];
  readonly credit: string;
}

/** Turns picture paragraphs, with the caption paragraphs after them, into `pictureParagraph` nodes. */
export function joinFigures(parent: Parents, labels: Labels): void {
  joinFiguresIn(parent, creditPattern(labels.credit));
}

function joinFiguresIn(parent: Parents, credit: RegExp): void {
  const children = parent.children as RootContent[];
  const made: RootContent[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index] as RootContent;
    const picture = node.type === 'paragraph' ? pictureOf(node, credit) : undefined;
    if (picture === undefined) {
      if (isParent(node)) joinFiguresIn(node, credit);
      made.push(node);
      continue;
    }
    const next = children[index + 1];
    const below =
      next?.type === 'paragraph' && next.children.length === 1 ? captionOf(next.children[0], credit) : undefined;
    const caption = picture.caption ?? below;
    if (picture.caption === undefined && below !== undefined) index += 1;
    made.push({
      type: 'pictureParagraph',
      children: [picture.image, ...(caption?.children ?? [])],
      credit: caption?.credit,
      position: node.position,
    } satisfies PictureParagraph);
  }
  (parent as { children: RootContent[] }).children = made;
}

function pictureOf(
  paragraph: Paragraph,
  credit: RegExp,
): { readonly image: Image | ImageReference; readonly caption: Caption | undefined } | undefined {
  const image = paragraph.children.find((child) => !isSpace(child));
  if (image?.type !== 'image' && image?.type !== 'imageReference') return undefined;
  const rest = paragraph.children.filter((child) => child !== image && !isSpace(child));
  if (rest.length === 0) return { image, caption: undefined };
  const caption = rest.length === 1 ? captionOf(rest[0], credit) : undefined;
  return caption === undefined ? undefined : { image, caption };
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Parts an emphasis at the last "Credit:" in it; `undefined` where it holds none. */
function captionOf(node: PhrasingContent | undefined, pattern: RegExp): Caption | undefined {
  if (node?.type !== 'emphasis') return undefined;
  for (let at = node.children.length - 1; at >= 0; at -= 1) {
    const text = node.children[at];
    const match = text?.type === 'text' ? [...text.value.matchAll(pattern)].at(-1) : undefined;
    if (text?.type !== 'text' || match === undefined) continue;
    const after = text.value.slice(match.index + match[0].length);
    const name = plainText([{ ...text, value: after }, ...node.children.slice(at + 1)]).trim();
    const before = text.value.slice(0, match.index).trimEnd();
    const bracketed = /[([]$/.test(before);
    const children: Emphasis['children'] = node.children.slice(0, at);
    const caption = bracketed || /[|/–—-]$/.test(before) ? before.slice(0, -1).trimEnd() : before;
    if (caption !== '') children.push({ ...text, value: caption });
    return name === '' ? undefined : { children, credit: bracketed ? name.replace(/[)\]]\.?$/, '') : name };
  }
  return undefined;
}

/** English is understood everywhere: wire captions are pasted as they come. */
const creditPattern = remember((word: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:credit|${word})\\s?[:：]`, 'giu'));
