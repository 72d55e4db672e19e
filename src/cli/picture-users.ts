/** Tells of a picture that could not be made which articles show it. */

import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Page } from '../model/page.ts';

/** The diagnostics of pictures, each with the articles whose pages show the picture. */
export function withUsers(diagnostics: readonly Diagnostic[], pages: readonly Page[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const file = diagnostic.places[0]?.file;
    const made = pages.find((page) => page.kind === 'rendition' && page.source === file);
    if (made?.kind !== 'rendition') return diagnostic;
    const users = pages.flatMap((page): readonly Place[] => {
      if (page.kind !== 'article' || page.source === undefined) return [];
      const { card, body } = page.view;
      const shown = [card.picture?.media, ...body.media].some((media) => media?.hash === made.view.original);
      return shown ? [{ file: page.source, line: 1, column: 1, length: 1 }] : [];
    });
    return { ...diagnostic, places: [...diagnostic.places, ...users] };
  });
}
