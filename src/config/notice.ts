/** The notice under the masthead: one line of text with links, emphasis and strong words, and nothing else of Markdown. */

import { readSiteAddress, readWebAddress } from '../fields/address.ts';
import { href } from '../model/address.ts';
import type { SafeHtml } from '../model/brands.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';

/** Renders a notice. A link leads to an address of the site or to the web; any other stays as it was written. */
export function renderNotice(text: string, base: string): SafeHtml {
  const line = text.replace(/\s+/g, ' ');
  let html = '';
  let from = 0;
  for (const match of line.matchAll(/\[([^[\]]{1,500})\]\(([^()\s]{1,2000})\)/g)) {
    const target = hrefOf(match[2] ?? '', base);
    if (target === undefined) continue;
    html += `${emphasised(line.slice(from, match.index))}<a href="${escapeHtml(target)}">${emphasised(match[1] ?? '')}</a>`;
    from = match.index + match[0].length;
  }
  return trustedHtml(html + emphasised(line.slice(from)));
}

function hrefOf(target: string, base: string): string | undefined {
  if (!target.startsWith('/')) {
    const web = readWebAddress(target);
    return typeof web === 'string' ? web : undefined;
  }
  const address = readSiteAddress(target);
  return typeof address === 'string' ? href({ base }, address) : undefined;
}

function emphasised(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*([^*]{1,1000})\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]{1,1000})\*/g, '<em>$1</em>');
}
