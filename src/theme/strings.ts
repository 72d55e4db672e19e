/**
 * The words of the interface by language, the site's own over the packaged ones, key by key.
 *
 * A site may change one word or add a language without copying the rest: what it leaves out stays as packaged.
 */

import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { nearest } from '../lib/nearest.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { badLanguage, badString, badYaml, misspeltString } from './mistakes.ts';
import { shownPath, type ThemeFolder } from './read-theme-folder.ts';

export type Strings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads a folder's strings over those of `packaged`; keys that look like a slip for a packaged one are reported. */
export function readStrings(
  folder: ThemeFolder | undefined,
  packaged: Strings,
): { value: Strings; diagnostics: readonly Diagnostic[] } {
  const value: Record<string, Readonly<Record<string, string>>> = { ...packaged };
  const diagnostics: Diagnostic[] = [];
  const known = packaged.en === undefined ? undefined : Object.keys(packaged.en);
  for (const [lang, text] of Object.entries(folder?.strings ?? {})) {
    const table = readTable(folder, lang, text, known);
    diagnostics.push(...table.diagnostics);
    value[lang] = { ...packaged[lang], ...table.strings };
  }
  return { value, diagnostics };
}

function readTable(folder: ThemeFolder | undefined, lang: string, text: string, known: readonly string[] | undefined) {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true, lineCounter: counter });
  const place = placeIn(folder, lang, counter);
  const strings: Record<string, string> = {};
  const diagnostics: Diagnostic[] = document.errors.map(({ message, pos }) => badYaml(message, place(pos)));

  if (!isLanguage(lang)) diagnostics.push(badLanguage(lang, place([0, 1])));
  if (document.errors.length > 0 || document.contents === null) return { strings, diagnostics };
  if (!isMap(document.contents)) {
    return {
      strings,
      diagnostics: [...diagnostics, badYaml('The file must be a list of keys, each with its text', place([0, 1]))],
    };
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const at = place(isScalar(key) && key.range ? [key.range[0], key.range[1]] : [0, 1]);
    if (!isScalar(value) || typeof value.value !== 'string' || value.value === '')
      diagnostics.push(badString(name, at));
    else strings[name] = value.value;
    // A site's own templates may ask for keys of their own; only what looks like a slip is worth a word.
    const near = known === undefined || known.includes(name) ? undefined : nearest(name, known);
    if (near !== undefined) diagnostics.push(misspeltString(name, near, at));
  }
  return { strings, diagnostics };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function placeIn(folder: ThemeFolder | undefined, lang: string, counter: LineCounter) {
  const file = shownPath(folder ?? { path: 'templates' }, `strings/${lang}.yaml`);
  return ([start, end]: readonly [number, number]): Place => {
    const { line, col } = counter.linePos(start);
    return { file, line: Math.max(1, line), column: Math.max(1, col), length: Math.max(1, end - start) };
  };
}
