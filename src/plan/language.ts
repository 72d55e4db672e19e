/** What a language tag says of direction, and how Google News writes it. */

const rightToLeftScripts = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'mend',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
]);
const rightToLeft = new Set(
  'ae ar arc arz ary ajp apc ayl bal bqi ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi'.split(
    ' ',
  ),
);

/** The direction of a BCP 47 tag: its script subtag decides, else its language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

/** An ISO 639 code for the news sitemap; Chinese is `zh-cn` or `zh-tw` (Google, "Create a news sitemap"). */
export function newsLanguage(lang: string): string {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn';
}
