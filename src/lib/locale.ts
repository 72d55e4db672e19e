/** What numbers and dates of a language need so that they are the same on every machine, whatever its locale. */

/** The tag in its canonical form, `en` for one that is none. */
export function validTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Languages whose newspapers do not print 0–9. Arabic ones print either: 0–9, unless the tag asks (`ar-u-nu-arab`). */
const digits: Readonly<Record<string, string>> = {
  fa: 'arabext',
  ps: 'arabext',
  ckb: 'arab',
  bn: 'beng',
  as: 'beng',
  mr: 'deva',
  ne: 'deva',
  my: 'mymr',
};

/** The numbering system of a language's newspapers, by its Unicode name. */
export function digitsOf(lang: string): string {
  const asked = /-u-(?:.*-)?nu-([a-z0-9]{3,8})/i.exec(lang)?.[1];
  return asked?.toLowerCase() ?? digits[languageOf(lang)] ?? 'latn';
}

/** The first part of a tag, `pt` of `pt-BR`. */
export function languageOf(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}

/** Narrow and thin spaces came with ICU 72; older ones print a space. A no-break space serves both. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u202F\u2009]/g, '\u00A0');
}
