/**
 * The front page: what leads, what follows, and a strip for each section.
 *
 * Editors' pins go first, then weight, then freshness. No story stands twice in its news columns.
 */

import type { Card } from '../../model/edition.ts';
import type { FrontView, Strip } from '../../model/page.ts';
import { sectionReference } from '../entries.ts';
import { metaOf, type Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';

const sizes = { second: 3, third: 6, strip: 4, opinion: 5, latest: 8 } as const;

/** Among how many of the newest stories weight may choose: else a weighty story would lead for years. */
const freshStories = 30;

/** `pinned` are the editor's choices, in order. */
export function frontPage(room: Newsroom, pinned: readonly Card[]): PlannedPage {
  return planned(
    '/',
    'the front page',
    (_, url) => ({ kind: 'front', url, source: undefined, view: frontView(room, pinned) }),
    { title: room.site.name, inSitemap: true },
  );
}

function frontView(room: Newsroom, pinned: readonly Card[]): FrontView {
  const { site, edition } = room;
  const fresh = edition.cards.filter(isNews).slice(0, freshStories).sort(byWeight);
  const ranked = [...new Set([...pinned, ...fresh])];
  const lead = ranked.find(isNews);
  const rest = ranked.filter((card) => card !== lead);
  const second = rest.slice(0, sizes.second);
  const third = rest.slice(sizes.second, sizes.second + sizes.third);

  const used = new Set([lead, ...second, ...third]);
  const free = (cards: readonly Card[], count: number): Card[] => firstOf(cards, count, (card) => !used.has(card));
  const sections = [...site.sections, ...unlisted(room)];
  const strips = sections
    .filter((section) => !section.opinion)
    .map(
      (section): Strip => ({
        section: sectionReference(section),
        cards: free(edition.sections.get(section.id)?.cards ?? [], sizes.strip),
      }),
    );

  return {
    meta: { ...metaOf(room, { title: site.name, description: site.tagline ?? site.name }), breadcrumbs: [] },
    lead,
    second,
    third,
    strips: strips.filter((strip) => strip.cards.length > 0),
    opinion: opinionOf(room, used),
    latest: edition.cards.slice(0, sizes.latest),
  };
}

/** Opinion and advertising are no news, so neither may lead the paper; nor may what was retracted. */
function isNews(card: Card): boolean {
  return !card.opinion && card.type !== 'sponsored' && card.corrected !== 'retraction';
}

function opinionOf({ site, edition }: Newsroom, used: ReadonlySet<Card | undefined>): Strip | undefined {
  const sections = site.sections.filter((section) => section.opinion);
  const [first] = sections;
  if (first === undefined) return undefined;
  const ids = new Set(sections.map((section) => section.id));
  // One section is the rule, and its own list is far shorter than the whole edition.
  const all = sections.length === 1 ? (edition.sections.get(first.id)?.cards ?? []) : edition.cards;
  const cards = firstOf(all, sizes.opinion, (card) => ids.has(card.section.id) && !used.has(card));
  return cards.length === 0 ? undefined : { section: sectionReference(first), cards };
}

function unlisted({ site, edition }: Newsroom): Newsroom['site']['sections'][number][] {
  const listed = new Set(site.sections.map((section) => section.id));
  return [...edition.sections.values()].map(({ section }) => section).filter((section) => !listed.has(section.id));
}

function firstOf(cards: readonly Card[], count: number, isWanted: (card: Card) => boolean): Card[] {
  const found: Card[] = [];
  for (const card of cards) {
    if (found.length === count) break;
    if (isWanted(card)) found.push(card);
  }
  return found;
}

/** Array sorting is stable (ECMA-262), so equal weights stay newest first. */
function byWeight(a: Card, b: Card): number {
  return b.weight - a.weight;
}
