/** Articles that are still public, at another address. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { placeOf, sitePlace } from '../model/places.ts';
import type { Comparison } from './comparison.ts';
import { permalinkChanged, urlMoved } from './mistakes.ts';
import type { Kept } from './pairs.ts';
import { isGiven } from './places.ts';

/** What is to be said of them: of those that the site's own pattern has moved one thing, however many there are. */
export function movedArticles(moved: readonly Kept[], { base, work }: Comparison): readonly Diagnostic[] {
  const changedKeys = (['permalink', 'zone'] as const).filter((key) => base.site[key] !== work.site[key]);
  const isOfSite = ({ before, after }: Kept): boolean =>
    changedKeys.includes('permalink') || before.article.hash === after.hash;
  const together = moved.filter(isOfSite).map(({ before, after }) => ({ from: before.article.url, to: after.url }));
  const place = sitePlace(work.site.places, changedKeys[0] ?? 'permalink');
  return [
    ...(together.length > 0 ? [permalinkChanged(changedKeys, together, place)] : []),
    ...moved.filter((pair) => !isOfSite(pair)).map((pair) => moveOf(pair, work.site.permalink)),
  ];
}

function moveOf(pair: Kept, permalink: string): Diagnostic {
  const { article } = pair.before;
  const { fields, url } = pair.after;
  const causes = causesOf(pair).filter(({ placeholder }) => permalink.includes(placeholder));
  const isSlugAlone = causes.length === 1 && causes[0]?.key === 'slug';
  const move = {
    title: fields.title,
    from: article.url,
    to: url,
    because: causes.map(({ because }) => because).join(', and ') || 'its address changed',
    slug: isSlugAlone ? article.fields.slug : undefined,
  };
  return urlMoved(move, placeOf(pair.after, ...causes.map(({ key }) => key), 'title'));
}

interface Cause {
  /** Of the front matter. */
  readonly key: string;
  /** What of the pattern it fills. */
  readonly placeholder: string;
  /** A clause. */
  readonly because: string;
}

function causesOf({ before, after }: Kept): readonly Cause[] {
  const [old, young] = [before.article.fields, after.fields];
  const slug = isGiven(after, 'slug') ? 'its slug changed' : 'its title changed, which the slug follows';
  const days = `it was published on ${old.published.day} and is dated ${young.published.day}`;
  return [
    { key: 'slug', placeholder: '{slug}', because: slug, differs: old.slug !== young.slug },
    { key: 'published', placeholder: '{dd}', because: days, differs: old.published.day !== young.published.day },
    {
      key: 'section',
      placeholder: '{section}',
      because: 'its section changed',
      differs: old.section !== young.section,
    },
    { key: 'id', placeholder: '{id}', because: 'its id changed', differs: old.id !== young.id },
  ].filter(({ differs }) => differs);
}
