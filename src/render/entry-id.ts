/** The name of an article that outlives its address, for feeds and for whoever takes the article over. */

import type { Site } from '../model/site.ts';
import { legalXml } from './xml.ts';

/**
 * The article's id as a URI that stays when its address changes, so that no feed reader shows it twice: an editor's id is
 * immutable, an address is not. It stands behind the front page's address (as WordPress does with `?p=`), for a tag URI
 * (RFC 4151) wants a date on which the publisher held the domain, and we know none that could not change.
 */
export function entryId(id: string, site: Pick<Site, 'url'>): string {
  return `${site.url}/#${encodeURI(legalXml(id)).replace(/#/g, '%23')}`;
}
