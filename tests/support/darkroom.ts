/** Pictures of a site developed one by one, as they are asked for: a test needs few of them. What was made is kept. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { develop } from '../../src/media/develop.ts';
import { createCardPainter } from '../../src/media/draw-card.ts';
import { outputPath } from '../../src/model/address.ts';
import type { Page } from '../../src/model/page.ts';
import { isPicturePage, type PicturePage } from '../../src/model/picture-page.ts';
import type { Project } from '../../src/model/project.ts';

/** The bytes of a picture of the site by its path in the output folder; `undefined` for a path that is none. */
export type Darkroom = (path: string) => Promise<Uint8Array | undefined>;

/** Develops pictures of `pages` into the project's own folder of pictures. */
export function createDarkroom(pages: readonly Page[], project: Project, root: string): Darkroom {
  const pictures = new Map(pages.filter(isPicturePage).map((page) => [outputPath(page.url), page]));
  return async (path) => {
    const page = pictures.get(path);
    return page && developOne(page, project, root);
  };
}

async function developOne(page: PicturePage, project: Project, root: string): Promise<Uint8Array> {
  const { outputs, diagnostics } = await develop([page], {
    root,
    folder: join(root, '.broadsheet/store/pictures'),
    media: project.snapshot.media,
    megapixels: project.site.pictures.megapixels,
    drawCard: createCardPainter(project.theme.cardFonts?.files ?? []),
  });
  const content = outputs[0]?.content;
  if (content === undefined || !('made' in content)) throw new Error(JSON.stringify(diagnostics));
  return readFileSync(content.made);
}
