/** Bodies for tests: rendered from a text, and shown with their slots in ⟦⟧. */

import { parseFragment } from 'parse5';
import { createMarkdown, type MarkdownOptions } from '../../src/markdown/create-markdown.ts';
import type { RenderedText, Slot, SlottedHtml } from '../../src/model/body.ts';
import type { SourcePath } from '../../src/model/brands.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

export const articlePath = 'content/articles/a.md' as SourcePath;

export interface Rendered extends RenderedText {
  readonly page: string;
  /** The feed's HTML; the page's where they are equal. */
  readonly feed: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** `code line:column+length`, in the order of reporting. */
  readonly codes: readonly string[];
}

const defaults: MarkdownOptions = {
  html: 'drop',
  zone: 'Europe/London',
  remark: [],
  allowedHosts: ['vimeo.com', 'youtube.com', 'maps.example'],
  newsletters: [{ id: 'morning', title: 'The Morning Tide', text: 'At six.', url: '/newsletters/' }],
};

/** Renders a body as an article in English. Throws where there is none. */
export function render(text: string, options: Partial<MarkdownOptions> & { readonly lang?: string } = {}): Rendered {
  const { value, diagnostics } = tryRender(text, options);
  if (value === undefined) throw new Error(`no body: ${codesOf(diagnostics).join(', ')}`);
  const page = show(value.body.page);
  return {
    ...value,
    page,
    feed: value.body.feed === undefined ? page : show(value.body.feed),
    text: show(value.body.text),
    diagnostics,
    codes: codesOf(diagnostics),
  };
}

/** The same, whatever comes of it. */
export function tryRender(text: string, options: Partial<MarkdownOptions> & { readonly lang?: string } = {}) {
  const { lang = 'en-GB', ...rest } = options;
  return createMarkdown({ ...defaults, ...rest }).body({ file: articlePath, text, firstLine: 1, lang });
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, places: [place] }) => `${code} ${place?.line}:${place?.column}+${place?.length}`);
}

/** A body's HTML in one string, ended by no line break. */
function show({ parts, slots }: SlottedHtml): string {
  return parts
    .map((part, index) => part + showSlot(slots[index]))
    .join('')
    .trimEnd();
}

function showSlot(slot: Slot | undefined): string {
  if (slot === undefined) return '';
  switch (slot.kind) {
    case 'picture':
      return `⟦picture ${slot.media} ${slot.role} ${slot.alt}⟧`;
    case 'chart':
      return `⟦${slot.part} ${slot.chart}⟧`;
    case 'snapshot':
      return `⟦snapshot ${slot.snapshot}⟧`;
    case 'file':
    case 'size':
      return `⟦${slot.kind} ${slot.media}⟧`;
    case 'notes':
      return `⟦notes ${[slot.media, ...slot.given].join(' ')}⟧`;
    case 'player':
      return `⟦player ${slot.media} poster ${slot.poster} captions ${slot.captions}⟧`;
    default:
      return `⟦${slot.kind} ${slot.link}⟧`;
  }
}

/** The same with `x` in every slot, as HTML that may be parsed. */
export function filled({ parts, slots }: SlottedHtml): string {
  return parts.map((part, index) => part + (slots[index] === undefined ? '' : 'x')).join('');
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** What a browser would find in HTML that could run, load or look like the page itself; empty for safe HTML. */
export function dangersOf(html: string): string[] {
  const found: string[] = [];
  const open: HtmlNode[] = [parseFragment(html) as unknown as HtmlNode];
  const refused = [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'form',
    'base',
    'link',
    'meta',
    'svg',
    'math',
    'button',
    'template',
  ];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (refused.includes(node.nodeName) || node.nodeName === '#comment') found.push(`<${node.nodeName}>`);
    for (const { name, value } of node.attrs ?? []) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${node.nodeName}[${name}]`);
      // What a browser takes for a scheme: white space and control characters do not count.
      const bare = value.replace(/[\0-\x20]/g, '').toLowerCase();
      const isUrl = ['href', 'src', 'poster', 'cite', 'action', 'formaction'].includes(name);
      if (isUrl && /^(?:javascript|vbscript|data|file|blob):/.test(bare)) found.push(`${name}=${value.slice(0, 40)}`);
    }
    for (const child of node.childNodes ?? []) open.push(child);
  }
  return found;
}
