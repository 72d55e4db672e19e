/**
 * Reads a YAML mapping as data and nothing else: no tag, no merge, no type is applied, and no input overflows the stack,
 * expands without bound or reaches a prototype.
 */

import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError, type YAMLWarning } from 'yaml';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { indentQuote } from './indent-quotes.ts';
import * as mistakes from './mistakes.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { type Locate, locator, type TextSource } from './positions.ts';
import { scanYaml, type YamlScan } from './scan-yaml.ts';
import { treeOf } from './yaml-nodes.ts';
import type { MappingNode } from './yaml-tree.ts';
import { syntaxMistakes } from './yaml-words.ts';

export interface YamlSource extends TextSource {
  /** What the text is, to begin a sentence with: "Front matter". */
  readonly what: string;
}

const limits = { characters: 64_000, lines: 2_000, levels: 100, aliases: 20, mistakes: 50 };

/** The mapping with the place of every key and value, or every mistake of its syntax. An empty text is an empty mapping. */
export function readYaml(source: YamlSource): Outcome<MappingNode> {
  const plain = readPlainYaml(source);
  return plain === undefined ? readAnyYaml(source) : { value: plain, diagnostics: [] };
}

/** The same by the YAML library alone, which is ten times as slow. */
export function readAnyYaml(source: YamlSource): Outcome<MappingNode> {
  const size = tooLarge(source);
  if (size !== undefined) return { value: undefined, diagnostics: [size] };

  const { text, lexemes, moved, scan } = indentQuotes(source.text);
  const locate = locator({ ...source, text }, new Set(moved.flat()));
  const warnings = moved.flatMap(([first]) => (first === undefined ? [] : mistakes.unindentedQuote(locate(first))));
  const found = scanMistakes(scan, text, locate);
  if (scan.tooDeep !== undefined || scan.aliases.length > limits.aliases) return refused([...found, ...warnings]);

  const document = composed(lexemes, text.length);
  if (document === undefined) return refused([mistakes.tooDeep(limits.levels, locate(0))]);
  // Tags and directives were reported from the tokens, each at its own place.
  const errors = document.errors.filter((mistake) => !isReported(mistake, scan));
  found.push(...syntaxMistakes(errors, { text, locate, openQuote: scan.openQuotes[0] }), ...warnings);
  if (errors.length > 0 || scan.openQuotes.length > 0 || scan.documentEnds.length > 0) return refused(found);

  const tree = treeOf(document.contents, { text, locate });
  found.push(...tree.diagnostics);
  if (tree.node.kind === 'mapping') return { value: tree.node, diagnostics: found };
  if (tree.node.kind === 'scalar' && tree.node.text === '' && tree.node.plain) {
    return { value: { kind: 'mapping', entries: [], place: locate(0) }, diagnostics: found };
  }
  return refused([...found, mistakes.notAMapping(source.what, tree.node.place)]);
}

/** Whether a mistake of the parser is one that was found in the tokens, or its echo. */
function isReported({ code, message }: YAMLParseError | YAMLWarning, { directives, documentEnds }: YamlScan): boolean {
  if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_DIRECTIVE') return true;
  if (code === 'MULTIPLE_DOCS') return documentEnds.length > 0;
  return directives.length > 0 && /directives-end/.test(message);
}

/** After so many mistakes the rest is noise, made by a text that is no YAML at all. */
function refused(diagnostics: readonly Diagnostic[]): Outcome<MappingNode> {
  return { value: undefined, diagnostics: diagnostics.slice(0, limits.mistakes) };
}

function tooLarge({ file, text, firstLine, what }: YamlSource): Diagnostic | undefined {
  const lines = text.split('\n', limits.lines + 2).length;
  const place = { file, line: firstLine, column: 1, length: 1 };
  if (text.length > limits.characters) {
    return mistakes.tooLarge(
      `${what} is ${text.length.toLocaleString('en')} characters long`,
      limits.characters,
      place,
    );
  }
  return lines > limits.lines + 1
    ? mistakes.tooLarge(`${what} has over ${limits.lines.toLocaleString('en')} lines`, limits.lines, place)
    : undefined;
}

function scanMistakes(scan: YamlScan, text: string, locate: Locate): Diagnostic[] {
  const found = [
    ...scan.tags
      .slice(0, limits.mistakes)
      .map(({ start, end }) => mistakes.tag(text.slice(start, end), locate(start, end))),
    ...scan.directives.map(({ start, end }) => mistakes.directive(locate(start, end))),
    ...scan.documentEnds.map(({ start, end }) => mistakes.documentEnd(locate(start, end))),
  ];
  if (scan.tooDeep !== undefined) found.push(mistakes.tooDeep(limits.levels, locate(scan.tooDeep)));
  const extra = scan.aliases[limits.aliases];
  if (extra !== undefined) found.push(mistakes.tooManyAliases(limits.aliases, locate(extra.start, extra.end)));
  return found;
}

interface Readable {
  readonly text: string;
  readonly lexemes: readonly string[];
  readonly scan: YamlScan;
  /** Offsets of the lines that were indented, by quotation. */
  readonly moved: readonly (readonly number[])[];
}

function indentQuotes(source: string): Readable {
  const moved: (readonly number[])[] = [];
  let readable = lexed(source);
  // Each round mends one quotation, and no honest mapping has many.
  for (let round = 0; round < 20; round += 1) {
    const quote = readable.scan.openQuotes[0];
    const mended = quote === undefined ? undefined : indentQuote(readable.text, quote);
    if (mended === undefined) break;
    moved.push(mended.lines);
    readable = lexed(mended.text);
  }
  return { ...readable, moved };
}

function lexed(text: string): Omit<Readable, 'moved'> {
  const lexemes = [...new Lexer().lex(text)];
  return { text, lexemes, scan: scanYaml(lexemes, limits.levels) };
}

function composed(lexemes: readonly string[], length: number): Document.Parsed | undefined {
  // Duplicate keys are found while the tree is built: linear in time, and with the places of both.
  const composer = new Composer({
    schema: 'failsafe',
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  try {
    const [document, second] = composer.compose(tokensOf(lexemes), true, length);
    if (document !== undefined && second !== undefined) {
      document.errors.push(
        new YAMLParseError([...second.range].slice(0, 2) as [number, number], 'MULTIPLE_DOCS', 'second document'),
      );
    }
    return document;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

function* tokensOf(lexemes: readonly string[]): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}
