/**
 * The Markdown room: text in; finished HTML with slots, plain text and facts out. A text alone decides what it becomes.
 *
 * Order: bounds, parsing, raw HTML, figures, typography, the site's remark plugins, one reading walk, rendering.
 */

import type { PhrasingContent, Root, RootContent } from 'mdast';
import { unified } from 'unified';
import type { InlineText } from '../model/article.ts';
import type { Body, Facts, SlottedHtml } from '../model/body.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Extensions, RemarkPlugin } from '../model/extensions.ts';
import { hashOf } from '../model/hash.ts';
import { trustedHtml } from '../model/safe-html.ts';
import { legalText } from './characters.ts';
import { cleanStrings } from './clean-strings.ts';
import { type Compile, createCompile } from './compiler.ts';
import { gatherUpdates } from './directives/live.ts';
import { DirectiveFault, siteDirective } from './directives/site-directive.ts';
import { directives } from './directives/table.ts';
import { type Draft, type Setting, startDraft } from './draft.ts';
import { joinFigures } from './figures.ts';
import { applyHtmlPolicy } from './html-policy.ts';
import { readInline, withoutSlots } from './inline.ts';
import { brokenLimit, limits } from './limits.ts';
import { plugin, tooLong, tooMuchOutput } from './mistakes.ts';
import { createParse, type Parse } from './parser.ts';
import { writeText } from './plain-text.ts';
import { quotesFor } from './quotes.ts';
import { readTree } from './read-tree.ts';
import { splitSlots } from './slots.ts';
import { lineStart, type MarkdownSource } from './source.ts';
import { needsFeed } from './tree.ts';
import { brokenTreeLimit } from './tree-limits.ts';
import { typesetText } from './typeset.ts';
import { applyTypography } from './typography.ts';
import { countWords, openingOf } from './words.ts';

export interface MarkdownOptions extends Omit<Partial<Setting>, 'zone' | 'directives'>, Pick<Setting, 'zone'> {
  /** What becomes of raw HTML: dropped, or what an allow-list keeps of it. */
  readonly html: 'drop' | 'sanitize';
  readonly remark: readonly RemarkPlugin[];
  /** The site's own, by name. */
  readonly directives?: Extensions['directives'];
}

export interface Markdown {
  /** Renders a whole body. No value where the text breaks a limit or a plugin fails. */
  readonly body: (source: MarkdownSource) => Outcome<{ readonly body: Body; readonly facts: Facts }>;
  /** Renders one paragraph that may stand on any page. No value where it is more than that. */
  readonly inline: (source: MarkdownSource) => Outcome<InlineText>;
  /** Plain text, such as a headline, with the quotes and dashes that a printer of its language would set. */
  readonly typeset: (text: string, lang: string) => string;
}

