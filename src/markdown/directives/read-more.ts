/** A link to another article of the site under that article's own headline, which is looked up when the page is drawn. */

import { addLink } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { targetOf } from '../targets.ts';
import { defineDirective } from './directive.ts';
import { badValue } from './mistakes.ts';

interface ReadMore {
  readonly href: string;
  readonly headline: string;
  readonly labels: Labels;
}

export const readMore = defineDirective({
  name: 'read-more',
  form: 'leaf',
  label: 'none',
  attributes: {
    to: { type: 'target', must: 'required', doc: 'The article: its file, its address in the site, or its id.' },
  },
  doc: 'A link to another article, shown under its headline.',
  example: '::read-more{to="../2020/iraq-withdrawal-letter.md"}',
  read({ values, placeOf }, draft): ReadMore | undefined {
    if (targetOf(values.to).kind !== 'inside') {
      draft.diagnostics.push(badValue('to', values.to, 'an article of this site', placeOf('to')));
      return undefined;
    }
    const { href, headline } = addLink(draft, values.to, placeOf('to'));
    return { href, headline: headline(), labels: draft.labels };
  },
  page({ href, headline, labels }) {
    const label = element('span', { className: ['bs-read-more-label'] }, labels.readMore);
    return element('aside', { className: ['bs-read-more'] }, label, ' ', element('a', { href }, headline));
  },
  text({ href, headline, labels }) {
    return `${labels.readMore}${labels.colon}${headline}\n${href}`;
  },
});
