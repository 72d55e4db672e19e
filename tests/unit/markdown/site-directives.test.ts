/** A site's own directives: read like the built-in ones, sanitised like everything else, and their faults told. */

import { describe, expect, test } from 'vitest';
import type { SiteDirective } from '../../../src/model/site-directive.ts';
import { codesOf, dangersOf, filled, render, tryRender } from '../../support/markdown.ts';

const recipe: SiteDirective = {
  form: 'container',
  label: 'required',
  attributes: {
    serves: { type: 'number', must: 'required', doc: 'For how many.' },
    card: { type: 'path', doc: 'A file.' },
    more: { type: 'target', doc: 'A page.' },
    on: { type: 'date', doc: 'A day.' },
  },
  example: ':::x-recipe[Fish pie]{serves=4}\n- Two mackerel\n:::',
  assets: ['x-recipe.css'],
  page: ({ label, serves, card, more, children }, { element, inline, blocks }) =>
    element(
      'aside',
      { className: ['x-recipe'] },
      element('h2', {}, ...inline(label), ` for ${serves}`),
      card === undefined ? undefined : element('a', { href: String(card) }, 'card'),
      more === undefined ? undefined : element('a', { href: String(more) }, 'more'),
      ...blocks(children),
    ),
  text: ({ label, children }, { inline, blocks }) => `${inline(label)}\n\n${blocks(children)}`,
};

function own(directive: Partial<SiteDirective> = {}) {
  return { directives: { 'x-recipe': { ...recipe, ...directive } } };
}

const text = ':::x-recipe[Fish *pie*]{serves=4 card=media/pie.pdf more=pie.md}\n- Two [mackerel](fish.md)\n:::';

describe('a directive of a site', () => {
  test('is drawn by its own function, its files and pages found like any other', () => {
    const { page, text: plain, facts, codes } = render(text, own());
    expect(page).toBe(
      '<aside class="x-recipe"><h2>Fish <em>pie</em> for 4</h2><a href="⟦file 0⟧">card</a><a href="⟦href 1⟧">more</a><ul>\n<li>Two <a href="⟦href 0⟧">mackerel</a></li>\n</ul></aside>',
    );
    expect(plain).toBe('Fish pie\n\n- Two mackerel');
    expect(facts.media).toMatchObject([{ target: 'media/pie.pdf', place: { line: 1, column: 34 } }]);
    expect(facts.links.map(({ target }) => target)).toEqual(['fish.md', 'pie.md']);
    expect(facts.assets).toEqual(['x-recipe.css']);
    expect(codes).toEqual([]);
  });

  test.each([
    [text.replace('serves=4', 'serves=many'), 'directive/bad-value'],
    [text.replace('serves=4', 'serve=4'), 'directive/unknown-attribute'],
    [text.replace('serves=4 ', ''), 'directive/missing-attribute'],
    [text.replace('[Fish *pie*]', ''), 'directive/missing-label'],
    [text.replace('more=pie.md', 'more="javascript:x"'), 'directive/bad-value'],
    [text.replace('x-recipe', 'x-recipes'), 'directive/unknown'],
    ['::x-recipe[x]{serves=4}', 'directive/wrong-form'],
  ])('is checked like the built-in ones: %j', (written, code) => {
    const { diagnostics } = render(written, own());
    expect(diagnostics[0]?.code).toBe(code);
    if (code === 'directive/unknown') expect(diagnostics[0]?.hint).toBe('Did you mean “x-recipe”?');
  });

  test('may look different in a feed', () => {
    const feed = ({ label }: { label: unknown }, { element }: { element: CallableFunction }) =>
      element('p', {}, `In a feed: ${(label as unknown[]).length}`);
    expect(render(text, own({ feed: feed as SiteDirective['feed'] & object })).feed).toBe('<p>In a feed: 2</p>');
  });

  test('cannot put anything into a page that runs, loads or looks like the page itself', () => {
    const page: SiteDirective['page'] = (_, { element }) =>
      element(
        'div',
        { className: ['x-ok', 'masthead'], style: 'position:fixed', onClick: 'x()', id: 'bs-main' },
        element('script', {}, 'alert(1)'),
        element('iframe', { src: 'https://x.example' }),
        element('img', { src: 'https://x.example/x.png', onError: 'x()' }),
        element('a', { href: 'javascript:alert(1)' }, 'click'),
        '<b>text</b>',
      );
    const { page: html, body } = render(text, own({ page }));
    expect(dangersOf(filled(body.page))).toEqual([]);
    expect(html).toContain('class="x-ok"');
    expect(html).toContain('&#x3C;b>text');
    expect(html).not.toMatch(/masthead|style=|x\.example/);
  });

  test.each(['page', 'text'] as const)(
    'that fails in `%s` refuses the article at its line, with the reason',
    (part) => {
      const failing = (): never => {
        throw new Error('no such fish\nat line 3');
      };
      const { value, diagnostics } = tryRender(`Text.\n\n${text}`, own({ [part]: failing }));
      expect(value).toBeUndefined();
      expect(codesOf(diagnostics)).toEqual(['directive/failed 3:1+64']);
      expect(diagnostics[0]?.message).toBe(
        'The directive “x-recipe” of broadsheet.config.js failed on this: no such fish.',
      );
    },
  );
});
