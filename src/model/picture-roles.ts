/** How large a picture is shown in each of its roles: what decides which widths of it are made. */

import type { PictureRole } from './body.ts';

/** `main` stands for an article everywhere: on its page, its cards, with search engines. `file` is only linked to. */
export type PictureUse = PictureRole | 'main' | 'portrait' | 'file';

/** Pixels of the widest rendition that is worth its bytes: one and a half for each pixel of CSS on the widest screen. */
const widest: Readonly<Record<PictureUse, number>> = {
  main: 1600,
  lead: 1600,
  showcase: 1600,
  inline: 1080,
  half: 640,
  thumbnail: 320,
  portrait: 320,
  file: 0,
};

/** How wide the widest rendition for a use has to be, in pixels; 0 where only the plain file is wanted. */
export function widestFor(use: PictureUse): number {
  return widest[use];
}
