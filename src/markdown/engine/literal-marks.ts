/** Marks quotation marks, hyphens and dots that were escaped or written as character references, as remark-parse reads them. */

import type { Text } from 'mdast';
import type { Processor } from 'unified';
import { literalMark } from '../characters.ts';

/** The part of mdast-util-from-markdown's context that is used here. */
interface CompileContext {
  readonly stack: { readonly children?: readonly Partial<Text>[] }[];
  readonly config: { readonly exit: Record<string, (this: CompileContext, token: Token) => void> };
  readonly sliceSerialize: (token: Token) => string;
}

interface Token {
  readonly end: NonNullable<Text['position']>['end'];
}

/** A plugin for a processor that parses. */
export function markLiterals(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: unknown[] };
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
