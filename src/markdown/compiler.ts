/** A read tree to HTML: remark-html with sanitising always on, once for pages and once for feeds. */

import type { PhrasingContent, Root } from 'mdast';
import remarkHtml from 'remark-html';
import { unified } from 'unified';
import { handlersFor } from './handlers.ts';
import { schema } from './schema.ts';

export interface Compile {
  readonly page: (tree: Root) => string;
  readonly feed: (tree: Root) => string;
  /** Running text without a paragraph around it. */
  readonly inline: (nodes: readonly PhrasingContent[]) => string;
}

/** Compilers, to be made once. */
export function createCompile(): Compile {
  const page = compilerFor('page');
  return { page, feed: compilerFor('feed'), inline: (nodes) => withoutParagraph(page(paragraph(nodes))) };
}

function compilerFor(medium: 'page' | 'feed'): (tree: Root) => string {
  const processor = unified()
    .use(remarkHtml, { handlers: handlersFor(medium), sanitize: schema })
    .freeze();
  return (tree) => String(processor.stringify(tree));
}

function paragraph(nodes: readonly PhrasingContent[]): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] };
}

function withoutParagraph(html: string): string {
  return html.trim().slice('<p>'.length, -'</p>'.length);
}
