/** Fronts, lists and plain pages as structured data. */

import type { CollectionPageLeaf, ItemListLeaf, PersonLeaf, ProfilePageLeaf, ThingLeaf, WebPageLeaf } from 'schema-dts';
import { absolute } from '../../model/address.ts';
import type { AuthorProfile } from '../../model/author-profile.ts';
import type { UrlPath } from '../../model/brands.ts';
import type { Card } from '../../model/edition.ts';
import type { ListView, PageMeta } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import { articleMention } from './article.ts';
import { present, some } from './node.ts';
import { webSiteId } from './publisher.ts';

/** A list of articles; the front of an author's list is that author's profile. */
export function listNode(url: UrlPath, view: ListView, site: Site): CollectionPageLeaf | ProfilePageLeaf {
  if (view.author !== undefined && view.number === undefined) return profileNode(url, view.author, view, site);
  return present({
    '@type': 'CollectionPage',
    ...pageProperties(url, view.meta, site),
    about: topicNode(view),
    mainEntity: itemList(view.cards, site),
  });
}

/** A page that only leads on: a directory, the corrections, a year. */
export function collectionNode(url: UrlPath, meta: PageMeta, site: Site): CollectionPageLeaf {
  return present({ '@type': 'CollectionPage', ...pageProperties(url, meta, site) });
}

/** Any other page. */
export function webPageNode(url: UrlPath, meta: PageMeta, site: Site): WebPageLeaf {
  return present({ '@type': 'WebPage', ...pageProperties(url, meta, site) });
}

function profileNode(url: UrlPath, author: AuthorProfile, view: ListView, site: Site): ProfilePageLeaf {
  return present({
    '@type': 'ProfilePage',
    ...pageProperties(url, view.meta, site),
    mainEntity: personNode(url, author, view, site),
    hasPart: some(view.cards.map((card) => articleMention(card, site))),
  });
}

function personNode(url: UrlPath, author: AuthorProfile, view: ListView, site: Site): PersonLeaf {
  return present({
    '@type': 'Person',
    name: author.name,
    url: absolute(site, url),
    jobTitle: author.role,
    // The page of somebody without a biography is described by its title.
    description: view.body === undefined ? undefined : view.meta.description,
    image: author.portrait && absolute(site, author.portrait.url),
    email: author.email,
    sameAs: some(author.links),
    knowsAbout: some(author.expertise),
    workLocation: author.location === undefined ? undefined : ({ '@type': 'Place', name: author.location } as const),
    worksFor: { '@type': 'NewsMediaOrganization', '@id': `${site.url}/#publisher`, name: site.publisher.name } as const,
  });
}

function pageProperties(url: UrlPath, meta: PageMeta, site: Site) {
  const address = absolute(site, url);
  return present({
    '@id': address,
    url: address,
    name: meta.title,
    description: meta.description === '' ? undefined : meta.description,
    inLanguage: meta.lang,
    isPartOf: { '@type': 'WebSite', '@id': webSiteId(site), name: site.name, url: absolute(site, '/') } as const,
  });
}

function topicNode(view: ListView): ThingLeaf | undefined {
  const { topic } = view;
  return (
    topic && present({ '@type': 'Thing', name: view.heading, sameAs: some(topic.sameAs), identifier: topic.mediaTopic })
  );
}

function itemList(cards: readonly Card[], site: Site): ItemListLeaf {
  return {
    '@type': 'ItemList',
    itemListElement: cards.map((card, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: card.title,
      url: absolute(site, card.url),
    })),
  };
}
