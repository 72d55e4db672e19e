import { describe, expect, it } from 'vitest';
import { article, author, pageAt, plan, said, topic, urls } from './support.ts';

const named = (name: string) => ({ name, guest: false, role: undefined });

describe('topics', () => {
  const topics = [topic('us-military', { label: 'US military', synonyms: ['US army', 'Pentagon'] })];

  it.each(['us-military', 'US Military', 'us  ARMY', 'pentagon', 'us_military'])('are found by %s', (written) => {
    const result = plan([article('a', { topics: [written] })], { topics });
    expect(said(result.diagnostics)).toEqual([]);
    expect(result.edition.cards[0]?.topics).toEqual([
      { id: 'us-military', label: 'US military', url: '/topics/us-military/' },
    ]);
  });

  it('are made from an unknown name, with the nearest known one named', () => {
    const result = plan([article('a', { topics: ['Pentagn'] })], { topics });
    expect(said(result.diagnostics)).toEqual(['topic/unknown content/articles/a.md:1']);
    expect(result.diagnostics[0]).toMatchObject({ level: 'warn', hint: 'Did you mean “Pentagon”?' });
    expect(urls(result)).toContain('/topics/pentagn/');
  });

  it('are one where two unknown names give one address', () => {
    const result = plan([
      article('a', { topics: ['Sea  Life'], published: '2026-01-01' }),
      article('b', { topics: ['sea-life', 'Sea Life'] }),
    ]);
    expect([...result.edition.topics.values()].map(({ topic: { label }, cards }) => [label, cards.length])).toEqual([
      ['Sea Life', 2],
    ]);
  });

  it('keep an address for a name without letters', () => {
    expect(urls(plan([article('a', { topics: ['???'] })])).filter((url) => url.startsWith('/topics/x-'))).toHaveLength(
      4,
    );
  });

  it('may not share a word', () => {
    const result = plan([], { topics: [topic('iran', { synonyms: ['Gulf'] }), topic('iraq', { synonyms: ['gulf'] })] });
    expect(said(result.diagnostics)).toEqual(['topic/ambiguous content/topics/iraq.md:1']);
    expect(result.diagnostics[0]?.places).toHaveLength(2);
  });

  it('have a page only with an article', () => {
    expect(urls(plan([], { topics })).filter((url) => url.startsWith('/topics/'))).toEqual(['/topics/']);
  });

  it('may not differ in case only', () => {
    expect(said(plan([], { topics: [topic('Iraq'), topic('iraq')] }).diagnostics)).toContain(
      'topic/duplicate-id content/topics/iraq.md:1',
    );
  });
});

describe('authors', () => {
  const authors = [author('jane-doe', { name: 'Jane Doe', role: 'Editor' })];

  it('are found by id and by name, with the role of the article before their own', () => {
    const result = plan(
      [
        article('a', { authors: [named('jane-doe')], published: '2026-02-02' }),
        article('b', { authors: [{ name: 'Jane DOE', guest: false, role: 'Reporter' }] }),
      ],
      { authors },
    );
    expect(said(result.diagnostics)).toEqual([]);
    expect(result.edition.cards.map((card) => card.authors)).toEqual([
      [{ id: 'jane-doe', label: 'Jane Doe', url: '/authors/jane-doe/', role: 'Editor' }],
      [{ id: 'jane-doe', label: 'Jane Doe', url: '/authors/jane-doe/', role: 'Reporter' }],
    ]);
  });

  it('are made from an unknown name, and then have a page', () => {
    const result = plan([article('a', { authors: [named('José Núñez')] })], { authors });
    expect(said(result.diagnostics)).toEqual(['author/unknown content/articles/a.md:1']);
    expect(pageAt(result, 'list', '/authors/josé-núñez/').view.heading).toBe('José Núñez');
  });

  it('with a file have a page without an article, but no feed that would be empty', () => {
    const found = urls(plan([], { authors })).filter((url) => url.startsWith('/authors/'));
    expect(found).toEqual(['/authors/', '/authors/jane-doe/']);
  });

  it('who share a name must be called by id', () => {
    const twins = [author('jane-a', { name: 'Jane' }), author('jane-b', { name: 'Jane' })];
    expect(said(plan([article('a', { authors: [named('Jane')] })], { authors: twins }).diagnostics)).toEqual([
      'author/ambiguous content/articles/a.md:1',
    ]);
    expect(plan([article('a', { authors: [named('jane-b')] })], { authors: twins }).diagnostics).toEqual([]);
  });

  it('named in credits have the article in their list, and a reviewer a page', () => {
    const result = plan([
      article('a', {
        credits: { reporting: [], editing: [], photography: [named('Pat')] },
        aiUse: { how: 'Transcripts.', reviewedBy: 'Kim' },
      }),
    ]);
    expect(pageAt(result, 'list', '/authors/pat/').view.cards).toHaveLength(1);
    expect(pageAt(result, 'list', '/authors/kim/').view.cards).toHaveLength(0);
    expect(pageAt(result, 'article', '/2026/02/01/a/').view.aiUse?.reviewedBy?.url).toBe('/authors/kim/');
  });
});
