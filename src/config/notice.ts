/** The notice under the masthead: one line of text with links, emphasis and strong words, and nothing else of Markdown. */

import { readSiteAddress, readWebAddress } from '../fields/address.ts';
import { href } from '../model/address.ts';
import type { SafeHtml, UrlPath } from '../model/brands.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';

export interface Notice {
  readonly html: SafeHtml;
  /** The addresses of this site that it leads to. */
  readonly links: readonly UrlPath[];
}

/** Renders a notice. A link leads to an address of the site or to the web; any other stays as it was written. */
export function renderNotice(text: string, base: string): Notice {
  const line = text.replace(/\s+/g, ' ');
  const links: UrlPath[] = [];
  let html = '';
  let from = 0;
  for (const match of line.matchAll(/\[([^[\]]{1,500})\]\(([^()\s]{1,2000})\)/g)) {
    const target = match[2] ?? '';
    const address = target.startsWith('/') ? readSiteAddress(target) : readWebAddress(target);
    if (typeof address !== 'string') continue;
    if (isInside(address)) links.push(address);
    const leads = isInside(address) ? href({ base }, address) : address;
    html += `${emphasised(line.slice(from, match.index))}<a href="${escapeHtml(leads)}">${emphasised(match[1] ?? '')}</a>`;
    from = match.index + match[0].length;
  }
  return { html: trustedHtml(html + emphasised(line.slice(from))), links };
}

function isInside(address: string): address is UrlPath {
  return address.startsWith('/');
}

function emphasised(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*([^*]{1,1000})\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]{1,1000})\*/g, '<em>$1</em>');
}
