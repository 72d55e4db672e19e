/** Front matter as YAML, written in the JSON that YAML 1.2 contains. */

import { type Addresses, markdownOf } from '../corpus/markdown.ts';
import { type Article, addressOf, type Head, type Newspaper } from '../corpus/model.ts';

/** A Markdown file with these fields, those that are `undefined` left out. */
export function withFrontMatter(fields: Readonly<Record<string, unknown>>, body: string): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n${body === '' ? '' : `\n${body}`}`;
}

/** The article's fields as every other generator calls them. */
export function commonFields({
  title,
  slug,
  published,
  section,
  standfirst,
  authors,
  topics,
  lead,
}: Head): Readonly<Record<string, unknown>> {
  return {
    title,
    slug,
    date: new Date(published).toISOString(),
    section,
    standfirst,
    authors,
    topics,
    lead: lead && { image: lead.file, alt: lead.alt, caption: lead.caption, credit: lead.credit },
  };
}

/** The body with the addresses that a reader's browser asks for, which no generator has to work on. */
export function bodyWithAddresses({ blocks }: Article, { heads }: Newspaper): string {
  return markdownOf(blocks, publicAddresses(heads));
}

function publicAddresses(heads: Newspaper['heads']): Addresses {
  return {
    article: (number) => {
      const head = heads[number - 1];
      if (head === undefined) throw new Error(`no article ${number}`);
      return addressOf(head);
    },
    picture: (file) => `/media/${file}`,
  };
}
