/**
 * The Markdown room: text in; finished HTML with slots, plain text and facts out. A text alone decides what it becomes.
 *
 * Order: bounds, parsing, raw HTML, figures, typography, the site's remark plugins, one reading walk, rendering.
 */

import type { PhrasingContent, Root } from 'mdast';
import type { InlineText } from '../model/article.ts';
import type { RenderedText } from '../model/body.ts';
import { noCosts, type ReadingCosts } from '../model/costs.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Extensions, RemarkPlugin } from '../model/extensions.ts';
import { trustedHtml } from '../model/safe-html.ts';
import { makeBody } from './body.ts';
import { legalText } from './characters.ts';
import { cleanStrings } from './clean-strings.ts';
import { type Compile, createCompile } from './compiler.ts';
import { gatherUpdates } from './directives/live.ts';
import { DirectiveFault, siteDirective } from './directives/site-directive.ts';
import { directives } from './directives/table.ts';
import { type Setting, startDraft } from './draft.ts';
import { joinFigures } from './figures.ts';
import { applyHtmlPolicy } from './html-policy.ts';
import { readInline, withoutSlots } from './inline.ts';
import { brokenLimit, limits } from './limits.ts';
import { tooLong, tooMuchOutput } from './mistakes.ts';
import { createParse, type Parse } from './parser.ts';
import { plainInline } from './plain-inline.ts';
import { writeText } from './plain-text.ts';
import { createPlugins } from './plugins.ts';
import { quotesFor } from './quotes.ts';
import { readTree } from './read-tree.ts';
import { lineStart, type MarkdownSource } from './source.ts';
import type { Tally } from './tally.ts';
import { brokenTreeLimit } from './tree-limits.ts';
import { typesetText } from './typeset.ts';
import { applyTypography } from './typography.ts';

/** A parser and what makes HTML of trees. */
export interface Engine {
  readonly parse: Parse;
  readonly compile: Compile;
}

export interface MarkdownOptions extends Omit<Partial<Setting>, 'zone' | 'directives'>, Pick<Setting, 'zone'> {
  /** What becomes of raw HTML: dropped, or what an allow-list keeps of it. */
  readonly html: 'drop' | 'sanitize';
  readonly remark: readonly RemarkPlugin[];
  /** The site's own, by name. */
  readonly directives?: Extensions['directives'];
  /** What parses and renders; by default the quickest that the tests found to do as the libraries do. */
  readonly engine?: Engine | undefined;
  /** Looked at before and after the site's plugins run, where somebody wants to know what they cost. */
  readonly clock?: (() => number) | undefined;
}

export interface Markdown {
  /** Renders a whole body. No value where the text breaks a limit or a plugin fails. */
  readonly body: (source: MarkdownSource) => Outcome<RenderedText>;
  /** Renders one paragraph that may stand on any page. No value where it is more than that. */
  readonly inline: (source: MarkdownSource) => Outcome<InlineText>;
  /** Plain text, such as a headline, with the quotes and dashes that a printer of its language would set. */
  readonly typeset: (text: string, lang: string) => string;
  /** What it has taken since this was last asked. */
  readonly costs: () => ReadingCosts;
}

