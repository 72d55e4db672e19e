/** The size of a file as a reader reads it. */

import { digitsOf, plainSpaces, validTag } from '../lib/locale.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in thousands (SI), two digits at least: `0.1 kB`, `340 kB`, `1.2 MB`. */
export function sizeInWords(bytes: number, lang: string): string {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  const style = { style: 'unit', unit: units[power - 1] ?? 'kilobyte', unitDisplay: 'short' } as const;
  const digits = { maximumFractionDigits: value < 10 ? 1 : 0 };
  const format = new Intl.NumberFormat([validTag(lang), 'en'], {
    ...style,
    ...digits,
    numberingSystem: digitsOf(lang),
  });
  return plainSpaces(format.format(value));
}
