/**
 * One walk over the tree in the order of the text: gathers its facts, opens its slots, reads its directives.
 *
 * It runs after the site's own remark plugins, so that what they add is resolved and checked like everything else.
 */

import type {
  Definition,
  FootnoteDefinition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { InlineText } from '../model/article.ts';
import { figure, readPicture } from './directives/figure.ts';
import { readDirective, reportMalformed } from './directives/read-directive.ts';
import { addLink, addMedia, type Draft, pictureSlot } from './draft.ts';
import { FootnoteReader } from './footnotes.ts';
import { HeadingReader } from './headings.ts';
import { limits } from './limits.ts';
import * as mistakes from './mistakes.ts';
import { quotesFor } from './quotes.ts';
import { placeOf } from './source.ts';
import { schemeOf, targetOf } from './targets.ts';
import { type PictureParagraph, replaceChildren, walk } from './tree.ts';
import { typesetText } from './typeset.ts';

/** Reads a whole tree, in place. */
export function readTree(
  tree: Root,
  draft: Draft,
  inlineText: (nodes: readonly PhrasingContent[]) => InlineText,
): void {
  const definitions = new Map<string, Definition>();
  const footnotes = new FootnoteReader(draft);
  const headings = new HeadingReader(draft);
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') footnotes.define(node);
    if (node.type === 'heading') headings.foresee(node);
  });

  readChildren(tree, false);
  for (let next = footnotes.next(); next !== undefined; next = footnotes.next()) readChildren(next, false);
  const section = footnotes.section();
  if (section !== undefined) tree.children.push(section);

  function readChildren(parent: Parents | FootnoteDefinition, inLink: boolean): void {
    replaceChildren(parent, (child) => read(child, inLink));
  }

  function read(node: RootContent, inLink: boolean): readonly RootContent[] | undefined {
    switch (node.type) {
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'footnoteReference':
        return [footnotes.call(node)];
      case 'linkReference':
      case 'link': {
        readChildren(node, true);
        const link = node.type === 'link' ? node : resolve(node);
        return inLink || link === undefined ? node.children : readLink(link, draft);
      }
      case 'imageReference':
      case 'image':
        return readImage(node, inLink);
      case 'pictureParagraph':
        return readFigure(node);
      case 'leafDirective':
      case 'containerDirective':
        readChildren(node, false);
        return readDirective(node, draft, inlineText);
      case 'heading':
        readChildren(node, inLink);
        return headings.read(node);
      case 'table':
        readChildren(node, inLink);
        draft.tables += 1;
        node.data = { ...node.data, label: `${draft.labels.table} ${draft.tables}` };
        return undefined;
      case 'list':
        // One loose item makes a loose list (CommonMark §5.3).
        node.spread = node.spread === true || node.children.some((item) => item.spread === true);
        readChildren(node, inLink);
        return undefined;
      case 'listItem':
        readChildren(node, inLink);
        if (typeof node.checked === 'boolean') {
          node.data = { ...node.data, label: node.checked ? draft.labels.done : draft.labels.notDone };
        }
        return undefined;
      case 'paragraph':
        reportMalformed(node, draft);
        readChildren(node, inLink);
        return node.children.every((child) => child.type === 'text' && child.value.trim() === '') ? [] : undefined;
      case 'text':
        footnotes.lookForMissing(node);
        return undefined;
      default:
        if ('children' in node) readChildren(node as Parents, inLink);
        return undefined;
    }
  }

  /** A reference as the link it stands for. What references repeat is counted: a few of them can make a page of gigabytes. */
  function resolve(node: LinkReference): Link | undefined;
  function resolve(node: ImageReference): Image | undefined;
  function resolve(node: LinkReference | ImageReference): Link | Image | undefined {
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return undefined;
    const { url, title } = definition;
    draft.repeated += url.length + (title?.length ?? 0);
    if (draft.repeated > limits.output) return undefined;
    const { position } = node;
    if (node.type === 'linkReference') return { type: 'link', url, title, children: node.children, position };
    return { type: 'image', url, title, alt: node.alt, position };
  }

  function readImage(node: Image | ImageReference, inLink: boolean): RootContent[] {
    const image = node.type === 'image' ? node : resolve(node);
    if (image === undefined) return [];
    const place = placeOf(draft.source, image.position);
    const alt = image.alt ?? '';
    if (alt === '') draft.diagnostics.push(mistakes.noAlt(image.url.slice(0, 200), place));
    const media = addMedia(draft, image.url, 'picture', place, 'inline');
    if (media === undefined) return inLink ? [{ type: 'text', value: alt }] : pictureLink(image);
    draft.pictures.push({ media, alt, caption: undefined, credit: undefined, licence: undefined, inText: true });
    return [{ ...image, data: { ...image.data, slot: pictureSlot(draft, media, alt, 'inline') } }];
  }

  function readFigure(node: PictureParagraph): RootContent[] {
    const [first, ...rest] = node.children;
    const image = first?.type === 'imageReference' ? resolve(first) : first;
    if (image?.type !== 'image') return [];
    const caption: Parents = { type: 'paragraph', children: rest };
    readChildren(caption, false);
    const title = image.title ? typesetText(image.title, quotesFor(draft.source.lang)) : '';
    const words: PhrasingContent[] =
      title === '' ? [] : [{ type: 'text', value: caption.children.length > 0 ? `${title} ` : title }];
    const credit = node.credit === undefined ? undefined : typesetText(node.credit, quotesFor(draft.source.lang));
    const value = readPicture(
      {
        src: image.url,
        alt: image.alt === '' ? undefined : (image.alt ?? undefined),
        caption: [...words, ...caption.children],
        credit,
        licence: undefined,
        role: 'inline',
      },
      placeOf(draft.source, image.position),
      draft,
    );
    return [{ type: 'news', directive: figure, value, position: node.position }];
  }
}

function readLink(link: Link, draft: Draft): RootContent[] {
  const target = targetOf(link.url);
  const place = placeOf(draft.source, link.position);
  switch (target.kind) {
    case 'inside':
      return [{ ...link, url: addLink(draft, link.url, place).href }];
    case 'outside':
      return [link];
    case 'empty':
      draft.diagnostics.push(mistakes.emptyLink(place));
      return link.children;
    case 'malformed':
      draft.diagnostics.push(mistakes.malformedLink(link.url.slice(0, 200), place));
      return link.children;
    case 'unsafe':
      draft.diagnostics.push(mistakes.unsafeLink(target.scheme.slice(0, 50), place));
      return link.children;
  }
}

/** What stands for a picture at another host, where the site has made that less than an error: a link to it. */
function pictureLink(image: Image): RootContent[] {
  const alt = image.alt || image.url.slice(0, 200);
  const safe = ['http', 'https'].includes(schemeOf(image.url) ?? '');
  return safe
    ? [{ type: 'link', url: image.url, children: [{ type: 'text', value: alt }] }]
    : [{ type: 'text', value: alt }];
}
