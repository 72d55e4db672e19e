/** Footnotes: numbered in the order of their first call, gathered at the foot, linked both ways. */

import type { BlockContent, FootnoteDefinition, FootnoteReference, RootContent, Text } from 'mdast';
import type { Draft } from './draft.ts';
import { footnoteMissing, footnoteUnused } from './mistakes.ts';
import { lineStart, placeOf } from './source.ts';
import type { FootnoteCall, Footnotes } from './tree.ts';

/** The id of a footnote, and of a call of it. Prefixed as GitHub does, so that no script of a page takes one for its own. */
export function footnoteId(number: number): string {
  return `user-content-fn-${number}`;
}

export function callId(number: number, call: number): string {
  return `user-content-fnref-${number}${call > 1 ? `-${call}` : ''}`;
}

interface Called {
  readonly number: number;
  calls: number;
  readonly definition: FootnoteDefinition;
}

/** State: what is defined, and how often each was called. */
export class FootnoteReader {
  readonly #draft: Draft;
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #called = new Map<string, Called>();
  readonly #order: Called[] = [];
  #read = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  define(node: FootnoteDefinition): void {
    if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
  }

  /** Numbers a call. */
  call(node: FootnoteReference): RootContent {
    const definition = this.#definitions.get(node.identifier);
    if (definition === undefined) return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
    const known = this.#called.get(node.identifier) ?? { number: this.#order.length + 1, calls: 0, definition };
    if (known.calls === 0) {
      this.#called.set(node.identifier, known);
      this.#order.push(known);
    }
    known.calls += 1;
    this.#draft.anchors.push(callId(known.number, known.calls));
    return {
      type: 'footnoteCall',
      number: known.number,
      call: known.calls,
      position: node.position,
    } satisfies FootnoteCall;
  }

  /** The next footnote that was called and is still to be read; reading it may call more. */
  next(): FootnoteDefinition | undefined {
    const next = this.#order[this.#read];
    this.#read += 1;
    return next?.definition;
  }

  /** The section at the foot, once all are read; reports what nothing calls. */
  section(): Footnotes | undefined {
    const { labels, source, diagnostics, anchors } = this.#draft;
    for (const [id, definition] of this.#definitions) {
      if (!this.#called.has(id))
        diagnostics.push(footnoteUnused(definition.label ?? id, placeOf(source, definition.position)));
    }
    if (this.#order.length === 0) return undefined;
    const children = this.#order.map(({ number, calls, definition }) => {
      anchors.push(footnoteId(number));
      return { type: 'footnote' as const, number, calls, children: definition.children as BlockContent[] };
    });
    return { type: 'footnotes', title: labels.footnotes, back: labels.backToText, children };
  }

  /** Reports what looks like a call of a footnote that is not there; the parser takes it for text. */
  lookForMissing(node: Text): void {
    if (!node.value.includes('[^')) return;
    const { source, diagnostics } = this.#draft;
    const known = [...this.#definitions.keys()].slice(0, 100);
    for (const match of node.value.matchAll(/\[\^([^\]\s^]{1,50})\]/g)) {
      const start = node.position?.start;
      const lines = node.value.slice(0, match.index).split('\n').length - 1;
      const column = lines === 0 ? (start?.column ?? 1) + match.index : 1;
      const place = lineStart(source, (start?.line ?? 1) + lines, column, match[0].length);
      diagnostics.push(footnoteMissing(match[1] ?? '', known, place));
    }
  }
}
