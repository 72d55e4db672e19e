/**
 * Markdown to its syntax tree: CommonMark, GFM, leaf and container directives.
 *
 * Text directives are not in the grammar at all, so "at 11:29am" and ":30" are prose, character for character.
 */

import type { Root, Text } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Stands after a character that the editor escaped or wrote as a character reference, so that typography leaves it
 * alone. `legalText` keeps it out of what is read.
 */
export const literalMark = '\ufdd0';

export type Parse = (text: string) => Root;

/** A parser, to be made once. */
export function createParse(): Parse {
  const full = unified().use(remarkParse).use(remarkGfm).use(blockDirectives).use(literalMarks).freeze();
  const withoutAutolinks = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(dropAutolinks)
    .use(blockDirectives)
    .use(literalMarks)
    .freeze();
  return (text) => (mayHoldAutolinks(text) ? full : withoutAutolinks).parse(text);
}

/** What unified's `data()` holds for remark-parse, as far as it is used here. */
interface ParserData {
  micromarkExtensions?: { text?: Record<number, unknown>; flow?: unknown }[];
  fromMarkdownExtensions?: unknown[];
}

/** remark-directive with the construct for text directives taken out. */
function blockDirectives(this: Processor): void {
  const directives: (this: Processor) => void = remarkDirective;
  directives.call(this);
  const extensions = (this.data() as ParserData).micromarkExtensions ?? [];
  const { flow } = extensions.pop() ?? {};
  extensions.push({ flow });
}

/** GFM finds bare addresses only where one of these stands. Trying at every letter costs most of the parsing time. */
function mayHoldAutolinks(text: string): boolean {
  return text.includes('@') || /https?:|www\./i.test(text);
}

function dropAutolinks(this: Processor): void {
  const extensions = (this.data() as ParserData).micromarkExtensions ?? [];
  const gfm = extensions.pop() ?? {};
  const text: Record<number, unknown> = {};
  for (const [code, constructs] of Object.entries(gfm.text ?? {})) {
    const kept = [constructs].flat().filter((construct) => !isAutolink(construct));
    if (kept.length > 0) text[Number(code)] = kept;
  }
  extensions.push({ ...gfm, text });
}

function isAutolink(construct: unknown): boolean {
  const { name } = construct as { readonly name?: string };
  return name === 'emailAutolink' || name === 'protocolAutolink' || name === 'wwwAutolink';
}

/** The part of mdast-util-from-markdown's context that is used here. */
interface CompileContext {
  readonly stack: { readonly children?: readonly Partial<Text>[] }[];
  readonly config: { readonly exit: Record<string, (this: CompileContext, token: Token) => void> };
  readonly sliceSerialize: (token: Token) => string;
}

interface Token {
  readonly end: NonNullable<Text['position']>['end'];
}

/** Marks quotation marks, hyphens and dots that were escaped or written as character references. */
function literalMarks(this: Processor): void {
  const data = this.data() as ParserData;
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({ exit: { characterEscapeValue: exitEscape, characterReference: exitReference } });
}

// What was written is looked at, not the text so far: reading that again at each escape would be quadratic.
function exitEscape(this: CompileContext, token: Token): void {
  this.config.exit.data?.call(this, token);
  if (/["'.-]/.test(this.sliceSerialize(token))) mark(this.stack.at(-1)?.children?.at(-1));
}

function exitReference(this: CompileContext, token: Token): void {
  const text = this.stack.pop() as Text | undefined;
  if (text === undefined) return;
  const { line, column, offset } = token.end;
  if (text.position !== undefined)
    text.position.end = offset === undefined ? { line, column } : { line, column, offset };
  const isMark = /^&(?:quot|apos|period|hyphen|dash|#0*(?:34|39|45|46)|#x0*(?:22|27|2d|2e));$/i;
  if (isMark.test(this.sliceSerialize(token))) mark(text);
}

function mark(text: Partial<Text> | undefined): void {
  if (text?.value !== undefined) text.value += literalMark;
}
