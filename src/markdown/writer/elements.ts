/** Which elements and attributes are written: those of the schema by which everything is sanitised, no more. */

import type { Properties } from 'hast';
import { schema } from '../schema.ts';
import { escapeAttribute } from './escape.ts';

/** A property that may stand, alone or with the values that it may have. */
type Definition = string | readonly [string, ...unknown[]];

/** Properties of hast whose attributes are not the same letters in lower case (property-information). */
const otherNames: Readonly<Record<string, string>> = {
  className: 'class',
  ariaDescribedBy: 'aria-describedby',
  ariaHidden: 'aria-hidden',
  ariaLabel: 'aria-label',
  ariaLabelledBy: 'aria-labelledby',
  dataAgo: 'data-ago',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnotes: 'data-footnotes',
  dataFrame: 'data-frame',
  dataLoad: 'data-load',
  dataNext: 'data-next',
  dataNote: 'data-note',
  dataPrevious: 'data-previous',
  dataTitle: 'data-title',
};
const plainNames = [
  ...['cite', 'colSpan', 'dateTime', 'dir', 'href', 'id', 'kind', 'label', 'lang', 'poster', 'preload', 'rel', 'role'],
  ...['rowSpan', 'scope', 'src', 'srcLang', 'start', 'tabIndex', 'title', 'type'],
];
const switches: ReadonlySet<string> = new Set(['checked', 'controls', 'default', 'disabled', 'open', 'playsInline']);

const attributeNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(otherNames),
  ...[...plainNames, ...switches].map((name) => [name, name.toLowerCase()] as const),
]);

const tags: ReadonlySet<string> = new Set(schema.tagNames);
const common = definitionsOf('*');
const ofTag = new Map([...tags].map((tag) => [tag, definitionsOf(tag)]));

function definitionsOf(tag: string): ReadonlyMap<string, Definition> {
  const given = (schema.attributes?.[tag] ?? []) as readonly Definition[];
  return new Map(given.map((definition) => [typeof definition === 'string' ? definition : definition[0], definition]));
}

/** Whether an element may stand inside these. */
export function mayStand(tag: string, around: readonly string[]): boolean {
  const wanted = schema.ancestors?.[tag];
  return tags.has(tag) && (wanted === undefined || wanted.some((name) => around.includes(name)));
}

/** The attributes of an element, each after a space; `undefined` where one may not stand as it is, or is not known here. */
export function writeAttributes(tag: string, properties: Properties): string | undefined {
  let written = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === null || value === undefined || value === false) continue;
    const attribute = attributeNames.get(name);
    const isSwitch = switches.has(name);
    if (attribute === undefined || (value === true) !== isSwitch || !isAllowed(tag, name, value)) return undefined;
    written += isSwitch ? ` ${attribute}` : ` ${attribute}="${escapeAttribute(textOf(value))}"`;
  }
  const required = schema.required?.[tag];
  for (const name in required) if (!Object.hasOwn(properties, name)) return undefined;
  return written;
}

type Value = string | number | boolean | readonly (string | number)[];

function textOf(value: Value): string {
  return Array.isArray(value) ? value.join(' ').trim() : String(value);
}

function isAllowed(tag: string, name: string, value: Value): boolean {
  const own = ofTag.get(tag)?.get(name);
  const shared = common.get(name);
  if (Array.isArray(value)) return value.every((item) => isListed(own ?? shared, item) && hasSafeScheme(name, item));
  return (isListed(own, value) || isListed(shared, value)) && hasSafeScheme(name, value);
}

function isListed(definition: Definition | undefined, value: unknown): boolean {
  if (definition === undefined) return false;
  if (typeof definition === 'string' || definition.length === 1) return true;
  return definition
    .slice(1)
    .some((listed) => (listed instanceof RegExp ? listed.test(String(value)) : listed === value));
}

/** Whether an address has no scheme, or one that the schema names for the property. */
function hasSafeScheme(name: string, value: unknown): boolean {
  const schemes = schema.protocols?.[name] ?? [];
  if (schemes.length === 0) return true;
  const url = String(value);
  const end = url.search(/[:/?#]/);
  return url[end] !== ':' || schemes.includes(url.slice(0, end));
}
