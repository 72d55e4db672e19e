/** The indexes of all topics and all authors. Counts are left out: they would change with every article. */

import { byCodeUnit } from '../../lib/compare.ts';
import { urlPath } from '../../model/address.ts';
import type { DirectoryEntry, DirectoryView } from '../../model/directory.ts';
import { authorReference, topicReference } from '../entries.ts';
import type { Newsroom } from '../newsroom.ts';
import type { PlannedPage } from '../planned-page.ts';
import { directoryPage } from './archive.ts';

export function directoryPages(room: Newsroom): readonly PlannedPage[] {
  const { edition, labels, portraitOf } = room;
  const topics = { id: 'topics', label: labels.topics, url: urlPath('/topics/') };
  const authors = { id: 'authors', label: labels.authors, url: urlPath('/authors/') };
  return [
    directoryPage(room, { reference: topics, kind: 'topics', breadcrumbs: [] }, () =>
      byLetter([...edition.topics.values()].map(({ topic }) => entryOf(topicReference(topic)))),
    ),
    directoryPage(room, { reference: authors, kind: 'authors', breadcrumbs: [] }, () =>
      byLetter(
        [...edition.authors.values()].map(({ author }) => ({
          ...entryOf(authorReference(author)),
          note: author.role,
          portrait: portraitOf(author),
        })),
      ),
    ),
  ];
}

function entryOf({ label, url }: Pick<DirectoryEntry, 'label' | 'url'>): DirectoryEntry {
  return { label, url, note: undefined, portrait: undefined };
}

/** Groups by first letter, accents aside; what starts with no letter comes last, under `#`. */
function byLetter(entries: readonly DirectoryEntry[]): DirectoryView['groups'] {
  const keyed = entries
    .map((entry) => ({ entry, key: sortKey(entry.label) }))
    .sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.entry.url, b.entry.url));
  const groups = new Map<string, DirectoryEntry[]>();
  for (const { entry, key } of keyed) {
    const letter = /^\p{L}/u.exec(key)?.[0].toUpperCase() ?? '#';
    const known = groups.get(letter);
    if (known === undefined) groups.set(letter, [entry]);
    else known.push(entry);
  }
  const other = groups.get('#');
  groups.delete('#');
  if (other !== undefined) groups.set('#', other);
  return [...groups].map(([label, members]) => ({ label, entries: members }));
}

/** The same on every machine, which no collation of a locale is. */
function sortKey(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
