/** The clock of a build: what the command line says, else what the environment says, else the machine's, read once. */

import { Temporal } from 'temporal-polyfill';

/** Milliseconds since 1970 of an ISO 8601 instant with an offset; `undefined` for anything else. */
export function parseInstant(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** `SOURCE_DATE_EPOCH` in milliseconds (reproducible-builds.org: seconds since 1970 as a decimal integer). */
export function parseSourceDateEpoch(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) * 1000 : undefined;
}
