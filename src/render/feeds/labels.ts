/** The few words that a feed adds to an article, which has no page around it to say them. */

import type { CorrectionType } from '../../model/article.ts';
import { languageChain } from '../strings.ts';

export type FeedLabels = Readonly<
  Record<CorrectionType | 'withdrawal' | 'credit' | 'sponsor' | 'warning' | 'readOn', string>
>;

const english: FeedLabels = {
  correction: 'Correction',
  clarification: 'Clarification',
  retraction: 'Retraction',
  apology: 'Apology',
  withdrawal: 'Withdrawn',
  credit: 'Credit:',
  sponsor: 'Paid for by',
  warning: 'Warning:',
  readOn: 'Read the whole article',
};

const labels: Readonly<Record<string, FeedLabels>> = {
  en: english,
  de: {
    correction: 'Korrektur',
    clarification: 'Klarstellung',
    retraction: 'Widerruf',
    apology: 'Entschuldigung',
    withdrawal: 'Zurückgezogen',
    credit: 'Bild:',
    sponsor: 'Bezahlt von',
    warning: 'Hinweis:',
    readOn: 'Ganzen Artikel lesen',
  },
  fr: {
    correction: 'Rectificatif',
    clarification: 'Précision',
    retraction: 'Rétractation',
    apology: 'Excuses',
    withdrawal: 'Retiré',
    credit: 'Crédit :',
    sponsor: 'Financé par',
    warning: 'Avertissement :',
    readOn: 'Lire l’article entier',
  },
  es: {
    correction: 'Corrección',
    clarification: 'Aclaración',
    retraction: 'Retractación',
    apology: 'Disculpa',
    withdrawal: 'Retirado',
    credit: 'Crédito:',
    sponsor: 'Patrocinado por',
    warning: 'Advertencia:',
    readOn: 'Leer el artículo completo',
  },
  ar: {
    correction: 'تصحيح',
    clarification: 'توضيح',
    retraction: 'سحب',
    apology: 'اعتذار',
    withdrawal: 'مسحوب',
    credit: 'المصدر:',
    sponsor: 'برعاية',
    warning: 'تحذير:',
    readOn: 'اقرأ المقال كاملاً',
  },
};

/** The words in a language, or in English where the language has none. */
export function feedLabels(lang: string): FeedLabels {
  const tag = languageChain(lang).find((candidate) => Object.hasOwn(labels, candidate));
  return labels[tag ?? 'en'] ?? english;
}
