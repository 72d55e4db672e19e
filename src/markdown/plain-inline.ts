/** Running text without a mark, which most standfirsts and captions are: what the parser would make of it, without asking. */

import type { InlineText } from '../model/article.ts';
import { trustedHtml } from '../model/safe-html.ts';
import { limits } from './limits.ts';
import { quotesFor } from './quotes.ts';
import { typesetText } from './typeset.ts';

/** One line that begins with a letter or quotation mark, ends in no space, and holds nothing that marks, links, names or escapes. */
const plain = /^[A-Za-zÀ-ÖØ-öø-ÿ“‘«](?:[^\n*_`[\]<>&\\~@]*[^\s*_`[\]<>&\\~@])?$/;

/** The text set and rendered; `undefined` where it needs to be parsed. It must hold no illegal characters. */
export function plainInline(text: string, lang: string): InlineText | undefined {
  if (text.length > limits.paragraph || !plain.test(text)) return undefined;
  if (/https?:|www\.|xmpp:|mailto:/i.test(text)) return undefined;
  const set = typesetText(text, quotesFor(lang));
  return { html: trustedHtml(set), text: set };
}
