/** The words that bodies hold, by language. Bodies are made from one file alone, so these are not the theme's strings. */

import type { CorrectionType } from '../model/article.ts';

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
  readonly done: string;
  readonly notDone: string;
  /** Between a label and what it announces. */
  readonly colon: string;
}

const en: Labels = {
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
  done: 'Done',
  notDone: 'Not done',
  colon: ': ',
};

const de: Labels = {
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
  done: 'Erledigt',
  notDone: 'Nicht erledigt',
  colon: ': ',
};

const fr: Labels = {
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
  done: 'Fait',
  notDone: 'Non fait',
  colon: '\u00a0: ',
};

const es: Labels = {
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
  done: 'Hecho',
  notDone: 'Pendiente',
  colon: ': ',
};

const ar: Labels = {
  credit: 'المصدر',
  licence: 'الرخصة',
  videoReport: 'تقرير مصوّر: {who}',
  watch: 'شاهد الفيديو',
  listen: 'استمع',
  captions: 'الترجمة النصية',
  transcript: 'النص المكتوب',
  corrections: { correction: 'تصحيح', clarification: 'توضيح', retraction: 'سحب', apology: 'اعتذار' },
  readMore: 'اقرأ أيضًا',
  keyPoints: 'أهم النقاط',
  timeline: 'التسلسل الزمني',
  background: 'خلفية',
  editorsNote: 'ملاحظة المحرر',
  footnotes: 'الحواشي',
  backToText: 'العودة إلى المرجع {n}',
  table: 'جدول',
  done: 'تم',
  notDone: 'لم يتم',
  colon: ': ',
};

const byLanguage: Readonly<Record<string, Labels>> = { en, de, fr, es, ar };

/** The labels for a language tag; English where there are none. */
export function labelsFor(lang: string): Labels {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(byLanguage, language) ? (byLanguage[language] ?? en) : en;
}
