/** The way from the front page to a page, as structured data. */

import type { BreadcrumbListLeaf } from 'schema-dts';
import { absolute } from '../../model/address.ts';
import type { UrlPath } from '../../model/brands.ts';
import type { PageMeta } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';

/** The page's breadcrumbs with the page itself last; `undefined` where nothing stands above it. */
export function breadcrumbNode(url: UrlPath, meta: PageMeta, site: Site): BreadcrumbListLeaf | undefined {
  if (meta.breadcrumbs.length === 0) return undefined;
  const steps = [...meta.breadcrumbs, { label: meta.title, url }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.label,
      item: absolute(site, step.url),
    })),
  };
}
