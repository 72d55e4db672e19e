/** All directives there are, in the order of the manual. */

import { audio } from './audio.ts';
import { correction } from './correction.ts';
import type { Directive } from './directive.ts';
import { editorsNote } from './editors-note.ts';
import { factBox } from './fact-box.ts';
import { figure } from './figure.ts';
import { keyPoints } from './key-points.ts';
import { pullQuote } from './pull-quote.ts';
import { quote } from './quote.ts';
import { readMore } from './read-more.ts';
import { timeline } from './timeline.ts';
import { video } from './video.ts';

export const directives: readonly Directive[] = [
  figure,
  video,
  audio,
  quote,
  pullQuote,
  keyPoints,
  timeline,
  factBox,
  editorsNote,
  correction,
  readMore,
];
