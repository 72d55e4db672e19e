/** How Google News writes a language. */

/** An ISO 639 code for the news sitemap; Chinese is `zh-cn` or `zh-tw` (Google, "Create a news sitemap"). */
export function newsLanguage(lang: string): string {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn';
}
