/** JSON-LD as plain data: nothing undefined in it, and text that no HTML parser can mistake for markup. */

import type { SafeHtml } from '../../model/brands.ts';
import { trustedHtml } from '../../model/safe-html.ts';

/** The same object type with what may be undefined as optional. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object as one without its undefined properties, which JSON leaves out. */
export function present<const T extends object>(value: T): Present<T> {
  return value as Present<T>;
}

/** The list, or `undefined` for an empty one: an empty property says nothing. */
export function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A value as JSON that may stand inside a script element (HTML, 4.12.1.3): still JSON, and no `</script>` or `<!--`. */
export function inlineJson(value: unknown): SafeHtml {
  const json = JSON.stringify(value) ?? 'null';
  return trustedHtml(json.replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character));
}

/** A script element of structured data. */
export function jsonLdScript(node: object): SafeHtml {
  return trustedHtml(
    `<script type="application/ld+json">${inlineJson({ '@context': 'https://schema.org', ...node })}</script>`,
  );
}
