/**
 * Strings that mean something, told apart by the compiler.
 *
 * Each brand is made in one place: `SourcePath` by the reader of a folder, `UrlPath` by `model/address.ts`,
 * `Hash` by `model/hash.ts`, `SafeHtml` by `model/safe-html.ts`.
 */

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** A file's path relative to the project's root: `/` between folders, Unicode NFC, no `.` or `..` part. */
export type SourcePath = Brand<'SourcePath'>;

/**
 * An address inside the site: starts with `/`, Unicode (not percent-encoded), NFC, without the base path of a site
 * that lives under one. A page ends in `/`, a file in its name.
 */
export type UrlPath = Brand<'UrlPath'>;

/** A content hash, equal exactly when the hashed bytes are. */
export type Hash = Brand<'Hash'>;

/** HTML that may stand in a page as it is: made by the sanitising pipeline or escaped. */
export type SafeHtml = Brand<'SafeHtml'>;
