/** Raw HTML as tokens, read by the rules of HTML itself (parse5), so that what we see is what a browser would see. */

import { type Token, Tokenizer, TokenizerMode } from 'parse5';

export type HtmlToken =
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'other' };

/** Elements whose content is no text for readers. */
export const unreadable: readonly string[] = ['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'template'];

/** Reads a stretch of HTML. Comments are left out; `other` is a doctype. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const text = (token: Token.CharacterToken): void => {
    tokens.push({ kind: 'text', value: token.chars });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onComment: () => undefined,
      onDoctype: () => tokens.push({ kind: 'other' }),
      onStartTag: (token) => {
        const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
        tokens.push({ kind: 'open', tag: token.tagName, attributes });
        if (unreadable.includes(token.tagName) && token.tagName !== 'template') {
          tokenizer.state = token.tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
        }
      },
      onEndTag: (token) => tokens.push({ kind: 'close', tag: token.tagName }),
      onEof: () => undefined,
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => undefined,
    },
  );
  tokenizer.write(html, true);
  return tokens;
}