/** Makes the reader of a site's Markdown. Everything that does not depend on the text is built here, once. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const parse = createParse();
  const compile = createCompile();
  const transform = pluginsOf(options.remark);
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
  };

  function renderBody(written: MarkdownSource): Outcome<{ readonly body: Body; readonly facts: Facts }> {
    const prepared = prepare(written, parse);
    if (prepared.tree === undefined) return { value: undefined, diagnostics: prepared.diagnostics };
    const { source, tree } = prepared;
    const draft = startDraft(source, setting);
    draft.diagnostics.push(...prepared.diagnostics);
    draft.diagnostics.push(...applyHtmlPolicy(source, tree, options.html));
    joinFigures(tree, draft.labels);
    applyTypography(tree, source.lang);
    const broken = transform(tree, draft) ?? brokenTreeLimit(source, tree);
    if (broken !== undefined) return { value: undefined, diagnostics: [...draft.diagnostics, broken] };
    readTree(tree, draft, (nodes) => inlineText(withoutSlots(nodes, draft.pool.nonce), compile));
    tree.children = gatherUpdates(tree.children, draft);
    try {
      return finish(tree, draft, compile);
    } catch (cause) {
      if (!(cause instanceof DirectiveFault)) throw cause;
      return { value: undefined, diagnostics: [...draft.diagnostics, cause.diagnostic] };
    }
  }

  function renderInline(written: MarkdownSource): Outcome<InlineText> {
    const prepared = prepare(written, parse);
    if (prepared.tree === undefined) return { value: undefined, diagnostics: prepared.diagnostics };
    const { source, tree } = prepared;
    const diagnostics = [...prepared.diagnostics, ...applyHtmlPolicy(source, tree, options.html)];
    applyTypography(tree, source.lang);
    const read = readInline(tree, source);
    diagnostics.push(...read.diagnostics);
    return { value: read.value === undefined ? undefined : inlineText(read.value, compile), diagnostics };
  }

  /** Runs the site's plugins; what they break is reported like any other limit. */
  function pluginsOf(remark: readonly RemarkPlugin[]): (tree: Root, draft: Draft) => Diagnostic | undefined {
    if (remark.length === 0) return () => undefined;
    const processor = unified()
      .use({ plugins: remark.map((plugin) => plugin) as never })
      .freeze();
    return (tree, draft) => {
      try {
        const made = processor.runSync(tree) as Root;
        if (made !== tree) tree.children = made.children;
      } catch (cause) {
        return plugin(cause instanceof Error ? cause.message : String(cause), lineStart(draft.source, 1, 1));
      }
      draft.diagnostics.push(...applyHtmlPolicy(draft.source, tree, options.html));
      return undefined;
    };
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
  const source = { ...written, text };
  const broken = brokenLimit(source);
  if (broken !== undefined) return { source, tree: undefined, diagnostics: [...diagnostics, broken] };
  const tree = parse(text);
  const brokenTree = brokenTreeLimit(source, tree);
  if (brokenTree !== undefined) return { source, tree: undefined, diagnostics: [...diagnostics, brokenTree] };
  cleanStrings(tree);
  return { source, tree, diagnostics };
}

function finish(tree: Root, draft: Draft, compile: Compile): Outcome<{ readonly body: Body; readonly facts: Facts }> {
  const { source, pool, diagnostics } = draft;
  const refused = { value: undefined, diagnostics: [...diagnostics, tooMuchOutput(lineStart(source, 1, 1))] };
  if (draft.repeated > limits.output) return refused;
  const html = compile.page(tree);
  const most = Math.min(
    limits.output,
    limits.outputRatio * Math.max(source.text.length, limits.outputFloor / limits.outputRatio),
  );
  if (html.length > most) return refused;
  const page = splitSlots(html, pool);
  const feedHtml = needsFeed(tree) ? compile.feed(tree) : html;
  const feed = feedHtml === html ? undefined : splitSlots(feedHtml, pool);
  const text = splitSlots(writeText(tree.children), pool);
  const body: Body = {
    hash: hashOf(JSON.stringify([page, feed, text])),
    page,
    feed,
    text,
    headlines: headlinesIn(page, feed, text),
  };
  return { value: { body, facts: factsOf(draft, tree.children, text.parts.join(' ')) }, diagnostics };
}

function headlinesIn(...htmls: readonly (SlottedHtml | undefined)[]): readonly number[] {
  const slots = htmls.flatMap((html) => html?.slots ?? []);
  return [...new Set(slots.flatMap((slot) => (slot.kind === 'headline' ? [slot.link] : [])))].sort((a, b) => a - b);
}

function factsOf(draft: Draft, nodes: readonly RootContent[], text: string): Facts {
  const { headings, anchors, links, media, pictures, videos, audios, corrections, source } = draft;
  return {
    headings,
    anchors,
    links,
    media,
    pictures,
    videos,
    audios,
    corrections,
    updates: [...draft.updates].sort((a, b) => b.time.at - a.time.at),
    charts: draft.charts,
    embeds: draft.embeds,
    snapshots: draft.snapshots,
    assets: [...draft.assets].sort(),
    words: countWords(text, source.lang),
    opening: openingOf(nodes, source.lang),
  };
}

function inlineText(nodes: readonly PhrasingContent[], compile: Compile): InlineText {
  const text = writeText([{ type: 'paragraph', children: [...nodes] }]);
  return { html: trustedHtml(compile.inline(nodes)), text };
}
