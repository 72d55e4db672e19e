/**
 * The syntax tree between reading and drawing: mdast with a few nodes of ours.
 *
 * Depth is bounded before anything here runs (`tree-limits.ts`), so walking may recurse.
 */

import type { Properties } from 'hast';
import type { BlockContent, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';
import type {} from 'remark-directive';
import type { Position } from 'unist';
import type { Directive } from './directives/directive.ts';

/** A directive that has been read: `value` is what its own `read` made. */
export interface News {
  type: 'news';
  directive: Directive;
  value: unknown;
  position?: Position | undefined;
}

/** A picture that stands alone, with the caption that follows it, still to be read as a figure. */
export interface PictureParagraph {
  type: 'pictureParagraph';
  /** The picture first, then the inline nodes of the caption. */
  children: PhrasingContent[];
  credit: string | undefined;
  position?: Position | undefined;
}

/** An element of raw HTML that the site lets through. */
export interface HtmlElement {
  type: 'htmlElement';
  tagName: string;
  properties: Properties;
  children: RootContent[];
  position?: Position | undefined;
}

/** A call of a footnote, numbered. */
export interface FootnoteCall {
  type: 'footnoteCall';
  number: number;
  /** Which call of this footnote it is, from 1. */
  call: number;
  position?: Position | undefined;
}

export interface Footnote {
  type: 'footnote';
  number: number;
  calls: number;
  children: BlockContent[];
  position?: Position | undefined;
}

/** The footnotes at the foot of a body, in the order of their calls. */
export interface Footnotes {
  type: 'footnotes';
  title: string;
  /** The label of a link back, `{n}` standing for the number. */
  back: string;
  children: Footnote[];
  position?: Position | undefined;
}

declare module 'mdast' {
  interface RootContentMap {
    news: News;
    pictureParagraph: PictureParagraph;
    htmlElement: HtmlElement;
    footnoteCall: FootnoteCall;
    footnotes: Footnotes;
    footnote: Footnote;
  }
  interface BlockContentMap {
    news: News;
    pictureParagraph: PictureParagraph;
    htmlElement: HtmlElement;
    footnotes: Footnotes;
  }
  interface PhrasingContentMap {
    footnoteCall: FootnoteCall;
    htmlElement: HtmlElement;
  }
  interface ImageData {
    /** What stands in the HTML for the picture until its slot is filled. */
    slot?: string;
  }
  interface ListItemData {
    /** What a checkbox says of itself. */
    label?: string;
  }
  interface TableData {
    label?: string;
    caption?: PhrasingContent[];
    /** The column whose cells name their rows, from 1; 0 for none. */
    rowHeader?: number;
  }
}

/** Whether a node has children. */
export function isParent(node: Nodes): node is Parents {
  return 'children' in node;
}

/** Replaces each child by what `change` makes of it; `undefined` keeps it. Where all are kept, so is their list. */
export function replaceChildren(
  parent: Parents,
  change: (node: RootContent) => readonly RootContent[] | undefined,
): void {
  const children = parent.children as RootContent[];
  let changed: RootContent[] | undefined;
  let index = 0;
  for (const child of children) {
    const made = change(child);
    if (made !== undefined) {
      changed ??= children.slice(0, index);
      for (const node of made) changed.push(node);
    } else changed?.push(child);
    index += 1;
  }
  if (changed !== undefined) (parent as { children: RootContent[] }).children = changed;
}

/** Calls `look` on a node and all below it, parents first. */
export function walk(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if (isParent(node)) for (const child of node.children) walk(child, look);
}

/** The words of a node without its markup, alternative texts included, footnote calls left out. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  if (Array.isArray(node)) return (node as readonly Nodes[]).map(plainText).join('');
  const single = node as Nodes;
  if ('value' in single && typeof single.value === 'string') return single.type === 'html' ? '' : single.value;
  if (single.type === 'image' || single.type === 'imageReference') return single.alt ?? '';
  if (single.type === 'break') return ' ';
  return isParent(single) ? plainText(single.children) : '';
}

/** Whether a read tree looks different in a feed. */
export function needsFeed(tree: Nodes): boolean {
  if (tree.type === 'footnotes') return true;
  // A directive holds what it read in its own data, so one that may hold others counts as different.
  if (tree.type === 'news') return tree.directive.feed !== undefined || tree.directive.form === 'container';
  return isParent(tree) && tree.children.some(needsFeed);
}
