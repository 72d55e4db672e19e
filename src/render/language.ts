/** Everything about a page that its language decides, made once for each language of the site. */

import type { Theme } from '../model/theme.ts';
import { createFormats, type Formats } from './dates.ts';
import { createTranslate, type Translate } from './strings.ts';

export interface Language extends Formats {
  readonly t: Translate;
}

/** A function that gives a language by its tag, each made when it is first asked for. */
export function createLanguages(strings: Theme['strings'], zone: string): (lang: string) => Language {
  const made = new Map<string, Language>();
  return (lang) => {
    const known = made.get(lang);
    if (known !== undefined) return known;
    const language = { ...createFormats(lang, zone), t: createTranslate(strings, lang) };
    made.set(lang, language);
    return language;
  };
}

const rightToLeft = new Set(
  ['ar', 'arc', 'ckb', 'dv', 'fa', 'glk', 'he', 'iw', 'khw', 'ks', 'mzn', 'nqo', 'pnb', 'ps', 'sd', 'syr'].concat([
    'ug',
    'ur',
    'yi',
    'ji',
  ]),
);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** The direction of a language's script: that of the script subtag where the tag has one, else the language's usual. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  return (script === undefined ? rightToLeft.has(language) : rightToLeftScripts.has(script)) ? 'rtl' : 'ltr';
}
