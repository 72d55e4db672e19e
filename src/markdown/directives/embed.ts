/**
 * A post, video or map at another host. The page shows what the repository keeps of it; the host itself is asked only
 * when a reader clicks.
 */

import type { ElementContent } from 'hast';
import type { Place } from '../../model/diagnostic.ts';
import { embedOf, type Embed as Found } from '../../model/embeds.ts';
import { type Draft, snapshotSlot } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { caption } from './captions.ts';
import { defineDirective } from './directive.ts';
import * as mistakes from './mistakes.ts';

interface Embed {
  readonly url: string;
  readonly title: string;
  readonly found: Found;
  /** The placeholder of what is kept of it. */
  readonly snapshot: string | undefined;
  readonly labels: Labels;
}

export const embed = defineDirective({
  name: 'embed',
  form: 'leaf',
  label: 'none',
  attributes: {
    url: {
      type: 'path',
      must: 'required',
      doc: 'The address of the post, video or map; its host is one of `embeds.allow` in site.yaml.',
    },
    title: { type: 'text', must: 'required', doc: 'What it is, for those who do not load it.' },
    snapshot: {
      type: 'path',
      must: 'wanted',
      doc: 'The name of a file in `content/embeds`, which keeps its text, author, date and picture.',
    },
  },
  doc: 'A post, video or map at another host, which is asked for it only after a click. `broadsheet snapshot` keeps what it says.',
  example: '::embed{url="https://vimeo.com/76979871" title="The gates from the air" snapshot=gates-from-the-air}',
  assets: ['furniture.css', 'embed.js'],
  read({ values, placeOf }, draft): Embed | undefined {
    const { url, title, snapshot } = values;
    const found = embedOf(url, draft.allowedHosts);
    if ('mistake' in found) {
      draft.diagnostics.push(mistakeOf(found.mistake, { url, host: found.host, place: placeOf('url') }));
      return undefined;
    }
    if (snapshot === undefined) draft.diagnostics.push(mistakes.noSnapshot(url, placeOf('')));
    const kept =
      snapshot === undefined ? undefined : addSnapshot({ id: snapshot, url, place: placeOf('snapshot') }, draft);
    draft.embeds.push({ url, title, ...found, snapshot: kept });
    const slot = kept === undefined ? undefined : snapshotSlot(draft, kept);
    return { url, title, found, snapshot: slot, labels: draft.labels };
  },
  page(data) {
    const { title, found, labels } = data;
    const words = {
      dataTitle: title,
      dataLoad: named(labels.loadFrom, found),
      dataNote: named(labels.loadNote, found),
    };
    const className = ['bs-embed', `bs-embed-${found.kind}`];
    return drawFigure(data, { className, dataFrame: found.frame, ...words });
  },
  feed: (data) => drawFigure(data, { className: ['bs-embed'] }),
  text({ url, title, snapshot }) {
    return [title, snapshot, url].filter((part) => part !== undefined).join('\n');
  },
});

function drawFigure(
  { url, title, found, snapshot, labels }: Embed,
  properties: Parameters<typeof element>[1],
): ElementContent {
  const link = element('a', { href: url }, named(labels.seeAt, found));
  return element('figure', properties, snapshot, element('figcaption', {}, caption(title), ' ', link));
}

function addSnapshot(reference: { id: string; url: string; place: Place }, draft: Draft): number {
  return draft.snapshots.push(reference) - 1;
}

function named(label: string, { host }: Found): string {
  return label.replace('{host}', () => host);
}

function mistakeOf(
  mistake: 'no-address' | 'no-single-thing' | 'host',
  at: { url: string; host: string; place: Place },
) {
  const { url, host, place } = at;
  if (mistake === 'host') return mistakes.embedHost(host, place);
  const wanted =
    mistake === 'no-address' ? 'an address that begins with https://' : `the address of one post or video at ${host}`;
  return mistakes.badValue('url', url, wanted, place);
}
