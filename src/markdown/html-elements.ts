/** Which raw HTML a site may let through: text markup, lists, tables, links. No class, id, style or handler of any kind. */

import type { Properties } from 'hast';

export interface ElementRule {
  /** `phrasing` may stand inside a paragraph; `block` holds what it likes; `text-block` and `phrasing` hold running text only. */
  readonly kind: 'phrasing' | 'block' | 'text-block' | 'void';
  /** It must stand in one of these. */
  readonly inside?: readonly string[];
  /** Opening it closes an open one of these. */
  readonly closes?: readonly string[];
  /** Holds no text of its own. */
  readonly noText?: true;
  readonly attributes?: readonly string[];
}

const phrasing = { kind: 'phrasing' } as const;
const rows = ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'];

export const keptElements: Readonly<Record<string, ElementRule>> = {
  a: { kind: 'phrasing', attributes: ['href', 'title'] },
  abbr: { kind: 'phrasing', attributes: ['title'] },
  b: phrasing,
  bdi: phrasing,
  cite: phrasing,
  code: phrasing,
  del: phrasing,
  dfn: phrasing,
  em: phrasing,
  i: phrasing,
  ins: phrasing,
  kbd: phrasing,
  mark: phrasing,
  q: phrasing,
  s: phrasing,
  samp: phrasing,
  small: phrasing,
  span: phrasing,
  strong: phrasing,
  sub: phrasing,
  sup: phrasing,
  u: phrasing,
  var: phrasing,
  br: { kind: 'void' },
  hr: { kind: 'void' },
  p: { kind: 'text-block', closes: ['p'] },
  h1: { kind: 'text-block' },
  h2: { kind: 'text-block' },
  h3: { kind: 'text-block' },
  h4: { kind: 'text-block' },
  h5: { kind: 'text-block' },
  h6: { kind: 'text-block' },
  blockquote: { kind: 'block' },
  div: { kind: 'block' },
  details: { kind: 'block', attributes: ['open'] },
  summary: { kind: 'text-block', inside: ['details'] },
  figure: { kind: 'block' },
  figcaption: { kind: 'block', inside: ['figure'] },
  ul: { kind: 'block', noText: true },
  ol: { kind: 'block', noText: true },
  li: { kind: 'block', inside: ['ul', 'ol'], closes: ['li'] },
  dl: { kind: 'block', noText: true },
  dt: { kind: 'text-block', inside: ['dl'], closes: ['dt', 'dd'] },
  dd: { kind: 'block', inside: ['dl'], closes: ['dt', 'dd'] },
  table: { kind: 'block', noText: true },
  caption: { kind: 'text-block', inside: ['table'] },
  thead: { kind: 'block', inside: ['table'], closes: rows, noText: true },
  tbody: { kind: 'block', inside: ['table'], closes: rows, noText: true },
  tfoot: { kind: 'block', inside: ['table'], closes: rows, noText: true },
  tr: { kind: 'block', inside: ['table'], closes: ['tr', 'td', 'th', 'caption'], noText: true },
  td: { kind: 'block', inside: ['tr'], closes: ['td', 'th'], attributes: ['colspan', 'rowspan'] },
  th: { kind: 'block', inside: ['tr'], closes: ['td', 'th'], attributes: ['colspan', 'rowspan', 'scope'] },
};

/** The attributes of an element that are kept, as hast properties. `lang` and `dir` are kept on all. */
export function keptProperties(rule: ElementRule, attributes: ReadonlyMap<string, string>): Properties {
  const properties: Properties = {};
  for (const [name, value] of attributes) {
    const lower = value.toLowerCase();
    if (name === 'lang' && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(lower)) properties.lang = value;
    if (name === 'dir' && ['ltr', 'rtl', 'auto'].includes(lower)) properties.dir = lower;
    if (!rule.attributes?.includes(name)) continue;
    if (name === 'title') properties.title = value;
    if (name === 'open') properties.open = true;
    if (name === 'scope' && ['col', 'row', 'colgroup', 'rowgroup'].includes(lower)) properties.scope = lower;
    if (/^[1-9]\d?$/.test(value) && name === 'colspan') properties.colSpan = Number(value);
    if (/^[1-9]\d?$/.test(value) && name === 'rowspan') properties.rowSpan = Number(value);
  }
  return properties;
}
