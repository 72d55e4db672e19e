/**
 * Text without characters that XML 1.0 (§2.2) or HTML (control characters) cannot hold, so that pages and feeds say the same,
 * and without those that would turn the direction of what stands after them.
 *
 * The block U+FDD0–U+FDEF, noncharacters for a program's own use (Unicode §23.7), goes too: the parser marks with them
 * what an editor escaped.
 */

import { firstTurning, withoutEmbeddings, withoutTurning } from '../lib/turning.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { controlCharacter, turningCharacter } from './mistakes.ts';
import { lineStart, type MarkdownSource } from './source.ts';

/**
 * Stands after a character that the editor escaped or wrote as a character reference, so that typography leaves it
 * alone. `legalText` keeps it out of what is read.
 */
export const literalMark = '\ufdd0';

const illegal =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const suspect = new RegExp(`${illegal.source}|[\\u202a-\\u202e\\u2066-\\u2069]`);

/** The text without illegal characters, and one warning a line that lost any. */
export function legalText(source: MarkdownSource): {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (source.text.search(suspect) === -1) return { text: source.text, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const lines = source.text.split('\n').map((line, index) => {
    const turning = firstTurning(line);
    if (turning !== -1) diagnostics.push(turningCharacter(lineStart(source, index + 1, turning + 1)));
    const found = [...line.matchAll(illegal)];
    const first = found[0];
    if (first === undefined) return withoutTurning(line);
    const place = lineStart(source, index + 1, first.index + 1);
    diagnostics.push(controlCharacter(codePoint(first[0]), found.length, place));
    return withoutIllegal(withoutTurning(line));
  });
  return { text: lines.join('\n'), diagnostics };
}

/** The same for a string made from character references, where nothing is to be said. Text may keep the parser's own marks. */
export function withoutIllegal(text: string, keepMarks = false): string {
  return withoutEmbeddings(text).replace(illegal, (character) =>
    keepMarks && character === '\ufdd0' ? character : '',
  );
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
