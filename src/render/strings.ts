/** The words of the interface in a page's language; a key that no language knows is a mistake of the theme. */

import { remember } from '../lib/remember.ts';
import type { Theme } from '../model/theme.ts';

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

type Table = Readonly<Record<string, string>>;

/** Looks keys up in the language, then in each shorter form of its tag, then in English: `de-AT`, `de`, `en`. */
export function createTranslate(strings: Theme['strings'], lang: string): Translate {
  const tables = fallbackTables(strings, lang);
  const textOf = remember((key: string) => tables.find((table) => Object.hasOwn(table, key))?.[key]);
  return (key, values = {}) => {
    const text = textOf(key);
    if (text === undefined) throw new Error(`no string "${key}" for language "${lang}", nor in English`);
    if (!text.includes('{')) return text;
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!Object.hasOwn(values, name)) throw new Error(`the string "${key}" needs a value for {${name}}`);
      return String(values[name]);
    });
  };
}

function fallbackTables(strings: Theme['strings'], lang: string): readonly Table[] {
  const byTag = new Map(Object.entries(strings).map(([tag, table]) => [tag.toLowerCase(), table]));
  return languageChain(lang).flatMap((tag) => {
    const table = byTag.get(tag);
    return table === undefined ? [] : [table];
  });
}

/** A language tag in lower case, each shorter form of it (RFC 4647, 3.4), and `en`. */
export function languageChain(lang: string): readonly string[] {
  const parts = lang.toLowerCase().split('-');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('-')), 'en'];
}
