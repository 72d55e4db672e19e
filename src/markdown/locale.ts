/** Language tags as they are written. */

import { remember } from '../lib/remember.ts';

/** A language tag that `Intl` accepts, whatever an article says its language is. */
export const localeOf = remember((lang: string): string => {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
});
