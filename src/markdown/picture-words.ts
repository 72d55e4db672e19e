/** The words that stand under pictures which say something of themselves, by language. */

import { remember } from '../lib/remember.ts';
import type { PictureWords } from '../model/body.ts';
import { labelsFor } from './labels.ts';

type OwnWords = Pick<PictureWords, 'made' | 'partly' | 'record'>;

const en: OwnWords = {
  made: 'Made with artificial intelligence',
  partly: 'Contains parts made with artificial intelligence',
  record: 'How it was made',
};

const byLanguage: Readonly<Record<string, OwnWords>> = {
  en,
  de: {
    made: 'Mit künstlicher Intelligenz erzeugt',
    partly: 'Enthält mit künstlicher Intelligenz erzeugte Teile',
    record: 'Wie es entstand',
  },
  fr: {
    made: 'Réalisé avec une intelligence artificielle',
    partly: 'Contient des éléments réalisés avec une intelligence artificielle',
    record: 'Comment elle a été faite',
  },
  es: {
    made: 'Hecho con inteligencia artificial',
    partly: 'Contiene partes hechas con inteligencia artificial',
    record: 'Cómo se hizo',
  },
  ar: {
    made: 'أُنشئت بالذكاء الاصطناعي',
    partly: 'تحتوي على أجزاء أُنشئت بالذكاء الاصطناعي',
    record: 'كيف أُنجزت',
  },
};

/** The words in a language, or in English where the language has none. */
export const pictureWords = remember((lang: string): PictureWords => {
  const labels = labelsFor(lang);
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const { made, partly, record } = (Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined) ?? en;
  return { made, partly, record, credit: `${labels.credit}${labels.colon}`, licence: labels.licence };
});
