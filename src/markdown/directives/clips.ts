/** What video and audio share: addresses at other hosts, and transcripts. */

import type { ElementContent } from 'hast';
import type { Place } from '../../model/diagnostic.ts';
import { addMedia, type Draft, fileSlot } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';

/** A transcript as text, or the placeholder of the address of a file that holds it. */
export type Transcript = { readonly words: string } | { readonly file: string };

/** Whether a path is an address at another host. */
export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** A single word that ends like a document is a file's path; everything else is the transcript itself. */
export function readTranscript(written: string | undefined, place: Place, draft: Draft): Transcript | undefined {
  if (written === undefined) return undefined;
  if (!/^\S+\.(?:txt|md|html?|pdf|vtt|srt|docx?|odt|rtf)$/i.test(written)) return { words: written };
  const media = addMedia(draft, written, 'document', place);
  return media === undefined ? undefined : { file: fileSlot(draft, media) };
}

/** A transcript to be opened, or a link to it. */
export function transcriptElement(transcript: Transcript | undefined, labels: Labels): ElementContent | undefined {
  if (transcript === undefined) return undefined;
  if ('file' in transcript) {
    return element('p', { className: ['bs-transcript'] }, element('a', { href: transcript.file }, labels.transcript));
  }
  const summary = element('summary', {}, labels.transcript);
  return element('details', { className: ['bs-transcript'] }, summary, element('p', {}, transcript.words));
}
