/**
 * The part of IPTC ninjs 3.1 that Broadsheet writes, as a JSON Schema of our own, made after the list of properties in
 * the standard (iptc.org/std/ninjs, ninjs-schema_3.1.json), which is not copied here. Stricter than the standard: every
 * property that it does not name is refused, those that the standard knows and we do not write included.
 */

const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri' };
const dateTime = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

const object = (properties: object, required: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const listOf = (items: object): object => ({ type: 'array', items, minItems: 1 });

const worded = object({ role: text, contentType: text, value: { type: 'string' } }, ['value']);
const body = object({ role: text, contentType: text, charCount: count, wordCount: count, value: { type: 'string' } }, [
  'value',
]);
const concept = object({ name: text, rel: text, uri, literal: text });
const rightsInfo = {
  ...object({ langId: uri, linkedRights: uri, encodedRights: text }),
  // One of the two, besides the language.
  oneOf: ['linkedRights', 'encodedRights'].map((name) => ({ properties: { [name]: true }, required: [name] })),
};
const rendition = object(
  {
    name: text,
    href: uri,
    contentType: text,
    title: text,
    width: { type: 'integer' },
    height: { type: 'integer' },
    sizeInBytes: count,
    duration: { type: 'number' },
  },
  ['name'],
);

const common = {
  uri,
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
  representationType: { enum: ['full', 'partial'] },
  firstCreated: dateTime,
  versionCreated: dateTime,
  expires: dateTime,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  descriptions: listOf(worded),
  bodies: listOf(body),
  headlines: listOf(worded),
  subjects: listOf(concept),
  infoSources: listOf(object({ name: text, role: text, uri, literal: text })),
  title: text,
  by: text,
  slugline: text,
  located: text,
  renditions: listOf(rendition),
  altIds: listOf(object({ role: text, value: text })),
  genres: listOf(object({ name: text, uri, literal: text })),
  rightsInfo,
};

const association = object({ ...common, name: text, rel: text }, ['name', 'uri']);

export const ninjsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object(
    {
      ...common,
      associations: listOf(association),
      standard: object({ name: { const: 'ninjs' }, version: { const: '3.1' }, schema: uri }, [
        'name',
        'version',
        'schema',
      ]),
    },
    // The standard asks for `uri` alone; what no item of ours may be without is asked for too.
    ['uri', 'type', 'pubStatus', 'language', 'firstCreated', 'versionCreated', 'standard'],
  ),
};
