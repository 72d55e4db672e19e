/** The newspaper as structured data: an organisation that answers for what it prints, and its site. */

import type { Distance, NewsMediaOrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import { absolute } from '../../model/address.ts';
import type { ResolvedMedia } from '../../model/edition.ts';
import type { Site } from '../../model/site.ts';
import { absoluteHref } from '../links.ts';
import { present, some } from './node.ts';

/** The publisher with its policies (schema.org/NewsMediaOrganization). */
export function publisherNode(site: Site, logo: ResolvedMedia | undefined): NewsMediaOrganizationLeaf {
  const { publisher } = site;
  const policy = (name: string): string | undefined => {
    const url = publisher.policies[name];
    return url === undefined ? undefined : absoluteHref(site, url);
  };
  return present({
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}/#publisher`,
    name: publisher.name,
    legalName: publisher.legalName,
    url: absolute(site, '/'),
    logo:
      logo &&
      present({
        '@type': 'ImageObject',
        url: absolute(site, logo.url),
        width: pixels(logo.width),
        height: pixels(logo.height),
      }),
    email: publisher.email,
    address: publisher.address,
    foundingDate: publisher.foundingDate,
    sameAs: some(publisher.sameAs),
    publishingPrinciples: policy('publishing'),
    correctionsPolicy: policy('corrections'),
    ethicsPolicy: policy('ethics'),
    diversityPolicy: policy('diversity'),
    verificationFactCheckingPolicy: policy('verification'),
    ownershipFundingInfo: policy('ownership'),
    unnamedSourcesPolicy: policy('unnamedSources'),
    masthead: policy('masthead'),
    actionableFeedbackPolicy: policy('feedback'),
  });
}

/** The site as a whole, for the front page. */
export function webSiteNode(site: Site): WebSiteLeaf {
  return present({
    '@type': 'WebSite',
    '@id': webSiteId(site),
    url: absolute(site, '/'),
    name: site.name,
    description: site.tagline,
    inLanguage: site.language,
    publisher: { '@id': `${site.url}/#publisher` },
  });
}

/** The name by which other nodes mean the site. */
export function webSiteId(site: Site): string {
  return `${site.url}/#website`;
}

/** A length in pixels as search engines read it: a bare number, where schema.org's own types know only units. */
export function pixels(length: number | undefined): Distance | undefined {
  return length as unknown as Distance | undefined;
}
