/** An invitation to take a newsletter of the site. What it is and where to sign up stands in site.yaml, once. */

import type { Newsletter } from '../../model/site.ts';
import { addLink } from '../draft.ts';
import { element } from '../html.ts';
import { targetOf } from '../targets.ts';
import { defineDirective } from './directive.ts';
import { unknownNewsletter } from './mistakes.ts';

interface Invitation extends Newsletter {
  readonly href: string;
  readonly link: string;
}

export const newsletter = defineDirective({
  name: 'newsletter',
  form: 'leaf',
  label: 'none',
  attributes: { id: { type: 'path', must: 'required', doc: 'One of `newsletters` in site.yaml.' } },
  doc: 'An invitation to take a newsletter of the site.',
  example: '::newsletter{id=morning}',
  assets: ['furniture.css'],
  read({ values, placeOf }, draft): Invitation | undefined {
    const known = draft.newsletters.find(({ id }) => id === values.id);
    if (known === undefined) {
      const ids = draft.newsletters.map(({ id }) => id);
      draft.diagnostics.push(unknownNewsletter(values.id, ids, placeOf('id')));
      return undefined;
    }
    const inside = targetOf(known.url).kind === 'inside';
    const href = inside ? addLink(draft, known.url, placeOf('id')).href : known.url;
    return { ...known, href, link: draft.labels.signUp };
  },
  page({ title, text, href, link }) {
    return element(
      'aside',
      { className: ['bs-newsletter'] },
      // Its words are in the site's language, which need not be the article's.
      element('h2', { className: ['bs-box-title'], dir: 'auto' }, title),
      text === undefined ? undefined : element('p', { dir: 'auto' }, text),
      element('p', {}, element('a', { href }, link)),
    );
  },
  text({ title, text, href, link }) {
    return [title, text, `${link}: ${href}`].filter((part) => part !== undefined).join('\n\n');
  },
});
