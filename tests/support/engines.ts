/** The parsers and renderers by which ours are judged: the libraries as they are, with nothing left out. */

import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { createReferenceCompile } from '../../src/markdown/compiler.ts';
import type { Engine } from '../../src/markdown/create-markdown.ts';
import { markLiterals } from '../../src/markdown/engine/literal-marks.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(blockDirectives)
  .use(markLiterals as () => void)
  .freeze();

/** remark-parse with all of GFM and with leaf and container directives, whatever the text. */
export function referenceParse(text: string): Root {
  return processor.parse(text);
}

/** All libraries, none of ours. */
export const reference: Engine = { parse: referenceParse, compile: createReferenceCompile() };

/** remark-directive without the construct for text directives. */
function blockDirectives(this: Processor): void {
  const directives: (this: Processor) => void = remarkDirective;
  directives.call(this);
  const data = this.data() as { micromarkExtensions?: { flow?: unknown }[] };
  const { flow } = data.micromarkExtensions?.pop() ?? {};
  data.micromarkExtensions?.push({ flow });
}

/** A tree as plain data in which nothing stands for nothing, to be compared. */
export function plainTree(tree: Nodes): unknown {
  return JSON.parse(JSON.stringify(tree));
}
