/**
 * The one shape of all directives: what may be written, what it means, and how it looks on a page, in a feed and as text.
 *
 * `read` runs once and makes plain data; the renderings depend on that data alone.
 */

import type { ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { InlineText } from '../../model/article.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Moment } from '../../model/moment.ts';
import type { AttributeRule } from '../../model/site-directive.ts';
import type { Draft } from '../draft.ts';
import type { WrittenDate } from './dates.ts';

export type AttributeTable = Readonly<Record<string, AttributeRule>>;

type ValueOf<Rule extends AttributeRule> = Rule extends { readonly values: readonly (infer Choice)[] }
  ? Choice
  : Rule['type'] extends 'date'
    ? WrittenDate
    : Rule['type'] extends 'moment'
      ? Moment
      : Rule['type'] extends 'point'
        ? readonly [number, number]
        : Rule['type'] extends 'number'
          ? number
          : Rule['type'] extends 'flag'
            ? boolean
            : string;

/** The attributes of a table, read: those that must be there are. */
export type Values<Table extends AttributeTable> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly must: 'required' }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined;
};

interface Written<Table extends AttributeTable> {
  readonly values: Values<Table>;
  /** The text in square brackets. */
  readonly label: readonly PhrasingContent[] | undefined;
  /** What stands between the lines of a container, read already. */
  readonly children: readonly RootContent[];
  /** The opening line. */
  readonly place: Place;
  /** Where an attribute stands on it. */
  readonly placeOf: (attribute: string) => Place;
  /** Inline nodes as text that may stand on any page: links into the site become their text. */
  readonly inlineText: (nodes: readonly PhrasingContent[]) => InlineText;
}

/** Turns nodes into HTML. */
export interface Drawing {
  readonly blocks: (nodes: readonly RootContent[]) => ElementContent[];
  readonly inline: (nodes: readonly PhrasingContent[]) => ElementContent[];
}

/** Turns nodes into plain text. */
export interface Writing {
  readonly blocks: (nodes: readonly RootContent[]) => string;
  readonly inline: (nodes: readonly PhrasingContent[]) => string;
}

export interface Directive<Table extends AttributeTable = AttributeTable, Data = unknown> {
  readonly name: string;
  readonly form: 'leaf' | 'container';
  readonly label: 'none' | 'optional' | 'required';
  readonly attributes: Table;
  /** One sentence for the manual. */
  readonly doc: string;
  /** As an editor would write it. */
  readonly example: string;
  /** Style sheets and scripts of the theme, by logical name, that a page with it loads. */
  readonly assets?: readonly string[];
  /** Makes data of what was written, notes facts in the draft and reports mistakes; `undefined` where nothing can be shown. */
  read(written: Written<Table>, draft: Draft): Data | undefined;
  page(data: Data, draw: Drawing): ElementContent | undefined;
  /** Where it is not the same as `page`. No script, no player, nothing that is there for looks only. */
  feed?(data: Data, draw: Drawing): ElementContent | undefined;
  /** Paragraphs parted by blank lines; `` for nothing. */
  text(data: Data, write: Writing): string;
}

/** Checks a directive's types and forgets them, so that it may stand in the table of all. */
export function defineDirective<const Table extends AttributeTable, Data>(
  directive: Directive<Table, Data>,
): Directive {
  return directive as unknown as Directive;
}
