/** Reads one directive of the text: is there such a one, is it written in its form, what do its attributes say. */

import type { PhrasingContent, RootContent } from 'mdast';
import type { InlineText } from '../../model/article.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Draft } from '../draft.ts';
import { lineStart, placeOf, sourceOf } from '../source.ts';
import type { News } from '../tree.ts';
import { readAttributes } from './attributes.ts';
import * as mistakes from './mistakes.ts';

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;
type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>;

/** What stands for a directive in the tree. Of one that cannot be read its content stays, so that nothing is lost. */
export function readDirective(
  node: ContainerDirective | LeafDirective,
  draft: Draft,
  inlineText: (nodes: readonly PhrasingContent[]) => InlineText,
): RootContent[] {
  const opening = openingLine(node, draft);
  const place = lineStart(draft.source, opening.line, opening.column, opening.text.length);
  const { label, children } = contentOf(node);
  const report = (diagnostic: (typeof draft.diagnostics)[number]): void => {
    draft.diagnostics.push(diagnostic);
  };
  if (node.type === 'containerDirective' && !isClosed(node, draft)) report(mistakes.unclosed(node.name, place));

  const directive = draft.directives.get(node.name);
  if (directive === undefined) {
    report(mistakes.unknownDirective(node.name, [...draft.directives.keys()], place));
    return children;
  }
  const form = node.type === 'leafDirective' ? 'leaf' : 'container';
  if (directive.form !== form) {
    report(mistakes.wrongForm(node.name, directive.form, place));
    return children;
  }
  if (label !== undefined && directive.label === 'none') report(mistakes.unexpectedLabel(node.name, place));
  const lacksLabel = label === undefined && directive.label === 'required';
  if (lacksLabel) report(mistakes.missingLabel(node.name, directive.example, place));

  const placeOfAttribute = (name: string): Place => attributePlace(name, opening, draft) ?? place;
  const values = readAttributes(directive, node.attributes ?? {}, placeOfAttribute, draft);
  if (values === undefined || lacksLabel) return children;
  const value = directive.read({ values, label, children, place, placeOf: placeOfAttribute, inlineText }, draft);
  if (value !== undefined) for (const asset of directive.assets ?? []) draft.assets.add(asset);
  return value === undefined ? [] : [{ type: 'news', directive, value, position: node.position } satisfies News];
}

interface OpeningLine {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function openingLine(node: ContainerDirective | LeafDirective, draft: Draft): OpeningLine {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column, text: sourceOf(draft.source, node.position).split('\n', 1)[0] ?? '' };
}

/** A container's label is its first paragraph, marked as such; a leaf's is all that it holds. */
function contentOf(node: ContainerDirective | LeafDirective): {
  readonly label: readonly PhrasingContent[] | undefined;
  readonly children: RootContent[];
} {
  if (node.type === 'leafDirective')
    return { label: node.children.length > 0 ? node.children : undefined, children: [] };
  const [first, ...rest] = node.children;
  const isLabel = first?.type === 'paragraph' && first.data !== undefined && 'directiveLabel' in first.data;
  if (!isLabel) return { label: undefined, children: node.children };
  return { label: first.children.length > 0 ? first.children : undefined, children: rest };
}

/** A closed container ends in a line of at least as many colons as opened it; the parser closes the others at the end of what holds them. */
function isClosed(node: ContainerDirective, draft: Draft): boolean {
  if (node.position === undefined) return true;
  const written = sourceOf(draft.source, node.position);
  const colons = /^:+/.exec(written)?.[0].length ?? 3;
  const lastLine = written.slice(written.lastIndexOf('\n') + 1);
  const closing = /^[ \t>]*(:{3,})[ \t]*$/.exec(lastLine)?.[1];
  return written.includes('\n') && closing !== undefined && closing.length >= colons;
}

function attributePlace(name: string, opening: OpeningLine, draft: Draft): Place | undefined {
  const braces = opening.text.indexOf('{');
  if (name === '' || braces === -1) return undefined;
  const quoted = name.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  const shortcut = name === 'class' ? '|\\.[^\\s}]*' : name === 'id' ? '|#[^\\s}]*' : '';
  const value = '(?:\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'}]+))?';
  const pattern = new RegExp(`(?<=[{\\s"'])(?:${quoted}(?=[=\\s}])${value}${shortcut})`, 'u');
  const found = pattern.exec(opening.text.slice(braces));
  if (found === null) return undefined;
  return lineStart(draft.source, opening.line, opening.column + braces + found.index, found[0].length);
}

/** A line that begins like a directive and is none: it would stand in the page as it was written. */
export function reportMalformed(node: RootContent, draft: Draft): void {
  const written = sourceOf(draft.source, node.position);
  if (!written.includes('::')) return;
  for (const [index, line] of written.split('\n').entries()) {
    if (!/^[ \t>]*(?:::+[a-z][\w-]*(?:[[{\s]|$)|:{3,}\s*$)/i.test(line)) continue;
    const place = placeOf(draft.source, node.position);
    const column = index === 0 ? place.column : line.search(/:/) + 1;
    draft.diagnostics.push(
      mistakes.malformed({ ...place, line: place.line + index, column, length: line.trim().length }),
    );
  }
}
