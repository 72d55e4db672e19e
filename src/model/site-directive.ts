/** A directive of a site's own, `x-name` in broadsheet.config.js: the shape of the built-in ones, with reading done for it. */

import type { ElementContent, Properties } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';

export const attributeTypes = [
  'text',
  'path',
  'target',
  'date',
  'moment',
  'duration',
  'point',
  'choice',
  'number',
  'flag',
] as const;

export interface AttributeRule {
  readonly type: (typeof attributeTypes)[number];
  /** Of a choice. */
  readonly values?: readonly string[];
  /** `required`: an error without it. `wanted`: a warning, which `read` gives. */
  readonly must?: 'required' | 'wanted';
  readonly mayBeEmpty?: true;
  readonly doc: string;
}

/**
 * What was written: each attribute by its name, `undefined` where it was not given. A `path` is the address of the file,
 * a `target` that of the page, to be put into `href` or `src`.
 */
export interface SiteValues extends Readonly<Record<string, unknown>> {
  /** The text in square brackets. */
  readonly label: readonly PhrasingContent[];
  /** What stands between the lines of a container. */
  readonly children: readonly RootContent[];
  readonly lang: string;
}

/** What `page` and `feed` draw with. */
interface SiteDrawing {
  readonly element: (
    tagName: string,
    properties: Properties,
    ...children: readonly (ElementContent | string | undefined)[]
  ) => ElementContent;
  readonly blocks: (nodes: readonly RootContent[]) => ElementContent[];
  readonly inline: (nodes: readonly PhrasingContent[]) => ElementContent[];
}

/** What `text` writes with. */
interface SiteWriting {
  readonly blocks: (nodes: readonly RootContent[]) => string;
  readonly inline: (nodes: readonly PhrasingContent[]) => string;
}

export interface SiteDirective {
  readonly form: 'leaf' | 'container';
  /** Whether it takes a text in square brackets; `none` when not given. */
  readonly label?: 'none' | 'optional' | 'required';
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  /** As an editor would write it, for messages. */
  readonly example: string;
  /** Files of the theme that a page with it loads: `x-map.css` and `x-map.js` of the site's own `templates/assets`. */
  readonly assets?: readonly string[];
  /** What stands in the page. It is sanitised as everything else is; classes begin with `x-`. */
  readonly page: (values: SiteValues, draw: SiteDrawing) => ElementContent | undefined;
  /** In feeds, where that is not the same. */
  readonly feed?: (values: SiteValues, draw: SiteDrawing) => ElementContent | undefined;
  /** Plain text, for search and syndication. */
  readonly text: (values: SiteValues, write: SiteWriting) => string;
}
