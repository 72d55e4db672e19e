/** The picture that stands for an article in social networks: its own, cut at its focus, or one drawn from its headline. */

import { urlPath } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';
import type { SocialImage } from '../model/edition.ts';
import { hashOf } from '../model/hash.ts';
import type { ResolvedLead } from '../model/page.ts';
import type { ShareCardPage } from '../model/picture-page.ts';
import { machineCut, mediaTypes, renditionAddress, socialSize } from '../model/rendition.ts';
import type { Site } from '../model/site.ts';
import type { Theme } from '../model/theme.ts';
import type { Entry } from './entry.ts';

export interface ShareCards {
  /** The picture for an article; `undefined` where it has none and none can be drawn. */
  imageOf(entry: Entry): SocialImage | undefined;
  /** The cards that were asked for. */
  pages(): Iterable<ShareCardPage>;
}

export interface ShareCardSources {
  readonly site: Site;
  readonly theme: Theme;
  /** The version of what draws the cards. */
  readonly encoder?: string | undefined;
}

export function createShareCards({ site, theme, encoder }: ShareCardSources): ShareCards {
  const asked = new Map<UrlPath, ShareCardPage>();
  const { cardFonts } = theme;

  function draw({ article, card }: Entry): SocialImage | undefined {
    if (cardFonts === undefined || !site.pictures.cards) return undefined;
    const words = {
      title: inLatin(article.fields.socialTitle ?? card.shortTitle),
      kicker: inLatin(card.section.label),
      name: inLatin(site.name),
      lang: card.lang,
      accent: accentOf(site.sections.findIndex(({ id }) => id === card.section.id)),
    };
    const base = hashOf(JSON.stringify([words, cardFonts.hash, encoder]));
    const url = urlPath(`/media/share-card.${base.slice(0, 10)}.png`);
    asked.set(url, { kind: 'share-card', url, source: undefined, view: { ...words, base } });
    return { url, type: mediaTypes.png, ...socialSize, alt: card.title };
  }

  return {
    imageOf(entry) {
      const picture = pictureOf(entry.lead);
      return isLarge(picture) ? picture : (draw(entry) ?? picture);
    },
    pages: () => asked.values(),
  };
}

function pictureOf(lead: ResolvedLead | undefined): SocialImage | undefined {
  const media = lead?.kind === 'video' ? lead.poster : lead?.picture.media;
  if (lead === undefined || media === undefined) return undefined;
  const { alt, focus } = lead.kind === 'video' ? { alt: lead.alt, focus: undefined } : lead.picture;
  if (media.renditions === undefined) {
    const { url, type, width, height } = media;
    // Social networks show no SVG.
    return type === 'image/svg+xml' ? undefined : { url, type, width, height, alt };
  }
  const cut = machineCut(media.renditions, 'wide', focus);
  const url = renditionAddress(media.renditions.stem, cut);
  return { url, type: mediaTypes[cut.format], width: cut.width, height: cut.height, alt };
}

function isLarge(picture: SocialImage | undefined): boolean {
  return (picture?.width ?? 0) >= socialSize.width && (picture?.height ?? 0) >= socialSize.height;
}

/** The accents of the packaged theme's sections, as they are on paper. */
const accents = ['#9b1c2e', '#1d4e89', '#1f6347', '#6b2d7b', '#80530a', '#0b5f6b', '#a23a0e', '#424f68'];

function accentOf(section: number): string {
  return accents[Math.max(0, section) % accents.length] ?? '';
}

/** Other scripts are joined and ordered by rules that the drawing of cards does not know: those cards have no words. */
function inLatin(text: string): string {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text) ? text.normalize('NFC') : '';
}
