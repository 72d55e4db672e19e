/**
 * Which trees of the native parser are surely those of remark-parse: constructs that a text alone does not show.
 *
 * A tree is believed where nothing in it is left over (a mark that closes nothing, an address that became no link), since
 * the parsers were only ever seen to differ in what they make of such leavings, and of blocks that end in unusual ways.
 */

import type { Blockquote, Code, Html, Nodes, Paragraph, Parents, Root, Table, Text } from 'mdast';
import { isProvenLink, isProvenProse, mayHoldAddress, type Running } from './proven-address.ts';

/** What the whole text holds, and the stretch of running text that is being looked at. */
interface Looking extends Running {
  readonly mayLink: boolean;
  /** Whether it holds more than one tilde. */
  readonly hasTildes: boolean;
  start: number;
  end: number;
}

/** Whether everything in the tree of a text is proven. */
export function isProvenTree(text: string, tree: Root): boolean {
  const looking: Looking = {
    text,
    mayLink: mayHoldAddress(text),
    hasTildes: text.indexOf('~') !== text.lastIndexOf('~'),
    escapesBracket: escapesBracket(text),
    brackets: 0,
    start: 0,
    end: 0,
  };
  return isProven(tree, undefined, false, looking);
}

function escapesBracket(text: string): boolean {
  return text.includes('\\]') || (text.includes('&') && /&(?:rsqb|rbrack|#0*93|#x0*5d);/i.test(text));
}

function isProven(node: Nodes, parent: Parents | undefined, inLink: boolean, looking: Looking): boolean {
  if (node.position === undefined || !isProvenNode(node, parent, inLink, looking)) return false;
  if (!('children' in node)) return true;
  const isLink = inLink || node.type === 'link' || node.type === 'linkReference';
  let before: Nodes | undefined;
  for (const child of node.children) {
    if (!isProven(child, node, isLink, looking)) return false;
    // A delimiter row that makes no table splits a paragraph in two.
    if (child.type === 'paragraph' && before?.type === 'paragraph' && isNextLine(before, child)) return false;
    before = child;
  }
  return true;
}

function isProvenNode(node: Nodes, parent: Parents | undefined, inLink: boolean, looking: Looking): boolean {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'leafDirective':
      looking.start = startOf(node);
      looking.end = endOf(node);
      looking.brackets = 0;
      return true;
    case 'text':
      return isProvenText(node, looking) && (inLink || !looking.mayLink || isProvenProse(node.value, looking));
    case 'link':
      return isProvenLink(node, looking);
    case 'textDirective':
      return false;
    case 'html':
      return parent === undefined || !isBlockParent(parent) || isProvenHtml(node, parent);
    case 'code':
      return isProvenCode(node, parent, looking);
    case 'blockquote':
      return !node.children.some((child) => child.type === 'list') || isQuotedThroughout(node, looking);
    case 'listItem':
      return typeof node.checked !== 'boolean' || node.children[0]?.type === 'paragraph';
    case 'table':
      return isProvenTable(node, looking);
    default:
      return true;
  }
}

/** Marks that mark nothing are proven where all of them are of one kind, escaped ones not counted. */
function isProvenText(node: Text, { text, hasTildes, start, end }: Looking): boolean {
  const { value } = node;
  if (value.endsWith('\\') || (hasTildes && value.includes('~'))) return false;
  if (!value.includes('*') && !value.includes('_')) return true;
  const left = text.slice(startOf(node), endOf(node)).replace(/\\[^\n]/g, '');
  if (!left.includes('*') && !/(?<![A-Za-z0-9_])_|_(?![A-Za-z0-9_])/.test(left)) return true;
  const written = text.slice(start, end);
  return !(written.includes('*') && written.includes('_'));
}

function isBlockParent({ type }: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(type);
}

/** At the top level a block of tags, a single whole comment or an element that keeps its text. */
function isProvenHtml({ value }: Html, parent: Parents): boolean {
  if (parent.type !== 'root') return false;
  const html = value.trim();
  const raw = /^<(script|pre|style|textarea)(?![a-z\d-])/i.exec(html)?.[1];
  if (raw === undefined && !/^<[?!]/.test(html)) return true;
  if (raw === undefined) return /^<!--(?!-?>)/.test(html) && html.indexOf('-->') === html.length - 3;
  const closings = html.match(/<\/(?:script|pre|style|textarea)>/gi) ?? [];
  return closings.length === 1 && html.toLowerCase().endsWith(`</${raw.toLowerCase()}>`);
}

/** Fenced code, and inside other blocks only where its fence is closed. */
function isProvenCode(node: Code, parent: Parents | undefined, { text }: Looking): boolean {
  const written = text.slice(startOf(node), endOf(node));
  if (!/^(?:`{3}|~{3})/.test(written)) return false;
  return parent?.type === 'root' || /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(written);
}

/** Whether every line of a quotation begins with its mark and a space, and the last one is not empty. */
function isQuotedThroughout(node: Blockquote, { text }: Looking): boolean {
  return !/(?:^|\n)(?!> |>\n)|\n> *$/.test(text.slice(startOf(node), endOf(node)));
}

/** A table after a blank line, whose rows are rows and nothing else. */
function isProvenTable(node: Table, { text }: Looking): boolean {
  const last = node.children.at(-1);
  const written = text.slice(startOf(node), endOf(node));
  if (last === undefined || endOf(last) !== endOf(node) || /\n[ \t>]*(?:<|:::)/.test(written)) return false;
  const newline = text.lastIndexOf('\n', startOf(node) - 1);
  return newline <= 0 || /(?:^|\n)(?:[ \t>]*|:::[^\n]*)$/.test(text.slice(Math.max(0, newline - 1_000), newline));
}

/** Whether a paragraph begins on the line after another; the label of a directive is none. */
function isNextLine(before: Paragraph, node: Paragraph): boolean {
  return (node.position?.start.line ?? 0) - (before.position?.end.line ?? 0) < 2 && before.data === undefined;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
