/** The words that bodies hold, by language. Bodies are made from one file alone, so these are not the theme's strings. */

import { remember } from '../lib/remember.ts';
import type { CorrectionType } from '../model/article.ts';
import { ar } from './labels/ar.ts';
import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import { es } from './labels/es.ts';
import { fr } from './labels/fr.ts';

export interface Labels {
  /** Before a picture's credit, and the word that announces one in a caption. */
  readonly credit: string;
  readonly licence: string;
  /** `{who}` stands for outlet, role and name. */
  readonly videoReport: string;
  /** The title of a link to a video that the page does not hold. */
  readonly watch: string;
  readonly listen: string;
  /** The name of a video's caption track. */
  readonly captions: string;
  readonly transcript: string;
  readonly corrections: Readonly<Record<CorrectionType, string>>;
  readonly readMore: string;
  readonly keyPoints: string;
  readonly timeline: string;
  readonly background: string;
  readonly editorsNote: string;
  readonly footnotes: string;
  /** `{n}` stands for the number. */
  readonly backToText: string;
  readonly table: string;
  readonly source: string;
  /** Of a chart. */
  readonly dataTable: string;
  readonly dataFile: string;
  /** The title of a gallery that has none of its own, and what moves through it. */
  readonly gallery: string;
  readonly previous: string;
  readonly next: string;
  readonly contentWarning: string;
  /** Of an embed; `{host}` stands for who shows it. */
  readonly seeAt: string;
  readonly loadFrom: string;
  /** What happens then. */
  readonly loadNote: string;
  /** Of a live report. */
  readonly keyEvents: string;
  readonly keyEvent: string;
  readonly pinned: string;
  /** Before the number of a document's pages. */
  readonly pages: string;
  /** The link of a callout. `{date}` stands for the last day. */
  readonly takePart: string;
  readonly until: string;
  readonly signUp: string;
  readonly done: string;
  readonly notDone: string;
  /** Between a label and what it announces. */
  readonly colon: string;
}

const byLanguage: Readonly<Record<string, Labels>> = { en, de, fr, es, ar };

/** The labels for a language tag; English where there are none. */
export const labelsFor = remember((lang: string): Labels => {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(byLanguage, language) ? (byLanguage[language] ?? en) : en;
});
