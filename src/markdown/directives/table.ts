/** All directives there are, in the order of the manual. */

import { audio } from './audio.ts';
import { callout } from './callout.ts';
import { captionedTable } from './captioned-table.ts';
import { chart } from './chart.ts';
import { contentWarning } from './content-warning.ts';
import { correction } from './correction.ts';
import type { Directive } from './directive.ts';
import { document } from './document.ts';
import { editorsNote } from './editors-note.ts';
import { embed } from './embed.ts';
import { factBox } from './fact-box.ts';
import { figure } from './figure.ts';
import { gallery } from './gallery.ts';
import { keyPoints } from './key-points.ts';
import { live } from './live.ts';
import { newsletter } from './newsletter.ts';
import { profile } from './profile.ts';
import { pullQuote } from './pull-quote.ts';
import { qa } from './qa.ts';
import { quote } from './quote.ts';
import { readMore } from './read-more.ts';
import { timeline } from './timeline.ts';
import { update } from './update.ts';
import { video } from './video.ts';

export const directives: readonly Directive[] = [
  figure,
  gallery,
  video,
  audio,
  quote,
  pullQuote,
  keyPoints,
  timeline,
  live,
  update,
  factBox,
  profile,
  qa,
  captionedTable,
  chart,
  embed,
  document,
  contentWarning,
  editorsNote,
  correction,
  readMore,
  callout,
  newsletter,
];
