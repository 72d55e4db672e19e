/** The words that bodies hold, in Arabic. */

import type { Labels } from '../labels.ts';

export const ar: Labels = {
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
  source: 'المصدر',
  gallery: 'صور',
  previous: 'الصورة السابقة',
  next: 'الصورة التالية',
  contentWarning: 'تنبيه بشأن المحتوى',
  pages: 'الصفحات',
  takePart: 'شارك',
  until: 'حتى {date}',
  signUp: 'اشترك',
  done: 'تم',
  notDone: 'لم يتم',
  colon: ': ',
};
