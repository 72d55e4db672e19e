/** Headings of a body: below the page's own h1, with ids that links may point at. */

import type { Heading, Root, RootContent } from 'mdast';
import type { Draft } from './draft.ts';
import { headingEmpty, headingSkipped } from './mistakes.ts';
import { placeOf } from './source.ts';
import { plainText, walk } from './tree.ts';

/** Reads headings in their order. State: the level of the last one. */
export class HeadingReader {
  readonly #draft: Draft;
  /** One more level down where the text begins at `#`, since the page's h1 is the headline. */
  readonly #shift: 0 | 1;
  #level = 1;

  constructor(draft: Draft, tree: Root) {
    this.#draft = draft;
    let shift: 0 | 1 = 0;
    walk(tree, (node) => {
      if (node.type === 'heading' && node.depth === 1) shift = 1;
    });
    this.#shift = shift;
  }

  /** Gives a heading its level and id; one without text is left out. */
  read(node: Heading): readonly RootContent[] {
    const place = placeOf(this.#draft.source, node.position);
    const text = plainText(node).replace(/\s+/g, ' ').trim();
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
    const data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    return [{ ...node, depth: level, data }];
  }
}

/** GitHub's slug, kept out of the ids that the theme and footnotes use. */
function headingId(text: string, draft: Draft): string {
  const slug = draft.slugger.slug(text);
  if (slug === '') return draft.slugger.slug('section');
  return /^(?:bs-|user-content-)/.test(slug) ? draft.slugger.slug(`h-${slug}`) : slug;
}
