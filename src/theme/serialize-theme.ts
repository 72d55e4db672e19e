/** A theme as text and back: what a release ships so that a site without templates of its own bundles nothing. */

import { byCodeUnit } from '../lib/compare.ts';
import { urlPath } from '../model/address.ts';
import { hashOf } from '../model/hash.ts';
import type { Theme } from '../model/theme.ts';

export type ThemeParts = Omit<Theme, 'hash'>;

/** Puts a theme's keys in order and computes its hash. */
export function themeOf(parts: ThemeParts): Theme {
  const templates = sorted(parts.templates);
  const strings = sorted(
    Object.fromEntries(Object.entries(parts.strings).map(([lang, table]) => [lang, sorted(table)])),
  );
  const assets = sorted(parts.assets);
  const files = [...parts.files].sort((a, b) => byCodeUnit(a.url, b.url));
  const { cardFonts } = parts;
  const named = files.map((file) => [file.url, file.hash]);
  const hash = hashOf(JSON.stringify([templates, strings, assets, named, cardFonts?.hash]));
  return { templates, strings, assets, files, cardFonts, hash };
}

/** JSON that `deserializeTheme` reads; equal themes give equal text. */
export function serializeTheme({ templates, strings, assets, files, cardFonts }: Theme): string {
  const encoded = files.map(({ url, bytes }) => ({ url, base64: Buffer.from(bytes).toString('base64') }));
  const fonts = cardFonts?.files.map((bytes) => Buffer.from(bytes).toString('base64')) ?? [];
  return JSON.stringify({ templates, strings, assets, files: encoded, fonts });
}

/** The theme that was serialized. Throws on anything else. */
export function deserializeTheme(json: string): Theme {
  const data: Serialized = JSON.parse(json);
  const files = data.files.map(({ url, base64 }) => {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    return { url: urlPath(url), bytes, hash: hashOf(bytes) };
  });
  const { templates, strings, assets, fonts } = data;
  const cardFonts = cardFontsOf(fonts.map((base64) => new Uint8Array(Buffer.from(base64, 'base64'))));
  return themeOf({ templates, strings, assets, files, cardFonts });
}

/** Fonts with their hash; none for no fonts. */
export function cardFontsOf(files: readonly Uint8Array[]): Theme['cardFonts'] {
  return files.length === 0 ? undefined : { files, hash: hashOf(files.map((bytes) => hashOf(bytes)).join()) };
}

interface Serialized extends Omit<ThemeParts, 'files' | 'cardFonts'> {
  readonly fonts: readonly string[];
  readonly files: readonly { readonly url: string; readonly base64: string }[];
}

function sorted<T>(table: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => byCodeUnit(a, b)));
}
