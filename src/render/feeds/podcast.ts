/** What makes an RSS feed a podcast: enclosures, and the elements that directories ask for (podcasters.apple.com, "RSS feed"). */

import { absolute } from '../../model/address.ts';
import type { PodcastView } from '../../model/podcast.ts';
import type { Site } from '../../model/site.ts';
import { durationOf, secondsOf } from '../clip-length.ts';
import { element, lines, textElement } from '../xml.ts';
import type { FeedEntry } from './item.ts';

export const podcastNamespace = { 'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd' };

/** The elements of the channel; none for a feed that is no podcast. */
export function podcastChannel(podcast: PodcastView | undefined, site: Site): readonly string[] {
  if (podcast === undefined) return [];
  const { cover, category, author, email, explicit } = podcast;
  const owner = [textElement('itunes:name', author), textElement('itunes:email', email)];
  return [
    textElement('itunes:author', author),
    email === undefined ? '' : element('itunes:owner', {}, lines(owner)),
    cover === undefined ? '' : element('itunes:image', { href: absolute(site, cover) }),
    element('itunes:category', { text: category }),
    textElement('itunes:explicit', explicit ? 'true' : 'false'),
    textElement('itunes:type', 'episodic'),
  ];
}

/** The elements of an episode; none for an article with nothing to hear or see. */
export function podcastItem({ episode }: FeedEntry, site: Site): readonly string[] {
  if (episode === undefined) return [];
  const { file, duration } = episode;
  const seconds = secondsOf(duration ?? durationOf(file.seconds));
  return [
    element('enclosure', { url: absolute(site, file.url), length: file.bytes ?? 0, type: file.type }),
    textElement('itunes:duration', seconds === undefined ? undefined : String(Math.round(seconds))),
    textElement('itunes:episodeType', 'full'),
  ];
}
