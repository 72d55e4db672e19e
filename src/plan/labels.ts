/** The few words that pages computed from many articles are called by, and their dates, in the language of the site. */

interface Words {
  readonly topics: string;
  readonly authors: string;
  readonly archive: string;
  readonly corrections: string;
  readonly notFound: string;
  readonly history: string;
  /** In place of a headline that may not be shown. */
  readonly removed: string;
}

const english: Words = {
  topics: 'Topics',
  authors: 'Authors',
  archive: 'Archive',
  corrections: 'Corrections',
  notFound: 'Page not found',
  history: 'What changed',
  removed: 'Article removed',
};

const words: Readonly<Record<string, Words>> = {
  en: english,
  de: {
    topics: 'Themen',
    authors: 'Autorinnen und Autoren',
    archive: 'Archiv',
    corrections: 'Korrekturen',
    notFound: 'Seite nicht gefunden',
    history: 'Was sich geändert hat',
    removed: 'Artikel entfernt',
  },
  fr: {
    topics: 'Thèmes',
    authors: 'Auteurs',
    archive: 'Archives',
    corrections: 'Rectifications',
    notFound: 'Page introuvable',
    history: 'Ce qui a changé',
    removed: 'Article retiré',
  },
  es: {
    topics: 'Temas',
    authors: 'Autores',
    archive: 'Archivo',
    corrections: 'Correcciones',
    notFound: 'Página no encontrada',
    history: 'Qué ha cambiado',
    removed: 'Artículo retirado',
  },
  ar: {
    topics: 'الموضوعات',
    authors: 'الكتّاب',
    archive: 'الأرشيف',
    corrections: 'التصويبات',
    notFound: 'الصفحة غير موجودة',
    history: 'ما الذي تغيّر',
    removed: 'أُزيل المقال',
  },
};

/** Names of pages and dates in one language. */
export interface Labels extends Words {
  /** `2020-01` as "January 2020". */
  month(month: string): string;
  /** `2020-01-06` as "6 January 2020". */
  day(day: string): string;
}

/** The labels of a BCP 47 tag; words nobody has translated yet are English. */
export function labelsOf(lang: string): Labels {
  const months = dateFormat(lang, { month: 'long', year: 'numeric' });
  const days = dateFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return {
    ...(words[lang.split('-')[0]?.toLowerCase() ?? ''] ?? english),
    month: (month) => months(`${month}-01`),
    day: days,
  };
}

/** A calendar day is the same day everywhere, so it is written in UTC. */
function dateFormat(lang: string, parts: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC', calendar: 'gregory' });
  // Versions of the Unicode data disagree on which space they put in.
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`)).replace(/[\u00a0\u2009\u202f]/gu, ' ');
}
