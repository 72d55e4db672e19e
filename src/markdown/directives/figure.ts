/** A picture with its description, caption and credit. A picture alone in a paragraph becomes the same figure. */

import type { PhrasingContent } from 'mdast';
import { endOf } from '../../fields/moment.ts';
import { type PictureRole, pictureRoles } from '../../model/body.ts';
import type { Place } from '../../model/diagnostic.ts';
import { sourceTypes, type UsageEnd } from '../../model/picture.ts';
import { addMedia, type Draft, notesSlot, pictureSlot } from '../draft.ts';
import { element } from '../html.ts';
import { noAlt } from '../mistakes.ts';
import { plainText } from '../tree.ts';
import { caption, credit, creditLine, figcaption, licenceOf } from './captions.ts';
import { type Drawing, defineDirective, type Writing } from './directive.ts';

interface Picture {
  readonly src: string;
  /** `undefined` where an editor gave none, `` for a picture that only decorates. */
  readonly alt: string | undefined;
  readonly caption: readonly PhrasingContent[];
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  readonly role: PictureRole;
  readonly sourceType?: string | undefined;
  readonly usableUntil?: UsageEnd | undefined;
}

export interface Figure {
  /** `undefined` for a picture at another host, which is an error unless the site says otherwise; a link stands for it. */
  readonly slot: string | undefined;
  /** What the picture says of itself. */
  readonly notes: string | undefined;
  readonly picture: Picture;
  readonly labels: Draft['labels'];
}

export const figure = defineDirective({
  name: 'figure',
  form: 'leaf',
  label: 'none',
  attributes: {
    src: { type: 'path', must: 'required', doc: 'The picture: relative to the article, or from `content/`.' },
    alt: {
      type: 'text',
      must: 'required',
      mayBeEmpty: true,
      doc: 'What it shows. Empty for a picture that only decorates.',
    },
    caption: { type: 'text', doc: 'The sentence under it.' },
    credit: { type: 'text', must: 'wanted', doc: 'Whose picture it is.' },
    licence: { type: 'text', doc: 'The licence: its name or its address.' },
    role: { type: 'choice', values: pictureRoles, doc: 'How large it is shown; `inline` when not given.' },
    digitalSourceType: {
      type: 'choice',
      values: sourceTypes,
      doc: 'How it was made, a code of IPTC; those of machines are labelled. Default: what the picture says.',
    },
    until: { type: 'moment', doc: 'The last day, or the moment, at which it may be used.' },
    focus: { type: 'point', doc: 'The point that must stay visible when it is cropped, from the left and the top.' },
  },
  doc: 'A picture with its description, caption and credit.',
  example: '::figure{src="media/harbour.jpg" alt="Boats at dawn" caption="The harbour in October." credit="AP"}',
  read({ values, placeOf }, draft): Figure {
    const words: PhrasingContent[] = values.caption === undefined ? [] : [{ type: 'text', value: values.caption }];
    const { src, alt, credit, licence, digitalSourceType: sourceType, until, role = 'inline' } = values;
    const usableUntil = until && {
      at: endOf(until, draft.zone),
      written: until.dateOnly ? until.day : until.iso,
    };
    const picture = { src, alt, caption: words, credit, licence, role, sourceType, usableUntil };
    return readPicture(picture, placeOf('src'), draft);
  },
  page: drawFigure,
  text: writeFigure,
});

/** Notes a picture's facts and reports what it lacks. */
export function readPicture(picture: Picture, place: Place, draft: Draft): Figure {
  if (picture.alt === undefined) draft.diagnostics.push(noAlt(picture.src, place));
  const media = addMedia(draft, picture.src, 'picture', place, picture.role);
  if (media === undefined) return { slot: undefined, notes: undefined, picture, labels: draft.labels };
  const alt = picture.alt ?? '';
  const words = plainText(picture.caption).trim();
  draft.pictures.push({
    media,
    alt,
    caption: words === '' ? undefined : words,
    credit: picture.credit,
    licence: picture.licence,
    sourceType: picture.sourceType,
    usableUntil: picture.usableUntil,
  });
  const given = (['caption', 'credit', 'licence'] as const).filter((part) =>
    part === 'caption' ? words !== '' : picture[part] !== undefined,
  );
  const notes = notesSlot(draft, media, { given, alone: given.length === 0, sourceType: picture.sourceType });
  return { slot: pictureSlot(draft, media, alt, picture.role), notes, picture, labels: draft.labels };
}

function drawFigure({ slot, notes, picture, labels }: Figure, draw: Drawing) {
  const name = picture.alt === undefined || picture.alt === '' ? picture.src : picture.alt;
  const under = figcaption(
    caption(...draw.inline(picture.caption)),
    picture.credit === undefined ? undefined : credit(creditLine(picture.credit, labels)),
    picture.licence === undefined ? undefined : licenceOf(picture.licence, labels),
  );
  const shown = slot ?? element('a', { href: picture.src }, name);
  if (notes !== undefined) under?.children.push({ type: 'text', value: notes });
  return element('figure', { className: ['bs-figure', `bs-figure-${picture.role}`] }, shown, under ?? notes);
}

/** The notes bring the blank that parts them from what stands before them. */
function writeFigure({ notes = '', picture, labels }: Figure, write: Writing): string {
  const words = write.inline(picture.caption);
  const by = picture.credit === undefined ? '' : creditLine(picture.credit, labels);
  return [words, by].filter((part) => part !== '').join(' ') + notes;
}
