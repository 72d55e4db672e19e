/** The clock of a build: what the command line says, else what the environment says, else the machine's, read once. */

const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Milliseconds since 1970 of an instant with an offset (RFC 3339; seconds may be left out); `undefined` for anything else.
 * By hand, since every run of the program asks for it and the library of dates takes longer to load than to be needed.
 */
export function parseInstant(text: string): number | undefined {
  const day = rfc3339.exec(text)?.[1];
  if (day === undefined) return undefined;
  // A 30th of February would be the 2nd of March.
  const midnight = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return isDay ? Date.parse(text) : undefined;
}

/** `SOURCE_DATE_EPOCH` in milliseconds (reproducible-builds.org: seconds since 1970 as a decimal integer). */
export function parseSourceDateEpoch(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) * 1000 : undefined;
}
