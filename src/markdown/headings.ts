/** Headings of a body: below the page's own h1, with ids that links may point at. */

import type { Heading } from 'mdast';
import { foldSpace } from '../lib/fold-space.ts';
import type { Draft } from './draft.ts';
import { headingEmpty, headingSkipped } from './mistakes.ts';
import { placeOf } from './source.ts';
import { plainText } from './tree.ts';

/** Reads headings in their order. State: the level of the last one, and how far down all of them go. */
export class HeadingReader {
  readonly #draft: Draft;
  /** One more level down where a heading of the text is an h1, since the page's is the headline. */
  #shift: 0 | 1 = 0;
  #level = 1;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Looks at a heading; all of them must have been looked at before the first is read. */
  foresee({ depth }: Heading): void {
    if (depth === 1) this.#shift = 1;
  }

  /** Gives a heading its level and id, in place; one without text is left out. */
  read(node: Heading): readonly [] | undefined {
    const place = placeOf(this.#draft.source, node.position);
    const text = foldSpace(plainText(node)).trim();
    if (text === '') {
      this.#draft.diagnostics.push(headingEmpty(place));
      return [];
    }
    const level = Math.min(6, node.depth + this.#shift) as 2 | 3 | 4 | 5 | 6;
    if (level > this.#level + 1) {
      this.#draft.diagnostics.push(headingSkipped(this.#level - this.#shift, level - this.#shift, place));
    }
    this.#level = level;
    const id = headingId(text, this.#draft);
    this.#draft.headings.push({ id, text, level });
    this.#draft.anchors.push(id);
    node.depth = level;
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    return undefined;
  }
}

/** GitHub's slug, kept out of the ids that the theme and footnotes use. */
function headingId(text: string, draft: Draft): string {
  const slug = draft.slugger.slug(text);
  if (slug === '') return draft.slugger.slug('section');
  return /^(?:bs-|user-content-)/.test(slug) ? draft.slugger.slug(`h-${slug}`) : slug;
}
