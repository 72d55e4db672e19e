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
