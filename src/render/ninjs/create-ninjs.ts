/** News in JSON: what partners take over, in IPTC ninjs 3.1 (iptc.org/std/ninjs). */

import type { Site } from '../../model/site.ts';
import type { SyndicatedArticle, SyndicatedNotice } from '../../model/syndication.ts';
import { entryId } from '../entry-id.ts';
import type { FeedContentInput } from '../feeds/content.ts';
import { present } from '../json-ld/node.ts';
import { articleItem, whereabouts } from './article.ts';

/** A writer of ninjs documents. */
export function createNinjs(input: FeedContentInput): (view: SyndicatedArticle | SyndicatedNotice) => string {
  return (view) => {
    const item = 'card' in view ? articleItem(view, input) : noticeItem(view, input.site);
    return `${JSON.stringify({ ...item, standard })}\n`;
  };
}

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/** That nobody may use the article any more, and why. */
function noticeItem({ id, url, title, lang, published, date, reason }: SyndicatedNotice, site: Site) {
  return present({
    uri: entryId(id, site),
    type: 'text',
    pubStatus: 'canceled',
    language: lang,
    firstCreated: published.iso,
    versionCreated: date.iso,
    headlines: title === undefined ? undefined : [{ role: 'main', contentType: 'text/plain', value: title }],
    edNote: reason.text,
    ...whereabouts({ id, url }, site),
  });
}
