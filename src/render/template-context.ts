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
    picture: ({ media, alt, focus }, { eager, decorative, card, ...options }) =>
      pagePicture(site, media, {
        ...options,
        alt: decorative === true ? '' : alt,
        eager: eager ?? options.role === 'lead',
        card: card === true ? { focus } : undefined,
      }),
    image: (media, options) => pagePicture(site, media, { role: 'portrait', ...options }),
    json: inlineJson,
    dir: directionOf,
  } satisfies Partial<TemplateContext>;

  const kept = recent<string, string>(mostKept);
  const sharedBy = remember((lang: string) => {
    const { t, date, day, list, number } = languages(lang);
    const language = { ...constants, t, date, day, list, number };
    const onceIn = remember((dir: 'ltr' | 'rtl') => {
      // Of the page only what its language decides.
      const it = { ...language, kind: undefined, url: undefined, head: undefined, view: { meta: { lang, dir } } };
      return createOnce(`${lang}\n${dir}`, it, { kept, run });
    });
    return { language, onceIn };
  });

  return (page, template, head) => {
    const { kind, url, view } = page;
    const { language, onceIn } = sharedBy(languageOf(page, site));
    const once = onceIn('meta' in view ? view.meta.dir : 'ltr');
    return run(template, withValues({ ...language, kind, url, view, head, once }, {}, run));
  };
}

/** So many results are kept: pages that are drawn one after another show the same few cards again and again. */
const mostKept = 4_000;

interface OnceOptions {
  readonly kept: (key: string, make: () => string) => string;
  readonly run: RunTemplate;
}

/** Draws templates once for equal values. `it` is what they see besides, and `name` stands for it. */
function createOnce(name: string, it: object, { kept, run }: OnceOptions): TemplateContext['once'] {
  const inside = { ...it, once: (inner: string, more: object) => run(inner, withValues(it, more, run)) };
  return (template, values) =>
    kept(`${template}\n${name}${keyOf(values)}`, () => flat(run(template, withValues(inside, values, run))));
}

/** Equal exactly for equal values. Asked for at every card of every list. */
function keyOf(values: object): string {
  let key = '';
  for (const [given, value] of Object.entries(values)) key += `\n${given}\n${keyOfValue(value)}`;
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

/** `it` with further values, which an included template hands on to those that it includes. */
function withValues(it: object, values: object, run: RunTemplate): object {
  const context = {
    ...it,
    ...values,
    include: (name: string, more: object = {}) => run(name, withValues(context, more, run)),
  };
  return context;
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
