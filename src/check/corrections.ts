/** A published correction stays what it is: it may be moved, spelt better, and followed by another one. */

import type { Correction } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { placeOf } from '../model/places.ts';
import { correctionRemoved, correctionRewritten } from './mistakes.ts';
import type { Pair } from './pairs.ts';
import type { Published } from './site-state.ts';
import { compareTexts } from './text-changes.ts';

/** What is to be said of the corrections of an article that is still public. */
export function changedCorrections({ before }: Pair, after: Published): readonly Diagnostic[] {
  const { lang, title } = after.article.fields;
  const free = new Set(after.view.corrections);
  const place = placeOf(after.article, 'corrections');
  const gone = before.view.corrections.filter((correction) => {
    const same = [...free].find((other) => isSame(correction, other, lang));
    if (same !== undefined) free.delete(same);
    return same === undefined;
  });
  return gone.map((correction) => {
    const rewritten = [...free].find((other) => other.date.day === correction.date.day || isText(correction, other));
    if (rewritten === undefined) return correctionRemoved(correction, title, place);
    free.delete(rewritten);
    return correctionRewritten(correction, rewritten, place);
  });
}

/** The corrections that an article did not have. */
export function newCorrections({ before }: Pair, after: Published): readonly Correction[] {
  const { lang } = after.article.fields;
  return after.view.corrections.filter(
    (correction) => !before.view.corrections.some((other) => isSame(other, correction, lang)),
  );
}

/** A clock time may be added to a day. */
function isSame(one: Correction, other: Correction, lang: string): boolean {
  return one.type === other.type && one.date.day === other.date.day && isSpeltAlike(one, other, lang);
}

function isSpeltAlike(one: Correction, other: Correction, lang: string): boolean {
  const [old, young] = [one, other].map(({ text }) => ({ title: '', standfirst: '', body: text.text }));
  if (old === undefined || young === undefined) return false;
  return compareTexts(old, young, { lang, grows: false }).kind !== 'changed';
}

function isText(one: Correction, other: Correction): boolean {
  return one.text.text === other.text.text;
}
