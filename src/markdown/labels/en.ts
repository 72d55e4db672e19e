/** The words that bodies hold, in English. */

import type { Labels } from '../labels.ts';

export const en: Labels = {
  credit: 'Credit',
  licence: 'Licence',
  videoReport: 'Video report by {who}',
  watch: 'Watch the video',
  listen: 'Listen',
  captions: 'Captions',
  transcript: 'Transcript',
  corrections: {
    correction: 'Correction',
    clarification: 'Clarification',
    retraction: 'Retraction',
    apology: 'Apology',
  },
  readMore: 'Read more',
  keyPoints: 'Key points',
  timeline: 'Timeline',
  background: 'Background',
  editorsNote: 'Editor’s note',
  footnotes: 'Footnotes',
  backToText: 'Back to reference {n}',
  table: 'Table',
  source: 'Source',
  gallery: 'Pictures',
  previous: 'Previous picture',
  next: 'Next picture',
  contentWarning: 'Content warning',
  pages: 'Pages',
  takePart: 'Take part',
  until: 'Until {date}',
  signUp: 'Sign up',
  done: 'Done',
  notDone: 'Not done',
  colon: ': ',
};
