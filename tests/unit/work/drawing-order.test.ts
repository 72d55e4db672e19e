import { expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { nothingRemembered } from '../../../src/model/memory.ts';
import { drawnAt } from '../../../src/work/drawing-order.ts';
import { articleText, projectOf } from '../../support/project.ts';

it('has the newest articles first, and lists among the articles that they show', () => {
  const days = Array.from({ length: 9 }, (_, index) => index + 1);
  const files = Object.fromEntries(
    days.map((day) => [
      `content/articles/a${day}.md`,
      articleText({ title: `Day ${day}`, published: `2026-02-0${day}T09:00:00Z` }),
    ]),
  );
  const { pages } = build(projectOf(files), nothingRemembered);
  const ordered = pages.toSorted((a, b) => drawnAt(b) - drawnAt(a));
  const shown = ordered.flatMap((page) => {
    if (page.kind === 'article') return [page.view.card.published.at];
    return page.kind === 'list' && page.view.cards[0] !== undefined ? [page.view.cards[0].published.at] : [];
  });
  expect(shown.length).toBeGreaterThan(12);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
});
