/** Checks what site.yaml points at: policies, navigation, footer, notice, terms and the logo. */

import { sitePlace } from '../model/places.ts';
import type { Site } from '../model/site.ts';
import type { LinkTargets } from './link-targets.ts';
import type { MediaTargets } from './media-targets.ts';
import { deadSiteLink } from './mistakes.ts';
import type { Newsroom } from './newsroom.ts';

/** Every address that site.yaml leads to, with the key that does. */
export function siteLinks({
  publisher,
  navigation,
  newsletters,
  noticeLinks,
  footer,
  rights,
}: Site): readonly [key: string, url: string][] {
  return [
    ...Object.entries(publisher.policies).map(([name, url]): [string, string] => [`publisher.policies.${name}`, url]),
    ...navigation.map(({ url }, index): [string, string] => [`navigation.${index}.url`, url]),
    ...newsletters.map(({ url }, index): [string, string] => [`newsletters.${index}.url`, url]),
    ...noticeLinks.map((url): [string, string] => ['notice', url]),
    ...footer.map(({ url }, index): [string, string] => [`footer.${index}.url`, url]),
    ...(rights?.licence === undefined ? [] : [['rights.licence', rights.licence] satisfies [string, string]]),
  ];
}

export function checkSiteLinks({ site, report }: Newsroom, links: LinkTargets): void {
  for (const [key, url] of siteLinks(site)) {
    if (!url.startsWith('/') || url.startsWith('//')) continue;
    const { found, meant } = links.page(url);
    if (found) continue;
    const parent = key.slice(0, key.lastIndexOf('.'));
    report(deadSiteLink(key, url, meant, sitePlace(site.places, key, parent, parent.split('.')[0] ?? '')));
  }
}

/** Publishes the logo, which every page's structured data shows. */
export function publishLogo({ site }: Newsroom, media: MediaTargets): void {
  const { logo } = site.publisher;
  if (logo === undefined) return;
  const place = sitePlace(site.places, 'publisher.logo', 'publisher');
  media.resolve({ target: logo, place, kind: 'picture' }, 'content/site.yaml');
}
