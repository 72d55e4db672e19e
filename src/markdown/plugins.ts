/** The site's own remark plugins, on the tree of each text. */

import type { Root } from 'mdast';
import type { Processor, unified } from 'unified';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RemarkPlugin } from '../model/extensions.ts';
import { loadPackage } from './engine/load.ts';
import { plugin } from './mistakes.ts';
import type { Parse } from './parser.ts';
import { lineStart, type MarkdownSource } from './source.ts';
import type { Tally } from './tally.ts';

/** Changes a tree in place; gives what a plugin broke. */
export type Transform = (tree: Root, source: MarkdownSource) => Diagnostic | undefined;

export interface PluginOptions {
  readonly remark: readonly RemarkPlugin[];
  /** Where there is one, the time that plugins take is added to the tally. */
  readonly clock?: (() => number) | undefined;
}

/** Makes plugins ready to run; `undefined` where there are none. A plugin that parses gets the trees that we do. */
export function createPlugins(
  { remark, clock = () => 0 }: PluginOptions,
  parse: Parse,
  tally: Tally,
): Transform | undefined {
  if (remark.length === 0) return undefined;
  const { unified: create } = loadPackage('unified') as { readonly unified: typeof unified };
  const processor = create()
    .use(parser)
    .use({ plugins: remark.map((used) => used) as never })
    .freeze();
  return (tree, source) => {
    const start = clock();
    try {
      const made = processor.runSync(tree) as Root;
      if (made !== tree) tree.children = made.children;
      return undefined;
    } catch (cause) {
      return plugin(cause instanceof Error ? cause.message : String(cause), lineStart(source, 1, 1));
    } finally {
      tally.plugins += clock() - start;
    }
  };

  function parser(this: Processor): void {
    (this as unknown as Processor<Root>).parser = (document) => parse(document);
  }
}
