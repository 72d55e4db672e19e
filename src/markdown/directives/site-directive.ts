/** A site's own directive as one of the table: read by its attributes, drawn by its functions, whose faults are reported. */

import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { SiteDirective, SiteValues } from '../../model/site-directive.ts';
import { addLink, addMedia, type Draft, fileSlot } from '../draft.ts';
import { element } from '../html.ts';
import { targetOf } from '../targets.ts';
import { type Directive, defineDirective } from './directive.ts';
import { badValue, failed } from './mistakes.ts';

/** Thrown by a drawing of a site's directive, with what an editor is to be told. */
export class DirectiveFault extends Error {
  override readonly name = 'DirectiveFault';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

interface Data {
  readonly values: SiteValues;
  readonly place: Place;
}

/** The directive under its name. */
export function siteDirective(name: string, own: SiteDirective): Directive {
  const { form, label = 'none', attributes = {}, example, assets = [], page, feed, text } = own;

  function guarded<T>({ place }: Data, run: () => T): T {
    try {
      return run();
    } catch (cause) {
      throw new DirectiveFault(failed(name, cause instanceof Error ? cause.message : String(cause), place));
    }
  }

  return defineDirective({
    name,
    form,
    label,
    attributes,
    doc: '',
    example,
    assets,
    read({ values, label: title = [], children, place, placeOf }, draft): Data {
      const read = Object.entries(values).map(([key, value]) => {
        const rule = attributes[key]?.type;
        return [key, typeof value === 'string' ? addressed(value, rule, { place: placeOf(key), key, draft }) : value];
      });
      const own: SiteValues = { ...Object.fromEntries(read), label: title, children, lang: draft.source.lang };
      return { values: own, place };
    },
    page: (data, draw) => guarded(data, () => page(data.values, { ...draw, element })),
    ...(feed === undefined
      ? {}
      : { feed: (data: Data, draw) => guarded(data, () => feed(data.values, { ...draw, element })) }),
    text: (data, write) => guarded(data, () => String(text(data.values, write))),
  });
}

interface Written {
  readonly place: Place;
  readonly key: string;
  readonly draft: Draft;
}

/** What stands for the address of a file or page; a text as it is. */
function addressed(value: string, type: string | undefined, { place, key, draft }: Written): string | undefined {
  if (type === 'path') {
    const media = addMedia(draft, value, 'document', place);
    return media === undefined ? undefined : fileSlot(draft, media);
  }
  if (type !== 'target') return value;
  const { kind } = targetOf(value);
  if (kind === 'inside') return addLink(draft, value, place).href;
  if (kind !== 'outside') draft.diagnostics.push(badValue(key, value, 'an address that a link may lead to', place));
  return kind === 'outside' ? value : undefined;
}
