/** `it`: what a template may see. Functions that depend on the language alone are shared by all pages of that language. */

import { directionOf } from '../lib/direction.ts';
import { flat } from '../lib/flat.ts';
import { recent } from '../lib/recent.ts';
import { remember } from '../lib/remember.ts';
import type { Body } from '../model/body.ts';
import type { Hash, SafeHtml, UrlPath } from '../model/brands.ts';
import type { Extensions } from '../model/extensions.ts';
import type { CustomPage, HtmlPage } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { TemplateContext } from '../model/template.ts';
import type { Theme } from '../model/theme.ts';
import { machineDate } from './dates.ts';
import { bodyForPage } from './fill-body.ts';
import { inlineJson } from './json-ld/node.ts';
import { createLanguages } from './language.ts';
import { absoluteHref, pageHref } from './links.ts';
import { pagePicture } from './picture.ts';
import type { TableOf } from './tables.ts';
import type { RunTemplate } from './template-engine.ts';

export interface ContextInput {
  readonly site: Site;
  readonly theme: Theme;
  readonly extensions: Extensions;
  readonly bodies: (hash: Hash) => Body;
  readonly tables: TableOf;
  readonly run: RunTemplate;
}

/** A function that draws a page with a template: it makes `it` for the page and runs the template with it. */
export function createDrawing(
  input: ContextInput,
): (page: HtmlPage | CustomPage, template: string, head: SafeHtml) => string {
  const { site, theme, extensions, bodies, tables, run } = input;
  const languages = createLanguages(theme.strings, site.zone);

  const constants = {
    site,
    filters: extensions.filters,
    href: (url: string) => pageHref(site, url),
    absolute: (url: string) => absoluteHref(site, url),
    asset: (name: string) => pageHref(site, assetAddress(theme, name)),
    datetime: machineDate,
    body: (body) => bodyForPage(bodies(body.hash), body, { site, formats: languages, tables }),
    picture: ({ media, alt, focus }, { role, className, sizes, eager, decorative, card }) =>
      pagePicture(site, media, {
        role,
        className,
        sizes,
        alt: decorative === true ? '' : alt,
        eager: eager ?? role === 'lead',
        card: card === true ? { focus } : undefined,
      }),
    image: (media, options) => pagePicture(site, media, { role: 'portrait', ...options }),
    json: inlineJson,
    dir: directionOf,
  } satisfies Partial<TemplateContext>;

  const kept = recent<string, string>(mostKept);
  const sharedBy = remember((lang: string) => {
    const { t, date, day, list, number } = languages(lang);
    const enter = createEntrance({ ...constants, t, date, day, list, number }, run);
    const onceIn = remember((dir: 'ltr' | 'rtl') => {
      // Of the page only what its language decides.
      const page = { kind: undefined, url: undefined, head: undefined, view: { meta: { lang, dir } } };
      return createOnce(`${lang}\n${dir}`, page, { kept, enter });
    });
    return { enter, onceIn };
  });

  return (page, template, head) => {
    const { kind, url, view } = page;
    const { enter, onceIn } = sharedBy(languageOf(page, site));
    const once = onceIn('meta' in view ? view.meta.dir : 'ltr');
    return enter(template, { kind, url, view, head, once });
  };
}

/** So many results are kept: pages that are drawn one after another show the same few cards again and again. */
const mostKept = 4_000;

/** Runs a template that sees these values, and all that pages of its language have in common. */
type Enter = (template: string, values: object) => string;

/** Templates get the `shared` functions and constants behind their values, and hand both on to those that they include. */
function createEntrance(shared: object, run: RunTemplate): Enter {
  function enter(template: string, values: object): string {
    const it = Object.assign(Object.create(shared), values, {
      include: (name: string, more?: object) => (more === undefined ? run(name, it) : enter(name, { ...it, ...more })),
    });
    return run(template, it);
  }
  return enter;
}

interface OnceOptions {
  readonly kept: (key: string, make: () => string) => string;
  readonly enter: Enter;
}

/** Draws templates once for equal values. `page` is what they see of the page, and `name` stands for it. */
function createOnce(name: string, page: object, { kept, enter }: OnceOptions): TemplateContext['once'] {
  const inside = { ...page, once: (inner: string, more: object) => enter(inner, { ...page, ...more }) };
  return (template, values) =>
    kept(`${template}\n${name}${keyOf(values)}`, () => flat(enter(template, { ...inside, ...values })));
}

/** Equal exactly for equal values. Asked for at every card of every list. */
function keyOf(values: object): string {
  let key = '';
  for (const given in values) key += `\n${given}\n${keyOfValue((values as Readonly<Record<string, unknown>>)[given])}`;
  return key;
}

/** On one line; its first character keeps apart what would look alike. A card is known by its hash. */
function keyOfValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.includes('\n') ? JSON.stringify(value) : `=${value}`;
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    default: {
      const isCard = value !== null && typeof value === 'object' && 'hash' in value && 'shortTitle' in value;
      return isCard ? `#${value.hash}` : (JSON.stringify(value) ?? '');
    }
  }
}

function assetAddress(theme: Theme, name: string): UrlPath {
  const url = Object.hasOwn(theme.assets, name) ? theme.assets[name] : undefined;
  if (url === undefined) throw new Error(`the theme has no asset "${name}"`);
  return url;
}

function languageOf(page: HtmlPage | CustomPage, site: Site): string {
  const { view } = page;
  if ('meta' in view) return view.meta.lang;
  return 'lang' in view ? view.lang : site.language;
}
