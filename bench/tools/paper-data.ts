/** The newspaper's name and labels as JSON, for generators whose templates read a data file. */

import type { Newspaper, Shelf } from '../corpus/model.ts';

export function paperData({ name, url, sections, topics, authors }: Newspaper): string {
  const labels = (shelves: readonly Shelf[]): Readonly<Record<string, string>> =>
    Object.fromEntries(shelves.map(({ id, label }) => [id, label]));
  return JSON.stringify({
    name,
    url,
    sections,
    labels: { sections: labels(sections), topics: labels(topics), authors: labels(authors) },
  });
}
