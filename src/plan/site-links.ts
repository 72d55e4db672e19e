/** Checks what site.yaml points at: policies, navigation, footer, notice and the logo. */

import type { LinkTargets } from './link-targets.ts';
import type { MediaTargets } from './media-targets.ts';
import { deadSiteLink } from './mistakes.ts';
import type { Newsroom } from './newsroom.ts';
import { sitePlace } from './places.ts';

export function checkSiteLinks({ site, report }: Newsroom, links: LinkTargets): void {
  const written: [string, string][] = [
    ...Object.entries(site.publisher.policies).map(([name, url]): [string, string] => [
      `publisher.policies.${name}`,
      url,
    ]),
    ...site.navigation.map(({ url }, index): [string, string] => [`navigation.${index}.url`, url]),
    ...site.newsletters.map(({ url }, index): [string, string] => [`newsletters.${index}.url`, url]),
    ...site.noticeLinks.map((url): [string, string] => ['notice', url]),
    ...site.footer.map(({ url }, index): [string, string] => [`footer.${index}.url`, url]),
  ];
  for (const [key, url] of written) {
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
