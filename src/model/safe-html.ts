/** The two ways to get HTML that may stand in a page: escape text, or vouch for what the pipeline made. */

import type { SafeHtml } from './brands.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, right in an element's content and inside a quoted attribute. */
export function escapeHtml(text: string): SafeHtml {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character) as SafeHtml;
}

/** Vouches for HTML. Only for what our own code or the sanitiser has just made. */
export function trustedHtml(html: string): SafeHtml {
  return html as SafeHtml;
}
