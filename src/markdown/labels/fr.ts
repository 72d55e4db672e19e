/** The words that bodies hold, in French. */

import type { Labels } from '../labels.ts';

export const fr: Labels = {
  credit: 'Crédit',
  licence: 'Licence',
  videoReport: 'Reportage vidéo\u00a0: {who}',
  watch: 'Voir la vidéo',
  listen: 'Écouter',
  captions: 'Sous-titres',
  transcript: 'Transcription',
  corrections: { correction: 'Correction', clarification: 'Précision', retraction: 'Rétractation', apology: 'Excuses' },
  readMore: 'Lire aussi',
  keyPoints: 'L’essentiel',
  timeline: 'Chronologie',
  background: 'Contexte',
  editorsNote: 'Note de la rédaction',
  footnotes: 'Notes',
  backToText: 'Retour à l’appel de note {n}',
  table: 'Tableau',
  source: 'Source',
  gallery: 'Photos',
  previous: 'Photo précédente',
  next: 'Photo suivante',
  contentWarning: 'Avertissement sur le contenu',
  pages: 'Pages',
  takePart: 'Participer',
  until: 'Jusqu’au {date}',
  signUp: 'S’inscrire',
  done: 'Fait',
  notDone: 'Non fait',
  colon: '\u00a0: ',
};