/** Makes the reader of a site's Markdown. Everything that does not depend on the text is built here, once. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const tally: Tally = { ...noCosts };
  const { parse, compile } = options.engine ?? { parse: createParse(tally), compile: createCompile() };
  const transform = createPlugins(options, parse, tally);
  const setting: Setting = {
    zone: options.zone,
    newsletters: options.newsletters ?? [],
    allowedHosts: options.allowedHosts ?? [],
    directives: directivesOf(options.directives ?? {}),
  };

  return {
    body: (source) => renderBody(source),
    inline: (source) => renderInline(source),
    typeset: (text, lang) => typesetText(text, quotesFor(lang)),
    costs() {
      const costs = { ...tally };
      Object.assign(tally, noCosts);
      return costs;
    },
  };

  function renderBody(written: MarkdownSource): Outcome<RenderedText> {
    const prepared = prepare(written, parse);
    if (prepared.tree === undefined) return { value: undefined, diagnostics: prepared.diagnostics };
    const { source, tree } = prepared;
    const draft = startDraft(source, setting);
    draft.diagnostics.push(...prepared.diagnostics);
    // Most texts hold no tag and no picture; looking costs less than walking.
    const holdsTag = source.text.includes('<');
    if (holdsTag) draft.diagnostics.push(...applyHtmlPolicy(source, tree, options.html));
    if (source.text.includes('![')) joinFigures(tree, draft.labels);
    applyTypography(tree, source.lang);
    const failed = transform?.(tree, source);
    if (transform !== undefined && failed === undefined)
      draft.diagnostics.push(...applyHtmlPolicy(source, tree, options.html));
    // Only elements and plugins make a tree deeper or larger.
    const mayHaveGrown = holdsTag || transform !== undefined;
    const broken = failed ?? (mayHaveGrown ? brokenTreeLimit(source, tree) : undefined);
    if (broken !== undefined) return { value: undefined, diagnostics: [...draft.diagnostics, broken] };
    readTree(tree, draft, (nodes) => inlineText(withoutSlots(nodes, draft.pool.nonce), compile));
    tree.children = gatherUpdates(tree.children, draft);
    try {
      const value = makeBody(tree, draft, compile);
      if (value === undefined) draft.diagnostics.push(tooMuchOutput(lineStart(source, 1, 1)));
      return { value, diagnostics: draft.diagnostics };
    } catch (cause) {
      if (!(cause instanceof DirectiveFault)) throw cause;
      return { value: undefined, diagnostics: [...draft.diagnostics, cause.diagnostic] };
    }
  }

  function renderInline(written: MarkdownSource): Outcome<InlineText> {
    const legal = legalText(written);
    const plain = plainInline(legal.text, written.lang);
    if (plain !== undefined) return { value: plain, diagnostics: legal.diagnostics };
    const prepared = prepare(written, parse);
    if (prepared.tree === undefined) return { value: undefined, diagnostics: prepared.diagnostics };
    const { source, tree } = prepared;
    const diagnostics = [...prepared.diagnostics, ...applyHtmlPolicy(source, tree, options.html)];
    applyTypography(tree, source.lang);
    const read = readInline(tree, source);
    diagnostics.push(...read.diagnostics);
    return { value: read.value === undefined ? undefined : inlineText(read.value, compile), diagnostics };
  }
}

function directivesOf(own: Extensions['directives']): Setting['directives'] {
  const ours = directives.map((directive) => [directive.name, directive] as const);
  return new Map([
    ...ours,
    ...Object.entries(own).map(([name, directive]) => [name, siteDirective(name, directive)] as const),
  ]);
}

interface Prepared {
  readonly source: MarkdownSource;
  /** `undefined` where the text breaks a limit. */
  readonly tree: Root | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function prepare(written: MarkdownSource, parse: Parse): Prepared {
  if (written.text.length > limits.characters) {
    const diagnostics = [tooLong(written.text.length, limits.characters, lineStart(written, 1, 1))];
    return { source: written, tree: undefined, diagnostics };
  }
  const { text, diagnostics } = legalText(written);
  const source = text === written.text ? written : { ...written, text };
  const broken = brokenLimit(source);
  if (broken !== undefined) return { source, tree: undefined, diagnostics: [...diagnostics, broken] };
  const tree = parse(text);
  const brokenTree = brokenTreeLimit(source, tree);
  if (brokenTree !== undefined) return { source, tree: undefined, diagnostics: [...diagnostics, brokenTree] };
  // Only references bring characters in, only they and escapes are marked.
  if (text.includes('&') || text.includes('\\')) cleanStrings(tree);
  return { source, tree, diagnostics };
}

function inlineText(nodes: readonly PhrasingContent[], compile: Compile): InlineText {
  const text = writeText([{ type: 'paragraph', children: [...nodes] }]);
  return { html: trustedHtml(compile.inline(nodes)), text };
}
