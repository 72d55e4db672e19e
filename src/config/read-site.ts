/** Reads content/site.yaml: defaults filled in, every mistake of it at once. */

import type { FieldValues } from '../fields/field.ts';
import { slugOf } from '../fields/portable-name.ts';
import { readFields } from '../fields/read-fields.ts';
import { readYaml } from '../fields/read-yaml.ts';
import { placesOf } from '../fields/yaml-tree.ts';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.ts';
import type { Places } from '../model/places.ts';
import type { Rights } from '../model/rights.ts';
import { isLowerable } from '../model/rules.ts';
import { pictureLimits, type Section, type Site } from '../model/site.ts';
import type { SourceFile } from '../model/source.ts';
import { isMisspelt, knownCodes } from './known-codes.ts';
import * as mistakes from './mistakes.ts';
import { renderNotice } from './notice.ts';
import { isReserved } from './reserved.ts';
import { siteTable } from './site-table.ts';
import { basePath } from './site-url.ts';

type Values = FieldValues<typeof siteTable>;

/** The site, or all that is wrong with it. A rule for a code that no message has is a warning. */
export function readSite(file: SourceFile): Outcome<Site> {
  const opening: Place = { file: file.path, line: 1, column: 1, length: 1 };
  const yaml = readYaml({ file: file.path, text: file.text, firstLine: 1, what: 'content/site.yaml' });
  if (yaml.value === undefined) return { value: undefined, diagnostics: yaml.diagnostics };

  const policy = { subject: 'site', unknown: 'error', map: {}, free: false, opening } as const;
  const { values, node, diagnostics: found } = readFields(siteTable, yaml.value, policy);
  const { values: places, keys } = placesOf(node);
  const diagnostics = [
    ...yaml.diagnostics,
    ...found,
    ...sectionMistakes(values.sections, places),
    ...ruleMistakes(values.rules ?? {}, { ...places, ...keys }),
  ];
  const site = complete(values, places);
  const isRefused = site === undefined || diagnostics.some(({ level }) => level === 'error');
  return { value: isRefused ? undefined : site, diagnostics };
}

function complete(values: Values, places: Places): Site | undefined {
  const { name, url, sections: named } = values;
  if (name === undefined || url === undefined || named === undefined) return undefined;
  const base = basePath(url);
  const { publisher } = values;
  const notice = values.notice === undefined ? undefined : renderNotice(values.notice, base);
  const sections: readonly Section[] = named.map(({ id, label, description, opinion, podcast }) => ({
    id,
    label,
    description,
    opinion: opinion ?? false,
    podcast: podcast && {
      image: podcast.image,
      category: podcast.category,
      author: podcast.author,
      email: podcast.email,
      explicit: podcast.explicit ?? false,
    },
  }));
  return {
    name,
    url,
    base,
    language: values.language ?? 'en',
    zone: values.zone ?? 'UTC',
    tagline: values.tagline,
    notice: notice?.html,
    noticeLinks: notice?.links ?? [],
    permalink: values.permalink ?? '/{yyyy}/{mm}/{dd}/{slug}/',
    sections,
    navigation: values.navigation ?? sections.map(({ id, label }) => ({ label, url: `/${id}/` })),
    footer: values.footer ?? [],
    publisher: {
      name: publisher?.name ?? name,
      legalName: publisher?.legalName,
      logo: publisher?.logo,
      email: publisher?.email,
      address: publisher?.address,
      foundingDate: publisher?.foundingDate,
      sameAs: publisher?.sameAs ?? [],
      policies: given(publisher?.policies ?? {}),
      noByline: publisher?.noByline ?? name,
    },
    front: { pinned: values.front?.pinned ?? [] },
    markdown: { html: values.markdown?.html ?? 'drop' },
    feeds: { items: values.feeds?.items ?? 20 },
    lists: { items: values.lists?.items ?? 20 },
    pictures: {
      formats: values.pictures?.formats ?? ['avif', 'webp'],
      widths: ascending(values.pictures?.widths ?? [320, 640, 1080, 1600]),
      cards: values.pictures?.cards ?? true,
      megapixels: values.pictures?.megapixels ?? pictureLimits.megapixels,
      megabytes: values.pictures?.megabytes ?? pictureLimits.megabytes,
    },
    newsletters: (values.newsletters ?? []).map(({ id, title, text, url }) => ({ id, title, text, url })),
    embeds: { allow: values.embeds?.allow ?? [] },
    rights: values.rights && rightsOf(values.rights),
    history: values.history ?? false,
    syndication: values.syndication ?? [],
    frontMatter: { unknown: values.frontMatter?.unknown ?? 'error', map: values.frontMatter?.map ?? {} },
    rules: values.rules ?? {},
    places,
  };
}

/** What the block leaves open is as it always was on the web, but for what is new: search and answers yes, training no. */
function rightsOf({ train, search, user, licence }: NonNullable<Values['rights']>): Rights {
  return { search: search ?? true, user: user ?? true, train: train ?? false, licence };
}

function ascending(widths: readonly number[]): readonly number[] {
  return [...new Set(widths)].sort((a, b) => a - b);
}

function given(policies: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(policies).flatMap(([key, url]) => (url === undefined ? [] : [[key, url]])));
}

function sectionMistakes(sections: Values['sections'], places: Places): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<string, Place>();
  if (sections?.length === 0) found.push(mistakes.noSections(placeOf(places, 'sections')));
  for (const [index, { id }] of (sections ?? []).entries()) {
    const place = placeOf(places, `sections.${index}.id`, `sections.${index}`);
    const first = seen.get(id);
    const slug = slugOf(id);
    if (first !== undefined) found.push(mistakes.sectionTwice(id, place, first));
    else if (isReserved(id)) found.push(mistakes.reservedSection(id, place));
    else if (slug !== id) {
      const message = `\`sections.id\` is “${id}”, but must consist of lower-case letters, digits and hyphens.`;
      found.push(mistakes.badValue(message, `Write \`${slug}\`.`, place));
    }
    if (first === undefined) seen.set(id, place);
  }
  return found;
}

function ruleMistakes(rules: Site['rules'], places: Places): readonly Diagnostic[] {
  return Object.keys(rules).flatMap((code) => {
    const place = placeOf(places, `rules.${code}`, 'rules');
    if (!isLowerable(code)) return mistakes.guardedRule(code, place);
    return isMisspelt(code) ? mistakes.unknownRule(code, knownCodes, place) : [];
  });
}

function placeOf(places: Places, ...paths: readonly string[]): Place {
  const place = [...paths, ''].map((path) => places[path]).find((known) => known !== undefined);
  if (place === undefined) throw new Error(`no place for ${paths.join(', ')}`);
  return place;
}
