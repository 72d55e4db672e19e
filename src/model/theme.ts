/** The look of a site, read and bundled: templates as text, styles, scripts and fonts as bytes under hashed names. */

import type { Hash, UrlPath } from './brands.ts';

export interface ThemeAsset {
  readonly url: UrlPath;
  readonly bytes: Uint8Array;
  readonly hash: Hash;
}

export interface Theme {
  /** Template text by name without ending (`article`, `parts/card`). */
  readonly templates: Readonly<Record<string, string>>;
  /** Strings of the interface by language tag, then by key. */
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Logical name (`main.css`, `theme.js`, `favicon.svg`) → address under `/assets/`. */
  readonly assets: Readonly<Record<string, UrlPath>>;
  readonly files: readonly ThemeAsset[];
  /** Fonts for pictures drawn from headlines, each with letters that the ones before have not: WOFF, TrueType or OpenType. */
  readonly cardFonts?: { readonly files: readonly Uint8Array[]; readonly hash: Hash } | undefined;
  /** Of all of the above. */
  readonly hash: Hash;
}
