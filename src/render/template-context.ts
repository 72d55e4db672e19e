/** `it`: what a template may see. Functions that depend on the language alone are shared by all pages of that language. */

import { directionOf } from '../lib/direction.ts';
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

  const once = createOnce();

  return (page, template, head) => {
    const { t, date, day, list, number } = languages(languageOf(page, site));
    const own = { t, date, day, list, number, kind: page.kind, url: page.url, view: page.view, head };
    const it = { ...constants, ...own } satisfies Omit<TemplateContext, 'include' | 'once'>;
    const alone = { ...it, kind: undefined, url: undefined, head: undefined, view: { meta: sharedMeta(page) } };
    const drawOnce: TemplateContext['once'] = (name, values) => once(name, values, alone, run);
    return run(template, withValues({ ...it, once: drawOnce }, {}, run));
  };
}

type Once = (name: string, values: object, alone: Alone, run: RunTemplate) => string;

/** What a template sees that is drawn once for many pages: of the page only what its language decides. */
interface Alone {
  readonly view: { readonly meta: { readonly lang: string; readonly dir: string } };
}

function sharedMeta({ view }: HtmlPage | CustomPage): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  const { lang = '', dir = 'ltr' } = 'meta' in view ? view.meta : {};
  return { lang, dir };
}

/** So many results are kept: what one thread draws shows the same few thousand cards again and again. */
const mostKept = 10_000;

function createOnce(): Once {
  const made = new Map<string, string>();
  return (name, values, alone, run) => {
    const { lang, dir } = alone.view.meta;
    const key = [name, lang, dir, ...Object.entries(values).flatMap(([key, value]) => [key, keyOf(value)])].join('\n');
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= mostKept) made.clear();
    const text = run(
      name,
      withValues(
        { ...alone, once: (inner: string, more: object) => run(inner, withValues(alone, more, run)) },
        values,
        run,
      ),
    );
    made.set(key, text);
    return text;
  };
}

/** Equal exactly for equal values; a card is known by its hash. */
function keyOf(value: unknown): string {
  const isCard = typeof value === 'object' && value !== null && 'hash' in value && 'shortTitle' in value;
  return isCard ? String(value.hash) : (JSON.stringify(value) ?? '');
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
