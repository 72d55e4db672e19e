/** The terms of use, named in site.yaml: where they are to be read. */

import { readSiteAddress, readWebAddress } from '../fields/address.ts';
import { scalar } from '../fields/field-types.ts';

/** An address of the site, an absolute URL, or the name of a licence of Creative Commons, which becomes its address. */
export const licence = scalar('an address, or a licence of Creative Commons', (text) => {
  const named = creativeCommons(text);
  if (named !== undefined) return { value: named };
  const reading = text.startsWith('/') ? readSiteAddress(text) : readWebAddress(text);
  if (typeof reading === 'string') return { value: reading };
  const hint = 'Such as /about/licence/, https://example.org/terms or CC BY-NC 4.0.';
  return { mistake: 'must be an address, or a licence of Creative Commons', hint };
});

/** The address of a licence by its short name (creativecommons.org/about/cclicenses). */
function creativeCommons(name: string): string | undefined {
  if (/^CC0(?:[ -]1\.0)?$/i.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, kind, version = '4.0'] = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)(?:[ -](\d\.\d))?$/i.exec(name) ?? [];
  if (kind === undefined || !['1.0', '2.0', '2.5', '3.0', '4.0'].includes(version)) return undefined;
  return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}
