/** Author files, topic files and static pages. */

import type { FieldTable } from '../fields/field.ts';
import type { Author, StaticPage, Topic } from '../model/authority.ts';
import type { RenderedText } from '../model/body.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { noPlaces } from '../model/places.ts';
import type { SourceFile } from '../model/source.ts';
import { idFromName, pageAddress, readAliases } from './addresses.ts';
import { authorTable, pageTable, topicTable } from './authority-tables.ts';
import type { ParseContext } from './context.ts';
import { bodySource, type OpenedFile, openFile } from './open-file.ts';

/** Parses an author file: the body is the biography. */
export function parseAuthor(file: SourceFile, context: ParseContext): Outcome<Author> {
  const opened = openFile(file, authorTable, context.site);
  const id = idFromName(file.path);
  const text = bodyOf(opened, context, context.site.language);
  const diagnostics = [...id.diagnostics, ...opened.diagnostics, ...text.diagnostics];
  const values = opened.reading?.values;
  if (id.value === undefined || values?.name === undefined || opened.reading === undefined) {
    return { value: undefined, diagnostics };
  }
  const { name, role, portrait, email, links = [], expertise = [], location } = values;
  const { places } = opened.reading;
  const aliases = readAliases(values.aliases ?? [], { path: file.path, places });
  const value = {
    id: id.value,
    path: file.path,
    name,
    role,
    portrait,
    email,
    links,
    expertise,
    location,
    aliases: aliases.value ?? [],
    ...text.parts,
    places,
  };
  return { value, diagnostics: [...diagnostics, ...aliases.diagnostics] };
}

/** Parses a topic file: the body is its description. */
export function parseTopic(file: SourceFile, context: ParseContext): Outcome<Topic> {
  const opened = openFile(file, topicTable, context.site);
  const id = idFromName(file.path);
  const text = bodyOf(opened, context, context.site.language);
  const diagnostics = [...id.diagnostics, ...opened.diagnostics, ...text.diagnostics];
  const values = opened.reading?.values;
  if (id.value === undefined || values?.label === undefined || opened.reading === undefined) {
    return { value: undefined, diagnostics };
  }
  const { label, synonyms = [], sameAs = [], mediaTopic } = values;
  const { places } = opened.reading;
  const aliases = readAliases(values.aliases ?? [], { path: file.path, places });
  const names = { id: id.value, path: file.path, label, synonyms, sameAs, mediaTopic };
  return {
    value: { ...names, aliases: aliases.value ?? [], ...text.parts, places },
    diagnostics: [...diagnostics, ...aliases.diagnostics],
  };
}

/** Parses a static page; its address is its path under content/pages. */
export function parsePage(file: SourceFile, context: ParseContext): Outcome<StaticPage> {
  const { site, markdown } = context;
  const opened = openFile(file, pageTable, site);
  const { reading, front } = opened;
  const url = pageAddress(file.path);
  const diagnostics = [...url.diagnostics, ...opened.diagnostics];
  if (front === undefined) return { value: undefined, diagnostics };

  const lang = reading?.values.lang ?? site.language;
  const text = markdown.body(bodySource(file, front, lang));
  diagnostics.push(...text.diagnostics);
  const places = reading?.places ?? noPlaces;
  const aliases = readAliases(reading?.values.aliases ?? [], { path: file.path, places });
  diagnostics.push(...aliases.diagnostics);
  const title = reading?.values.title;
  if (reading === undefined || title === undefined || url.value === undefined || text.value === undefined) {
    return { value: undefined, diagnostics };
  }
  const value: StaticPage = {
    path: file.path,
    hash: file.hash,
    url: url.value,
    title,
    summary: reading.values.summary ?? text.value.opening,
    lang,
    aliases: aliases.value ?? [],
    robots: { index: reading.values.robots?.index ?? true },
    places,
    body: text.value.body,
    facts: text.value.facts,
  };
  return { value, diagnostics };
}

interface BodyReading {
  readonly parts: { readonly [Part in keyof RenderedText]: RenderedText[Part] | undefined };
  readonly diagnostics: readonly Diagnostic[];
}

/** The rendered body, where the file has one. */
function bodyOf(
  { file, front }: Pick<OpenedFile<FieldTable>, 'file' | 'front'>,
  { markdown }: ParseContext,
  lang: string,
): BodyReading {
  if (front === undefined || front.body.trim() === '') return { parts: noText, diagnostics: [] };
  const { value, diagnostics } = markdown.body(bodySource(file, front, lang));
  return { parts: value ?? noText, diagnostics };
}

const noText = { body: undefined, facts: undefined, opening: undefined };
