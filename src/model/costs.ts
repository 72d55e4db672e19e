/** What reading texts took, for whoever wants to know where the time went. */

export interface ReadingCosts {
  /** Texts that were parsed, and those of them that only remark-parse could be trusted with. */
  readonly texts: number;
  readonly slowly: number;
  /** Milliseconds in the site's own remark plugins; 0 where nobody looked at the clock. */
  readonly plugins: number;
  /** Why the native parser could not be loaded on this machine. */
  readonly missing: string | undefined;
}

export const noCosts: ReadingCosts = { texts: 0, slowly: 0, plugins: 0, missing: undefined };

/** The costs of two readings. */
export function sumOf(a: ReadingCosts, b: ReadingCosts): ReadingCosts {
  return {
    texts: a.texts + b.texts,
    slowly: a.slowly + b.slowly,
    plugins: a.plugins + b.plugins,
    missing: a.missing ?? b.missing,
  };
}
