/** A live report as structured data (schema.org/LiveBlogPosting): what it covers, from when, and each of its entries. */

import type { BlogPostingLeaf } from 'schema-dts';
import { absolute } from '../../model/address.ts';
import type { UrlPath } from '../../model/brands.ts';
import type { LiveView } from '../../model/live.ts';
import type { ArticleView } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import { type FormatsOf, textWith } from '../fill-body.ts';
import { present, some } from './node.ts';

/** What a live report has beyond other articles. Without an end it goes on. */
export function liveProperties({ live, card, body }: ArticleView, site: Site) {
  if (live === undefined) return {};
  return {
    coverageStartTime: live.start.iso,
    ...(live.end === undefined ? {} : { coverageEndTime: live.end.iso }),
    liveBlogUpdate: some(
      live.updates.map((update) =>
        updateNode(update, textWith(update.text, body, { site, at: card.url, formats: machineDays }), {
          site,
          url: card.url,
        }),
      ),
    ),
  };
}

/** Days as machines write them. */
const machineDays: FormatsOf = () => ({ date: ({ day }) => day });

function updateNode(
  { id, time, title, by }: LiveView['updates'][number],
  text: string,
  { site, url }: { readonly site: Site; readonly url: UrlPath },
): BlogPostingLeaf {
  return present({
    '@type': 'BlogPosting',
    url: `${absolute(site, url)}#${encodeURIComponent(id)}`,
    headline: title ?? firstWords(text),
    datePublished: time.iso,
    articleBody: text,
    author: by === undefined ? undefined : ({ '@type': 'Person', name: by } as const),
  });
}

/** A headline for an entry that has none: its first sentence, or what fits of it. */
function firstWords(text: string): string {
  const [line = ''] = text.split('\n');
  const sentence = /^.{20,110}?[.!?…؟。](?=\s|$)/u.exec(line)?.[0] ?? line;
  return sentence.length <= 110 ? sentence : `${sentence.slice(0, 110).replace(/\s+\S*$/, '')}…`;
}
