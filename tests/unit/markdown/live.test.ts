/** Live reports: what an update says, and in which order updates stand. */

import { describe, expect, test } from 'vitest';
import { render } from '../../support/markdown.ts';

const update = (id: string, time: string, more = '', text = 'Words.') =>
  `:::update{id=${id} time=${time} ${more}}\n${text}\n:::`;
const [early, late] = ['2026-02-28T18:31:00+00:00', '2026-02-28T21:05:00+00:00'];

function order(page: string): readonly string[] {
  return [...page.matchAll(/<article class="[^"]*" id="([^"]+)">/g)].map(([, id]) => id ?? '');
}

describe('an update', () => {
  test('has a time, an address of its own, a title and a name', () => {
    const { page, facts, text, codes } = render(
      update('closed', early, 'title="The *gates*" by="Jane Doe" key', 'All [three](../x.md).'),
    );
    expect(page).toContain(
      '<article class="bs-update" id="closed"><p class="bs-update-time"><a href="#closed"><time datetime="2026-02-28T18:31:00+00:00" data-ago="">18:31</time></a> <span class="bs-update-mark">Key event</span></p><h2 class="bs-update-title">The *gates*</h2><p>All <a href="⟦href 0⟧">three</a>.</p><p class="bs-update-by">Jane Doe</p></article>',
    );
    expect(text).toBe('28 Feb 2026 18:31 — The *gates*\n\nAll three.\n\n— Jane Doe');
    expect(facts.updates).toMatchObject([
      {
        id: 'closed',
        time: { iso: early },
        title: 'The *gates*',
        by: 'Jane Doe',
        key: true,
        pinned: false,
        text: { parts: ['All three.'], slots: [] },
        place: { line: 1, column: 1 },
      },
    ]);
    expect(facts.anchors).toContain('closed');
    expect(facts.assets).toEqual(['furniture.css', 'live.js']);
    expect(codes).toEqual([]);
  });

  test.each([
    [`:::update{time=${early}}\nx\n:::`, 'directive/missing-attribute 1:1+41'],
    [':::update{id=a}\nx\n:::', 'directive/missing-attribute 1:1+15'],
    [update('a', '2026-02-28'), 'directive/bad-value 1:16+15'],
    [update('a', 'six'), 'directive/bad-value 1:16+8'],
    [update('a.b', early), 'directive/bad-value 1:11+6'],
    [update('bs-live', early), 'directive/bad-value 1:11+10'],
    [update('a', early, 'key'), 'directive/key-without-title 1:47+3'],
    [update('a', early, 'pinned=perhaps'), 'directive/bad-value 1:47+14'],
    [`:::update{id=a time=${early}}\n:::`, 'directive/empty 1:1+46'],
  ])('%j is refused', (text, code) => {
    expect(render(text).codes[0]).toBe(code);
  });

  test('has an id that nothing else in the text has', () => {
    expect(render(`${update('a', early)}\n\n${update('a', late)}`).codes).toEqual(['directive/duplicate-id 5:11+4']);
    expect(render(`## A\n\n${update('a', early)}`).codes).toEqual(['directive/duplicate-id 3:11+4']);
    // A heading further down steps aside by itself.
    expect(render(`${update('a', early)}\n\n## A`).facts.anchors).toEqual(['a', 'a-1', 'bs-key-events-1']);
  });
});

describe('a live report', () => {
  const three = [update('first', early), update('top', early, 'pinned'), update('last', late, 'title=L key')];

  test('stands in the order of the hours, pinned updates on top, however the file has them', () => {
    const turned = [...three].reverse();
    expect(order(render(`::::live\n${three.join('\n\n')}\n::::`).page)).toEqual(['top', 'last', 'first']);
    expect(order(render(`::::live\n${turned.join('\n\n')}\n::::`).page)).toEqual(['top', 'last', 'first']);
    expect(render(three.join('\n\n')).facts.updates.map(({ id }) => id)).toEqual(['last', 'first', 'top']);
  });

  test('is made of updates that stand by themselves, at the place of the first', () => {
    const { page, text } = render(`Before.\n\n${three[0]}\n\nBetween.\n\n${three[2]}`);
    expect(page).toMatch(/^<p>Before\.<\/p>\n<section class="bs-live">[\s\S]*<\/section>\n<p>Between\.<\/p>$/);
    expect(order(page)).toEqual(['last', 'first']);
    expect(text.indexOf('21:05')).toBeLessThan(text.indexOf('18:31'));
  });

  test('lists its key events, newest first', () => {
    const { page } = render([...three, update('second', early, 'title=S key')].join('\n\n'));
    expect(page).toContain(
      '<nav class="bs-key-events" aria-labelledby="bs-key-events-1"><h2 class="bs-box-title" id="bs-key-events-1">Key events</h2><ol><li><time datetime="2026-02-28T21:05:00+00:00">21:05</time> <a href="#last">L</a></li><li><time datetime="2026-02-28T18:31:00+00:00">18:31</time> <a href="#second">S</a></li></ol></nav>',
    );
    expect(render(update('a', early)).page).not.toContain('bs-key-events');
  });

  test('tells the day where it goes on for more than one', () => {
    const { page } = render(`${update('a', early)}\n\n${update('b', '2026-03-01T00:10:00Z')}`, { lang: 'de' });
    expect(page).toContain('>28.02.2026 18:31</time>');
    expect(page).toContain('>01.03.2026 00:10</time>');
  });

  test('holds updates and nothing else', () => {
    expect(render('::::live\n::::').codes).toEqual(['directive/no-updates 1:1+8']);
    expect(render(`::::live\nWords.\n\n${three[0]}\n::::`).codes).toEqual(['directive/no-updates 2:1+6']);
  });
});
