/** Runs the project's own `broadsheet.config.js`, which is code and trusted as code, and checks the shape of what it exports. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.ts';
import { type Extensions, noExtensions } from '../model/extensions.ts';
import { hashOf } from '../model/hash.ts';
import { directiveMistakes } from './directive-shape.ts';
import * as mistakes from './mistakes.ts';

export interface LoadedExtensions {
  readonly extensions: Extensions;
  /** Of the file's text; of an empty text where there is no file. */
  readonly hash: Hash;
}

export const configNames = ['broadsheet.config.js', 'broadsheet.config.mjs'] as const;

/** The extensions of the project in `root`, an absolute folder; none where it has no configuration. */
export async function loadExtensions(root: string): Promise<Outcome<LoadedExtensions>> {
  const found: { readonly name: string; readonly text: string }[] = [];
  for (const name of configNames) {
    const text = await textOf(path.join(root, name));
    if (text !== undefined) found.push({ name, text });
  }
  const [file, second] = found;
  if (file === undefined) return { value: { extensions: noExtensions, hash: hashOf('') }, diagnostics: [] };
  const place = placeOf(file.name);
  if (second !== undefined) return refused(mistakes.twoConfigs(place, placeOf(second.name)));

  const hash = hashOf(file.text);
  try {
    // The hash makes a changed file another module, as Node.js never loads one address twice.
    const loaded: object = await import(/* @vite-ignore */ `${pathToFileURL(path.join(root, file.name)).href}?${hash}`);
    if (!('default' in loaded)) return refused(mistakes.configWithoutDefault(place));
    const { value: extensions, diagnostics } = readExtensions(loaded.default, place);
    return { value: extensions === undefined ? undefined : { extensions, hash }, diagnostics };
  } catch (thrown) {
    return refused(mistakes.configFailed(reasonOf(thrown, root), place));
  }
}

/** Checks what a configuration exports; every part of a wrong shape is reported. */
export function readExtensions(config: unknown, place: Place): Outcome<Extensions> {
  if (!isObject(config)) return refused(mistakes.configShape('default', 'an object', place));
  const known = Object.keys(noExtensions);
  const diagnostics = Object.keys(config)
    .filter((key) => !known.includes(key))
    .map((key) => mistakes.configUnknownKey(key, known, place));

  const check = (key: keyof Extensions, form: string, isRight: (value: unknown) => boolean): void => {
    const value = config[key];
    if (value !== undefined && !isRight(value)) diagnostics.push(mistakes.configShape(key, form, place));
  };
  check('remark', 'a list of remark plugins, each a function or [function, options]', (value) =>
    isListOf(value, isPlugin),
  );
  check('pages', 'a list of functions', (value) => isListOf(value, isFunction));
  check('checks', 'a list of functions', (value) => isListOf(value, isFunction));
  diagnostics.push(...directiveMistakes(config.directives, place));
  check('filters', 'an object of functions', (value) => isObject(value) && Object.values(value).every(isFunction));
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const given = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
  return { value: { ...noExtensions, ...(given as Partial<Extensions>) }, diagnostics };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}

function placeOf(name: string): Place {
  return { file: name as SourcePath, line: 1, column: 1, length: 1 };
}

function refused<T>(diagnostic: Diagnostic): Outcome<T> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** The first line of what was thrown, without the folder that differs from machine to machine. */
function reasonOf(thrown: unknown, root: string): string {
  const [first = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  return first.replaceAll(`${root}${path.sep}`, '').replace(/\.$/, '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function isListOf(value: unknown, isRight: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isRight);
}

function isPlugin(value: unknown): boolean {
  return isFunction(value) || (Array.isArray(value) && isFunction(value[0]));
}
