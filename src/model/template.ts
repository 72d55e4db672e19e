/** What a template may see: the page it draws, the site's constants, and functions that depend on their arguments alone. */

import type { SafeHtml, UrlPath } from './brands.ts';
import type { ResolvedMedia, ResolvedPicture } from './edition.ts';
import type { Moment } from './moment.ts';
import type { Page } from './page.ts';
import type { ResolvedBody } from './resolved-body.ts';
import type { Site } from './site.ts';

/** `it` in every template. `View` is the view of the page's kind (see `model/page.ts`). */
export interface TemplateContext<View = unknown> {
  readonly kind: Page['kind'];
  readonly url: UrlPath;
  readonly view: View;
  readonly site: Site;
  /** Canonical link, Open Graph, X card, feeds, JSON-LD, robots: everything for `<head>` but styles and scripts. */
  readonly head: SafeHtml;
  /** An address of the site (or an absolute URL, left as it is) as an href: base path before it, percent-encoded. */
  href(url: string): string;
  /** The same with the site's origin. */
  absolute(url: string): string;
  /** The href of a file of the theme by its logical name, `main.css`. */
  asset(name: string): string;
  /** A string of the interface in the page's language, `{name}` filled from `values`. Throws on an unknown key. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A moment for people, in the site's zone and the page's language. */
  date(moment: Moment, style: 'long' | 'short' | 'time' | 'full'): string;
  /** A `yyyy-mm-dd` day or `yyyy-mm` month for people. */
  day(day: string): string;
  /** The machine's form for `<time datetime>`. */
  datetime(moment: Moment): string;
  /** Names joined as the language joins them: "A, B and C". */
  list(items: readonly string[]): string;
  /** A number with the language's digits and separators. */
  number(value: number): string;
  /** A body with its slots filled. */
  body(body: ResolvedBody): SafeHtml;
  /**
   * An `<img>` or `<picture>`. `role` chooses widths, and `sizes` unless they are given; `eager` is for the one picture
   * above the fold; `card` cuts it to 3:2 around its focus.
   */
  picture(
    picture: ResolvedPicture,
    options: {
      role: string;
      eager?: boolean;
      className?: string;
      decorative?: boolean;
      sizes?: string;
      card?: boolean;
    },
  ): SafeHtml;
  /** The same for a bare file, such as a portrait, with its alternative text. */
  image(media: ResolvedMedia, options: { alt: string; className?: string; eager?: boolean; sizes?: string }): SafeHtml;
  /** `x` as JSON that may stand inside a script element. */
  json(value: unknown): SafeHtml;
  /** `rtl` or `ltr` for a language tag. */
  dir(lang: string): 'ltr' | 'rtl';
  /** Another template with values of its own: `include('parts/card', {card})`. It sees `it` with them added. */
  include(name: string, values?: object): string;
  /**
   * Another template that depends on its values and the language alone, drawn once for equal values: `once('parts/card',
   * {card})`. It sees `it` with them added, but of the page only `it.view.meta.lang` and `it.view.meta.dir`.
   */
  once(name: string, values: object): string;
  readonly filters: Readonly<Record<string, (...values: never[]) => unknown>>;
}

/** A fault of a template, thrown while a page is drawn; its message names the template and the page. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
