/**
 * A read tree to HTML, sanitised: in one walk where it holds what we know, by remark-html where it holds anything else.
 *
 * remark-html is the reference: what the walk writes is, byte for byte, what it would make.
 */

import type { PhrasingContent, Root } from 'mdast';
import type { Plugin, Processor, unified } from 'unified';
import { remember } from '../lib/remember.ts';
import { loadPackage } from './engine/load.ts';
import { handlersFor } from './handlers.ts';
import { schema } from './schema.ts';
import { writeInline, writeTree } from './writer/create-writer.ts';
import type { Medium } from './writer/writer.ts';

export interface Compile {
  readonly page: (tree: Root) => string;
  readonly feed: (tree: Root) => string;
  /** Running text without a paragraph around it. */
  readonly inline: (nodes: readonly PhrasingContent[]) => string;
}

/** Compilers, to be made once. */
export function createCompile(): Compile {
  const reference = createReferenceCompile();
  return {
    page: (tree) => writeTree(tree, 'page') ?? reference.page(tree),
    feed: (tree) => writeTree(tree, 'feed') ?? reference.feed(tree),
    inline: (nodes) => writeInline(nodes) ?? reference.inline(nodes),
  };
}

/** The same by remark-html alone, which is loaded with the first tree. */
export function createReferenceCompile(): Compile {
  const processorFor = remember((medium: Medium): Processor => {
    const { unified: create } = loadPackage('unified') as { readonly unified: typeof unified };
    const { default: remarkHtml } = loadPackage('remark-html') as { readonly default: Plugin<[object]> };
    return create()
      .use(remarkHtml, { handlers: handlersFor(medium), sanitize: schema })
      .freeze() as unknown as Processor;
  });
  const page = (tree: Root): string => String(processorFor('page').stringify(tree));
  const feed = (tree: Root): string => String(processorFor('feed').stringify(tree));
  return { page, feed, inline: (nodes) => withoutParagraph(page(paragraph(nodes))) };
}

function paragraph(nodes: readonly PhrasingContent[]): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] };
}

function withoutParagraph(html: string): string {
  return html.trim().slice('<p>'.length, -'</p>'.length);
}
