/**
 * The metadata that every rendition carries: whose the picture is and how it was made, as XMP (ISO 16684-1), in the fields that
 * search engines and agencies read (IPTC Photo Metadata Standard). Nothing else of the original's metadata is kept.
 */

import type { PictureRights } from '../model/picture.ts';
import { escapeHtml } from '../model/safe-html.ts';

/** The packet; `undefined` for a picture that says nothing of itself. */
export function xmpPacket(rights: PictureRights): string | undefined {
  const { caption, credit, creators, copyright, licence, licensor, sourceType } = rights;
  const properties = [
    property('photoshop:Credit', credit),
    property('xmpRights:WebStatement', licence),
    property('Iptc4xmpExt:DigitalSourceType', sourceType && `${sourceTypeVocabulary}${sourceType}`),
  ].join('');
  const elements = [
    list(
      'dc:creator',
      'Seq',
      creators.map((name) => `<rdf:li>${escapeHtml(name)}</rdf:li>`),
    ),
    list('dc:rights', 'Alt', inLanguage(copyright)),
    list('dc:description', 'Alt', inLanguage(caption)),
    list('plus:Licensor', 'Seq', resource('plus:LicensorURL', licensor)),
  ].join('');
  if (properties === '' && elements === '') return undefined;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${namespacesOf(properties + elements)}${properties}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

const sourceTypeVocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

const namespaces: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};

function namespacesOf(written: string): string {
  const used = Object.entries(namespaces).filter(([prefix]) => written.includes(`${prefix}:`));
  return used.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
}

function property(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
}

function list(name: string, kind: 'Seq' | 'Alt', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

function inLanguage(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`<rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li>`];
}

function resource(name: string, value: string | undefined): readonly string[] {
  return value === undefined
    ? []
    : [`<rdf:li rdf:parseType="Resource"><${name}>${escapeHtml(value)}</${name}></rdf:li>`];
}
