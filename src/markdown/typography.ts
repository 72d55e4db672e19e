/**
 * Quotation marks, dashes and ellipses as the language sets them; code, escapes and placeholders of templates stay as written.
 *
 * Each paragraph is read as one text, so that a quotation may open outside a link or emphasis and close inside it.
 */

import type { Link, Nodes, Text } from 'mdast';
import { literalMark } from './characters.ts';
import { quotesFor } from './quotes.ts';
import { isParent } from './tree.ts';
import { type Range, typesetParts } from './typeset.ts';

/** Sets all text below a node. */
export function applyTypography(node: Nodes, lang: string): void {
  if (isParent(node) && !isTextBlock(node)) {
    for (const child of node.children) applyTypography(child, lang);
    return;
  }
  const run: Run = { text: '', nodes: [] };
  collect(node, run);
  if (run.nodes.length === 0) return;
  const set = typesetParts(run.text, quotesFor(lang), run.nodes);
  set?.forEach((value, index) => {
    const text = run.nodes[index]?.node;
    if (text !== undefined) text.value = value;
  });
}

/** The marks of escaped characters taken out, for text that is not set. */
export function withoutMarks(text: string): string {
  return text.includes(literalMark) ? text.replaceAll(literalMark, '') : text;
}

interface Run {
  text: string;
  readonly nodes: (Range & { readonly node: Text })[];
}

const textBlocks = ['paragraph', 'heading', 'tableCell', 'leafDirective', 'pictureParagraph', 'htmlElement'];

function isTextBlock(node: Nodes): boolean {
  if (node.type === 'htmlElement') return node.children.every((child) => !isParent(child) || !isBlock(child));
  return textBlocks.includes(node.type);
}

function isBlock(node: Nodes): boolean {
  return !['emphasis', 'strong', 'delete', 'link', 'linkReference', 'htmlElement'].includes(node.type);
}

/** Joins the text below a node; what is no text to be set stands as a letter, a line break as a space. */
function collect(node: Nodes, run: Run): void {
  if (node.type === 'text') {
    run.nodes.push({ node, from: run.text.length, to: run.text.length + node.value.length });
    run.text += node.value;
  } else if (node.type === 'break') {
    run.text += ' ';
  } else if (node.type === 'link' && isBareAddress(node)) {
    run.text += 'x';
  } else if (isParent(node)) {
    for (const child of node.children) collect(child, run);
  } else if (node.type !== 'footnoteReference') {
    run.text += 'x';
  }
}

function isBareAddress(link: Link): boolean {
  const [only] = link.children;
  return link.children.length === 1 && only?.type === 'text' && link.url.endsWith(only.value);
}
