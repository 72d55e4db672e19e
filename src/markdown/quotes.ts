/** Quotation marks by language, as the style guides of each language's press have them (CLDR's delimiters where they agree). */

import { remember } from '../lib/remember.ts';

export interface Quotes {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
  /** French sets ; ! ? and guillemets off by a thin no-break space, the colon by a no-break space. */
  readonly spaced: boolean;
}

const curly: Quotes = { double: ['“', '”'], single: ['‘', '’'], spaced: false };
const low: Quotes = { double: ['„', '“'], single: ['‚', '‘'], spaced: false };
const lowHigh: Quotes = { double: ['„', '”'], single: ['‚', '’'], spaced: false };
const guillemets: Quotes = { double: ['«', '»'], single: ['“', '”'], spaced: false };
const guillemetsLow: Quotes = { double: ['«', '»'], single: ['„', '“'], spaced: false };
const guillemetsSingle: Quotes = { double: ['«', '»'], single: ['‹', '›'], spaced: false };
const right: Quotes = { double: ['”', '”'], single: ['’', '’'], spaced: false };
const corners: Quotes = { double: ['「', '」'], single: ['『', '』'], spaced: false };
const french: Quotes = { double: ['«\u202f', '\u202f»'], single: ['“', '”'], spaced: true };

const byLanguage: Readonly<Record<string, Quotes>> = {
  ar: guillemets,
  be: guillemetsLow,
  bg: low,
  ca: guillemets,
  cs: low,
  da: { double: ['»', '«'], single: ['›', '‹'], spaced: false },
  de: low,
  'de-ch': guillemetsSingle,
  'de-li': guillemetsSingle,
  el: guillemets,
  es: guillemets,
  et: low,
  eu: guillemets,
  fa: guillemetsSingle,
  fi: right,
  fr: french,
  'fr-ch': guillemetsSingle,
  gl: guillemets,
  he: right,
  hr: lowHigh,
  hu: { double: ['„', '”'], single: ['»', '«'], spaced: false },
  hy: guillemets,
  is: low,
  it: guillemets,
  'it-ch': guillemetsSingle,
  ja: corners,
  ka: low,
  lt: low,
  lv: guillemets,
  mk: low,
  nb: { double: ['«', '»'], single: ['‘', '’'], spaced: false },
  nn: { double: ['«', '»'], single: ['‘', '’'], spaced: false },
  no: { double: ['«', '»'], single: ['‘', '’'], spaced: false },
  pl: { double: ['„', '”'], single: ['«', '»'], spaced: false },
  'pt-pt': guillemets,
  ro: { double: ['„', '”'], single: ['«', '»'], spaced: false },
  ru: guillemetsLow,
  sk: low,
  sl: low,
  sq: low,
  sr: lowHigh,
  sv: right,
  uk: guillemetsLow,
  'zh-hant': corners,
  'zh-tw': corners,
  'zh-hk': corners,
};

/** The marks of a language tag: of tag and region where they differ, else of the language; English where neither is known. */
export const quotesFor = remember((lang: string): Quotes => {
  const parts = lang.toLowerCase().split('-');
  const region = `${parts[0]}-${parts[1]}`;
  if (Object.hasOwn(byLanguage, region)) return byLanguage[region] ?? curly;
  return Object.hasOwn(byLanguage, parts[0] ?? '') ? (byLanguage[parts[0] ?? ''] ?? curly) : curly;
});
