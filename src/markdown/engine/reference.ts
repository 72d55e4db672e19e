/**
 * remark-parse, the parser by which all others are judged: CommonMark, GFM, leaf and container directives.
 *
 * Of its extensions only those run whose trigger stands in the text: trying them at every letter costs most of the time.
 * Text directives are not in the grammar at all, so "at 11:29am" and ":30" are prose, character for character.
 */

import type { Root } from 'mdast';
import type { Processor, unified } from 'unified';
import { remember } from '../../lib/remember.ts';
import { markLiterals } from './literal-marks.ts';
import { loadPackage } from './load.ts';

/** Makes a parser; its packages are loaded with the first text. */
export function createReference(): (text: string) => Root {
  const parserWith = remember((names: string) => createProcessor(names.split(' ')));
  return (text) => parserWith(constructsFor(text).join(' ')).parse(text) as Root;
}

/** The constructs of directives have no names; that of text directives is never kept. */
const unnamed = 'directive';

/** What GFM and directives add to the grammar, by their names in micromark, and what a text must hold for them to matter. */
const triggers: readonly { readonly names: readonly string[]; readonly stands: (text: string) => boolean }[] = [
  {
    names: ['emailAutolink', 'protocolAutolink', 'wwwAutolink'],
    stands: (text) => text.includes('@') || /https?:|www\./i.test(text),
  },
  {
    names: ['gfmFootnoteCall', 'gfmPotentialFootnoteCall', 'gfmFootnoteDefinition'],
    stands: (text) => text.includes('[^'),
  },
  { names: ['strikethrough'], stands: (text) => text.includes('~') },
  // A table of one column needs no bar.
  { names: ['table'], stands: (text) => /\||:-|-:/.test(text) },
  { names: ['tasklistCheck'], stands: (text) => /\[[\sx]\]/i.test(text) },
  { names: [unnamed], stands: (text) => text.includes('::') },
];

function constructsFor(text: string): readonly string[] {
  return triggers.flatMap(({ names, stands }) => (stands(text) ? names : []));
}

function createProcessor(names: readonly string[]): Processor {
  const { unified: create } = loadPackage('unified') as { readonly unified: typeof unified };
  const plugin = (name: string): ((this: Processor) => void) =>
    (loadPackage(name) as { readonly default: (this: Processor) => void }).default;
  return create()
    .use(plugin('remark-parse'))
    .use(plugin('remark-gfm'))
    .use(plugin('remark-directive'))
    .use(keepConstructs, names)
    .use(markLiterals)
    .freeze() as unknown as Processor;
}

interface Construct {
  readonly name?: string;
}

/** An extension of micromark: constructs by where they may stand and by their first character. */
type Syntax = Record<string, Record<string, Construct | readonly Construct[]>>;

/** Takes all constructs but these out of the extensions. */
function keepConstructs(this: Processor, names: readonly string[]): void {
  const data = this.data() as { micromarkExtensions?: Syntax[] };
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => keptOf(extension, names));
}

function keptOf(extension: Syntax, names: readonly string[]): Syntax {
  const { text = {}, flow = {}, document = {}, ...rest } = extension;
  const prose = names.filter((name) => name !== unnamed);
  const kept: Syntax = { text: keptIn(text, prose), flow: keptIn(flow, names), document: keptIn(document, names) };
  // What is left belongs to strikethrough alone.
  return names.includes('strikethrough') ? { ...kept, ...rest } : kept;
}

function keptIn(constructs: Syntax[string], names: readonly string[]): Syntax[string] {
  const kept: Syntax[string] = {};
  for (const [code, given] of Object.entries(constructs)) {
    const left = [given].flat().filter(({ name = unnamed }) => names.includes(name));
    if (left.length > 0) kept[code] = left;
  }
  return kept;
}
