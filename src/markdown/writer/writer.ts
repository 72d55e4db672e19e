/** What the parts of the writer share: how to write what stands inside them, and how to give up. */

import type { ElementContent } from 'hast';
import type { Nodes, RootContent } from 'mdast';

/** Who reads it: a browser, or a feed reader that shows several texts on one page. */
export type Medium = 'page' | 'feed';

export interface Writer {
  readonly medium: Medium;
  /** The HTML of each block that draws anything. */
  readonly blocks: (nodes: readonly RootContent[]) => readonly string[];
  readonly inline: (nodes: readonly RootContent[]) => string;
  readonly element: (node: ElementContent) => string;
  /** Gives up: what was written so far is thrown away, and the libraries draw the text. */
  readonly giveUp: () => string;
}

/** Blocks each on a line of its own. */
export function lines(blocks: readonly string[]): string {
  let written = '';
  for (const block of blocks) written += `${block}\n`;
  return written;
}

/** Whether a plugin says of a node how it is to be drawn (mdast-util-to-hast, fields on nodes). */
export function isDressed({ data }: Nodes & { readonly data?: object | undefined }): boolean {
  return data !== undefined && ('hName' in data || 'hProperties' in data || 'hChildren' in data);
}

/** Whether a block's HTML is one paragraph. */
export function isParagraph(html: string | undefined): html is string {
  return html !== undefined && /^<p[ >]/.test(html);
}
