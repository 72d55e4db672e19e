/** Which way the script of a language runs. */

const rightToLeftScripts = new Set('adlm arab aran avst hebr mand mend nkoo rohg samr syrc thaa yezi'.split(' '));

/** Languages commonly written in such a script (CLDR, likely subtags), the codes they had before 1989 included. */
const rightToLeftLanguages = new Set(
  (
    'ae ajp apc apd ar arc ars ary arz ayl bal bqi ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb prs ps rhg sd sdh ' +
    'skr syr ug ur yi'
  ).split(' '),
);

/** The direction of a BCP 47 tag: that of its script subtag where it has one, else of its language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  const isRightToLeft = script === undefined ? rightToLeftLanguages.has(language) : rightToLeftScripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
