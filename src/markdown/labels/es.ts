/** The words that bodies hold, in Spanish. */

import type { Labels } from '../labels.ts';

export const es: Labels = {
  credit: 'Crédito',
  licence: 'Licencia',
  videoReport: 'Videorreportaje: {who}',
  watch: 'Ver el vídeo',
  listen: 'Escuchar',
  captions: 'Subtítulos',
  transcript: 'Transcripción',
  corrections: {
    correction: 'Corrección',
    clarification: 'Aclaración',
    retraction: 'Retractación',
    apology: 'Disculpa',
  },
  readMore: 'Más información',
  keyPoints: 'Claves',
  timeline: 'Cronología',
  background: 'Contexto',
  editorsNote: 'Nota de la redacción',
  footnotes: 'Notas',
  backToText: 'Volver a la referencia {n}',
  table: 'Tabla',
  source: 'Fuente',
  gallery: 'Imágenes',
  previous: 'Imagen anterior',
  next: 'Imagen siguiente',
  contentWarning: 'Advertencia sobre el contenido',
  pages: 'Páginas',
  takePart: 'Participar',
  until: 'Hasta el {date}',
  signUp: 'Suscribirse',
  done: 'Hecho',
  notDone: 'Pendiente',
  colon: ': ',
};
