/**
 * Bare addresses (www.x.example, https://…, me@x.example) that both parsers surely take alike.
 *
 * remark-parse looks for them twice: as it reads, where what stands before allows it, and again in the finished text
 * (mdast-util-gfm-autolink-literal), which leaves nodes without places. Only what the first look finds is proven.
 */

import type { Link } from 'mdast';

/** The running text that is being looked at. */
export interface Running {
  readonly text: string;
  /** Whether brackets may be escaped or named, so that counting them would be wrong. */
  readonly escapesBracket: boolean;
  /** How many brackets are open: addresses inside them are left to the second look. */
  brackets: number;
}

/** Whether a text holds anything that may become a bare address. */
export function mayHoldAddress(text: string): boolean {
  return /https?:|www\.|@|mailto:|xmpp:/i.test(text);
}

/** Whether a link is none of a bare address, or of one that stands free, in ASCII. */
export function isProvenLink(link: Link, { text, brackets }: Running): boolean {
  const { start, end } = link.position ?? {};
  const [from, to] = [start?.offset ?? 0, end?.offset ?? 0];
  if (text[from] === '[' || text[from] === '<') return true;
  if (brackets > 0 || !/^[\x21-\x7e]+$/.test(text.slice(from, to))) return false;
  return isFree(text.slice(from, to), text[from - 1]) && !/[*_~@\\|]|[^\0-\x7f“”’—…]/.test(text[to] ?? '');
}

function isFree(address: string, before: string | undefined): boolean {
  if (before === undefined) return address.length > 4;
  if (/^https?:/i.test(address)) return !/[\p{L}\p{N}\p{M}\p{Cs}[|*_~]/u.test(before);
  if (/^www\./i.test(address)) return address.length > 4 && ' \n('.includes(before);
  return ' \n(",;'.includes(before);
}

/** Whether nothing in a text outside links would become one at the second look. Counts its brackets. */
export function isProvenProse(value: string, running: Running): boolean {
  for (const character of value) {
    if (character === '[') running.brackets += 1;
    else if (character === ']') running.brackets = running.escapesBracket ? 1 : Math.max(0, running.brackets - 1);
  }
  if (/www\.|https?:\/\//i.test(value)) return false;
  if (value.includes(':') && /mailto:|xmpp:/.test(value)) return false;
  return !value.includes('@') || !holdsMail(value);
}

/** The expression and the rule of mdast-util-gfm-autolink-literal. */
function holdsMail(value: string): boolean {
  const mail = /(?<![\w+\-.]|(?:^|[^\d@A-Za-z])(?:mailto|xmpp):)([\w+\-.]+)@([\w-]+(?:\.[\w-]+)+)/g;
  for (let found = mail.exec(value); found !== null; found = mail.exec(value)) {
    if (!/[\d\-_]$/.test(found[2] ?? '')) return true;
    mail.lastIndex = found.index + 1;
  }
  return false;
}
