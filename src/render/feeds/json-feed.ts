/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */

import { absolute } from '../../model/address.ts';
import type { Site } from '../../model/site.ts';
import { present, some } from '../json-ld/node.ts';
import type { FeedEntry, FeedFormat, FeedInput } from './item.ts';

export function createJsonFeed({ site, logo }: FeedInput): FeedFormat {
  return {
    item: (entry) => JSON.stringify(item(entry, site)),
    between: ',',
    frame(view) {
      const start = JSON.stringify(
        present({
          version: 'https://jsonfeed.org/version/1.1',
          title: view.title,
          home_page_url: absolute(site, view.home),
          feed_url: absolute(site, view.self),
          description: view.description === '' ? undefined : view.description,
          icon: logo && absolute(site, logo.url),
          authors: [{ name: site.publisher.name, url: absolute(site, '/') }],
          language: view.lang,
        }),
      );
      // The object is left open for the items, which are written already.
      return (items) => `${start.slice(0, -1)},"items":[${items}]}\n`;
    },
  };
}

function item(entry: FeedEntry, site: Site) {
  return present({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    content_text: entry.text,
    summary: entry.summary === '' ? undefined : entry.summary,
    image: entry.picture && absolute(site, entry.picture.url),
    date_published: entry.published.iso,
    date_modified: entry.modified.iso,
    authors: entry.authors.map(present),
    tags: some(entry.categories.map(({ label }) => label)),
    language: entry.lang,
    attachments: some(attachments(entry, site)),
  });
}

/** All that comes with the text, but the picture that stands for it, which is the item's `image`. */
function attachments({ media, picture }: FeedEntry, site: Site) {
  const files = media.filter((one) => one.media.url !== picture?.url);
  return files.map((one) =>
    present({
      url: absolute(site, one.media.url),
      mime_type: one.media.type,
      // Attachments of one title are read as forms of one thing.
      title: files.some((other) => other !== one && other.description === one.description)
        ? undefined
        : one.description,
      size_in_bytes: one.media.bytes,
      duration_in_seconds: one.duration,
    }),
  );
}
