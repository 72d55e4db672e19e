/**
 * XML that is always well formed: every value goes through one of these functions, and every document is parsed
 * before it leaves. What breaks the promise is markup put together anywhere else.
 */

import { SaxesParser } from 'saxes';

/** Attributes by name; one that is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element around content that is XML already; without content it is empty: `<name/>`. */
export function element(name: string, attributes: Attributes, content?: string): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${xmlAttribute(String(value))}"`;
  }
  return content === undefined ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** An element around text; nothing at all where there is no text. */
export function textElement(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text === undefined || text === '' ? '' : element(name, attributes, xmlText(text));
}

/** Elements one to a line, those that are empty text left out. */
export function lines(elements: readonly string[]): string {
  const present = elements.filter((one) => one !== '');
  return present.length === 0 ? '' : `\n${present.join('\n')}\n`;
}

/** Text as character data. */
export function xmlText(text: string): string {
  return legalXml(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

/** Text inside double quotes; line breaks survive attribute-value normalisation (XML 1.0, 3.3.3). */
function xmlAttribute(text: string): string {
  return xmlText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

/** Text as a CDATA section, split where it holds the section's own end. */
export function cdata(text: string): string {
  return `<![CDATA[${legalXml(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** The text without what no XML document may hold, escaped or not: control characters, lone surrogates (XML 1.0, 2.2). */
export function legalXml(text: string): string {
  // Nearly all text is legal: the slow pattern, which knows pairs of surrogates, runs only on suspicion.
  return suspicious.test(text) ? text.replace(illegal, '') : text;
}

const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A whole document from its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** Throws where the text is no well-formed XML with namespaces. */
export function checkXml(text: string): void {
  if (legalXml(text).length !== text.length) throw new Error('a character that XML does not know');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.write(withoutCdataText(text)).close();
}

/**
 * The document with its CDATA sections emptied: what they hold is no markup, and they are most of a feed. Their marks
 * stay, so that one in the wrong place or without its end is still a mistake.
 */
function withoutCdataText(text: string): string {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf('<![CDATA['); start >= 0; start = text.indexOf('<![CDATA[', from)) {
    const end = text.indexOf(']]>', start);
    if (end < 0) break;
    kept += text.slice(from, start + '<![CDATA['.length);
    from = end;
  }
  return kept + text.slice(from);
}
