/**
 * Structured data as those who read it judge it: schema.org's types and properties, and what Google requires, on every
 * page of the demonstration newspaper and of the golden sites.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemo } from '../support/demo.ts';
import { fieldRules, hasField, nodesOf, rulesFor } from '../support/google-fields.ts';
import { createSchemaOrg, exceptions } from '../support/schema-org.ts';
import { jsonLdOf } from '../unit/render/values.ts';

/** The nodes of each page, by its path. */
const pages = new Map<string, readonly object[]>();

beforeAll(async () => {
  const { texts } = await buildDemo();
  for (const [path, text] of texts) if (path.endsWith('.html')) pages.set(`demo/${path}`, jsonLdOf(text));
  const sites = join(import.meta.dirname, '../sites');
  for (const site of readdirSync(sites)) {
    const folder = join(sites, site, 'expected');
    if (!existsSync(folder)) continue;
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.html')) pages.set(`${site}/${path}`, jsonLdOf(readFileSync(join(folder, path), 'utf8')));
    }
  }
}, 60_000);

describe('the structured data of every page', () => {
  it('has the types, properties and values that schema.org has', () => {
    const schemaOrg = createSchemaOrg();
    const found = [...pages].flatMap(([path, nodes]) =>
      nodes.flatMap((node) => schemaOrg.mistakes(node).map((mistake) => `${path}: ${mistake}`)),
    );
    expect(found).toEqual([]);
    expect([...pages.values()].flat().length).toBeGreaterThan(300);
    // An exception that nothing needs would hide a mistake to come.
    expect([...schemaOrg.needed].sort()).toEqual(Object.keys(exceptions).sort());
  });

  it('has what Google requires of its type', () => {
    const found = [...pages].flatMap(([path, nodes]) =>
      nodesOf(nodes).flatMap((place) =>
        rulesFor(place).flatMap(({ required, type }) =>
          required.filter((field) => !hasField(place.node, field)).map((field) => `${path}: ${type} has no ${field}`),
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  it('has somewhere each field that Google recommends, but for those that are never given', () => {
    const places = [...pages.values()].flatMap((nodes) => nodesOf(nodes));
    for (const rule of fieldRules) {
      const nodes = places.filter((place) => rulesFor(place).includes(rule)).map(({ node }) => node);
      expect([rule.type, nodes.length]).not.toEqual([rule.type, 0]);
      const given = rule.recommended.filter((field) => nodes.some((node) => hasField(node, field)));
      const never = Object.keys(rule.never ?? {});
      expect([rule.type, given]).toEqual([rule.type, rule.recommended.filter((field) => !never.includes(field))]);
    }
  });

  it('says of an article what Google recommends, on every article with a picture', () => {
    const articles = [...pages.values()].flat().filter((node) => 'headline' in node && 'image' in node);
    expect(articles.length).toBeGreaterThan(25);
    for (const node of articles) {
      for (const field of fieldRules[0]?.recommended ?? []) {
        // An agency or the publisher may stand for an author; the agency's address is the editor's to give.
        if (field !== 'author.url') expect([field, hasField(node, field)]).toEqual([field, true]);
      }
    }
  });
});

describe('the check itself', () => {
  const { mistakes } = createSchemaOrg();

  it.each([
    [{ '@type': 'NewsArtcle' }, 'no type "NewsArtcle"'],
    [{ '@type': 'NewsArticle', headlin: 'A' }, 'NewsArticle.headlin: schema.org has no such property'],
    [{ '@type': 'NewsArticle', datePublished: 'yesterday' }, '"yesterday" is no value of it'],
    [{ '@type': 'NewsArticle', isAccessibleForFree: 'no' }, '"no" is no value of it'],
    [{ '@type': 'NewsArticle', author: { '@type': 'Place', name: 'A' } }, 'takes Organization, Person, not Place'],
    [{ '@type': 'NewsArticle', author: [{ '@type': 'Person', nme: 'A' }] }, 'author/Person.nme: schema.org has no'],
    [{ '@type': 'NewsArticle', publisher: { name: 'A' } }, 'publisher: no @type'],
  ])('sees what is wrong with %j', (node, mistake) => {
    expect(mistakes(node).join('\n')).toContain(mistake);
  });
});
