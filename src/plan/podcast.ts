/** Podcasts: the cover of a section that is one, and what of each article is to be heard. */

import type { ResolvedMedia } from '../model/edition.ts';
import { sitePlace } from '../model/places.ts';
import type { Episode, PodcastView } from '../model/podcast.ts';
import type { ResolvedBody } from '../model/resolved-body.ts';
import type { Section, Site } from '../model/site.ts';
import type { Report } from './authorities.ts';
import type { Entry } from './entry.ts';
import type { MediaTargets } from './media-targets.ts';
import { smallCover } from './picture-mistakes.ts';

/** Pixels: Apple Podcasts takes covers from 1400 to 3000 pixels square. */
const leastCover = 1400;

/** What the feed of a section says to directories; `undefined` for a section that is no podcast. */
export function podcastOf(
  section: Section | undefined,
  { site, media, report }: { site: Site; media: MediaTargets; report: Report },
): PodcastView | undefined {
  if (section?.podcast === undefined) return undefined;
  const { image, category, author, email, explicit } = section.podcast;
  const index = site.sections.indexOf(section);
  const place = sitePlace(site.places, `sections.${index}.podcast.image`, `sections.${index}.podcast`);
  const file = media.resolve({ target: image, place, kind: 'picture' }, 'content/site.yaml');
  const side = Math.min(file?.renditions?.width ?? 0, file?.renditions?.height ?? 0);
  if (file !== undefined && side < leastCover) report(smallCover(image, leastCover, place));
  return {
    cover: file && (media.cover(file) ?? file.url),
    category,
    author: author ?? site.publisher.name,
    email: email ?? site.publisher.email,
    explicit,
  };
}

/** The first recording of an article, else its lead video or the first video in its text. */
export function episodeOf({ article, lead }: Entry, { media }: ResolvedBody): Episode | undefined {
  const { audios, videos } = article.facts;
  const clips = [
    ...audios.map((audio) => episode(media[audio.media ?? -1], audio.duration)),
    lead?.kind === 'video' ? episode(lead.video, lead.duration) : undefined,
    ...videos.map((video) => episode(media[video.media ?? -1], video.duration)),
  ];
  return clips.find((clip) => clip !== undefined);
}

function episode(file: ResolvedMedia | undefined, duration: string | undefined): Episode | undefined {
  return file && { file, duration };
}
