/** What changed from one text to the next, as readers are shown it: word by word, in the paragraphs where it did. */

import { nestedDifferences } from '../lib/differences.ts';
import { piecesOf } from '../lib/words.ts';
import type { ChangedText, TextRun } from '../model/history.ts';

/** Words taken out and put in beyond which a text is shown as written anew. */
const mostWords = 2_000;

/** The paragraphs that changed; `undefined` where none has. */
export function changedText(before: string, after: string, lang: string): ChangedText | undefined {
  if (before === after) return undefined;
  const [old, young] = [paragraphPieces(before, lang), paragraphPieces(after, lang)];
  const [oldPieces, youngPieces] = [old.flat(), young.flat()];
  const runs: TextRun[] = [];
  let at = 0;
  for (const { from, to, start, end } of nestedDifferences(old, young, mostWords)) {
    push(runs, 'same', youngPieces.slice(at, start));
    push(runs, 'removed', oldPieces.slice(from, to));
    push(runs, 'added', youngPieces.slice(start, end));
    at = end;
  }
  push(runs, 'same', youngPieces.slice(at));
  return { paragraphs: changedParagraphs(smooth(runs)) };
}

/** The words of each paragraph and what stands between them; its end stands in it as a piece of its own. */
function paragraphPieces(text: string, lang: string): readonly (readonly string[])[] {
  return text.split(/\n+/).map((paragraph) => [...piecesOf(paragraph, lang).map((piece) => piece.text), paragraphEnd]);
}

const paragraphEnd = '\n';

function push(runs: TextRun[], kind: TextRun['kind'], pieces: readonly string[]): void {
  if (pieces.length > 0) runs.push({ kind, text: pieces.join('') });
}

/** Two changes with nothing but spaces and marks between them are one: nobody reads word for word. */
function smooth(runs: readonly TextRun[]): readonly TextRun[] {
  const made: TextRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    const space = sharedSpace(removed, added);
    const [old, young] = [removed, added].map((text) => text.slice(0, text.length - space.length));
    push(made, 'removed', old ? [old] : []);
    push(made, 'added', young ? [young] : []);
    push(made, 'same', space === '' ? [] : [space]);
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of runs.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed + added !== '' && index < runs.length - 1 && /^[^\p{L}\p{N}\n]+$/u.test(text)) {
      removed += text;
      added += text;
    } else {
      flush();
      made.push({ kind, text });
    }
  }
  flush();
  return made;
}

/** The space with which both end: striking it through and underlining it would run the words together. */
function sharedSpace(removed: string, added: string): string {
  const [old, young] = [removed, added].map((text) => /[^\S\n]*$/.exec(text)?.[0]);
  return old !== undefined && old === young ? old : '';
}

/** Runs by paragraph, those without a change left out. A paragraph that was part of another one is a change too. */
function changedParagraphs(runs: readonly TextRun[]): ChangedText['paragraphs'] {
  const paragraphs: { runs: TextRun[]; isChanged: boolean }[] = [{ runs: [], isChanged: false }];
  for (const { kind, text } of runs) {
    for (const [index, part] of text.split(paragraphEnd).entries()) {
      if (index > 0) paragraphs.push({ runs: [], isChanged: kind !== 'same' });
      const paragraph = paragraphs.at(-1);
      if (part === '' || paragraph === undefined) continue;
      paragraph.runs.push({ kind, text: part });
      paragraph.isChanged ||= kind !== 'same';
    }
  }
  let isLeftOut = false;
  return paragraphs
    .filter((paragraph) => paragraph.runs.length > 0)
    .flatMap((paragraph) => {
      const follows = isLeftOut;
      isLeftOut = !paragraph.isChanged;
      return paragraph.isChanged ? [{ follows, runs: paragraph.runs }] : [];
    });
}
