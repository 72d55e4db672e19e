/** Finds what an SVG would run for a reader who opens it by its own address: there it is a document, and no picture. */

import { SaxesParser } from 'saxes';

/**
 * What could run in an SVG, in words that complete "it holds"; `undefined` for a plain picture.
 *
 * Scripts, handlers and documents inside it (SVG 2, 15 and 12.5), style sheets that transform it (XSLT), and
 * declarations of a document type that put any of them in (XML 1.0, 3.3.2 and 4.4).
 */
export function activePart(text: string): string | undefined {
  const found: string[] = [];
  let errors = 0;
  const parser = new SaxesParser();
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!plainEncoding.test(encoding)) found.push(`text in the encoding ${encoding.slice(0, 20)}`);
  });
  parser.on('doctype', (declarations) => {
    if (/<!ATTLIST|<!ENTITY[^>]*[&<]|<!ENTITY\s+%/i.test(declarations))
      found.push('declarations of attributes or markup');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (/^xml-stylesheet$/i.test(target)) found.push('a style sheet of its own');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (documents.has(local)) found.push(`the element “${local}”`);
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on/.test(localName(key))) found.push(`the handler “${localName(key).slice(0, 20)}”`);
      if (script.test(value.replace(/[\0-\x20]/g, ''))) found.push('a link that runs script');
    }
  });
  // An entity of a drawing program may be unknown; a text of nothing but mistakes is no picture.
  parser.on('error', () => {
    errors += 1;
  });
  for (let at = 0; at < text.length && found.length === 0 && errors < mostErrors; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
  }
  return found[0] ?? (errors < mostErrors ? undefined : 'markup that cannot be read');
}

const documents = new Set(['script', 'handler', 'listener', 'iframe', 'frame', 'embed', 'object', 'base', 'meta']);
/** Anywhere in a value, since an animation steps through several: `values="a;javascript:b"`. */
const script = /(?:^|;)(?:javascript|vbscript):/i;
/** Encodings in which markup is written with the bytes of ASCII. */
const plainEncoding = /^(?:utf-8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/i;
const mostErrors = 10_000;
const pieceLength = 65_536;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
