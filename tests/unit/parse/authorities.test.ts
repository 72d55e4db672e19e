import { describe, expect, test } from 'vitest';
import { placeAt } from '../../../src/model/places.ts';
import { parserOf } from '../../../src/parse/parser-of.ts';
import { plainMarkdown, sentences, siteOf, sourceOf, summaries } from '../../support/parse.ts';

const parser = parserOf({ site: siteOf(), markdown: plainMarkdown() });

describe('an author', () => {
  test('is named by the file, and the body is the biography', () => {
    const text =
      '---\nname: Jane Doe\nrole: Editor\nphoto: media/j.jpg\nemail: j@example.org\nlinks: https://a.example\nexpertise: [sea]\n---\nBorn by the sea.\n';
    const { value, diagnostics } = parser.author(sourceOf('content/authors/jane-doe.md', text));
    expect(summaries(diagnostics)).toEqual(['front-matter/synonym 4:1']);
    expect(value).toMatchObject({
      id: 'jane-doe',
      name: 'Jane Doe',
      portrait: 'media/j.jpg',
      links: ['https://a.example/'],
      expertise: ['sea'],
      location: undefined,
      body: { text: { parts: ['Born by the sea.\n'] } },
    });
    expect(value?.path && placeAt(value.places, 'portrait', value.path)).toMatchObject({ line: 4, column: 8 });
  });

  test('without a biography has no body', () => {
    expect(parser.author(sourceOf('content/authors/a.md', '---\nname: A\n---\n\n')).value?.body).toBeUndefined();
  });

  test('is refused with a name that can be no address, and with a way out', () => {
    const { value, diagnostics } = parser.author(
      sourceOf('content/authors/Jane Doe.md', '---\nrole: x\nlinks: [javascript:alert(1)]\nemail: no\n---\n'),
    );
    expect(value).toBeUndefined();
    expect(sentences(diagnostics)).toEqual([
      'error: The file’s name becomes its address, but “Jane Doe” must not hold a space. Rename it, for instance to `jane-doe`.',
      'error: `name` is missing. Add it, for instance `name: Jane Doe`.',
      'error: `email` is “no”, but must be an e-mail address. Such as newsdesk@example.org.',
      'error: `links` (entry 1) is “javascript:alert(1)”, but must be an absolute web address. Write it with https:// in front.',
    ]);
  });
});

describe('a topic', () => {
  test('has a label, other names and codes', () => {
    const text =
      '---\nlabel: Iraq\nsynonyms: [Republic of Iraq]\nsameAs: https://www.wikidata.org/wiki/Q796\nmediaTopic: medtop:20000053\n---\nA country.';
    const { value, diagnostics } = parser.topic(sourceOf('content/topics/iraq.md', text));
    expect(summaries(diagnostics)).toEqual([]);
    expect(value).toMatchObject({
      id: 'iraq',
      label: 'Iraq',
      synonyms: ['Republic of Iraq'],
      mediaTopic: 'medtop:20000053',
      body: { text: { parts: ['A country.'] } },
    });
  });

  test('refuses a code that is none', () => {
    const { diagnostics } = parser.topic(
      sourceOf('content/topics/iraq.md', '---\nlabel: Iraq\nmediaTopic: 20000053\n---\n'),
    );
    expect(summaries(diagnostics)).toEqual(['front-matter/bad-value 3:13']);
  });
});

describe('a page', () => {
  test.each([
    ['content/pages/about.md', '/about/'],
    ['content/pages/about/index.md', '/about/'],
    ['content/pages/about/ethics.md', '/about/ethics/'],
    ['content/pages/index.md', '/'],
  ])('%s is found at %s', (path, url) => {
    const { value, diagnostics } = parser.page(sourceOf(path, '---\ntitle: About us\naliases: /who\n---\nWe are.\n'));
    expect(summaries(diagnostics)).toEqual([]);
    expect(value).toMatchObject({
      url,
      title: 'About us',
      summary: 'We are.',
      lang: 'en',
      aliases: ['/who/'],
      robots: { index: true },
    });
  });

  test('has no slug, and no name that leads out of its folder', () => {
    const { diagnostics } = parser.page(
      sourceOf('content/pages/x y/aux.md', '---\ntitle: A\nslug: x\naliases: [/../a]\n---\n'),
    );
    expect(summaries(diagnostics)).toEqual([
      'url/bad-file-name 1:1',
      'url/bad-file-name 1:1',
      'front-matter/unknown-key 3:1',
      'url/bad-alias 4:11',
    ]);
  });
});
