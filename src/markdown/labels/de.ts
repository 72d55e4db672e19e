/** The words that bodies hold, in German. */

import type { Labels } from '../labels.ts';

export const de: Labels = {
  credit: 'Bildnachweis',
  licence: 'Lizenz',
  videoReport: 'Videobericht: {who}',
  watch: 'Video ansehen',
  listen: 'Anhören',
  captions: 'Untertitel',
  transcript: 'Transkript',
  corrections: {
    correction: 'Korrektur',
    clarification: 'Klarstellung',
    retraction: 'Rücknahme',
    apology: 'Entschuldigung',
  },
  readMore: 'Mehr dazu',
  keyPoints: 'Das Wichtigste in Kürze',
  timeline: 'Chronologie',
  background: 'Hintergrund',
  editorsNote: 'Anmerkung der Redaktion',
  footnotes: 'Fußnoten',
  backToText: 'Zurück zu Verweis {n}',
  table: 'Tabelle',
  source: 'Quelle',
  gallery: 'Bilder',
  previous: 'Vorheriges Bild',
  next: 'Nächstes Bild',
  contentWarning: 'Inhaltshinweis',
  pages: 'Seiten',
  takePart: 'Mitmachen',
  until: 'Bis {date}',
  signUp: 'Anmelden',
  done: 'Erledigt',
  notDone: 'Nicht erledigt',
  colon: ': ',
};
