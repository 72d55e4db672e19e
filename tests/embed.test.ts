/** Claims about embeds from file to site: what stands in the page, what is kept, and that nothing of a host loads by itself. */

import { describe, expect, it } from 'vitest';
import { type Build, build } from '../src/build.ts';
import { nothingRemembered } from '../src/model/memory.ts';
import { textsOfOutputs } from './support/output-text.ts';
import { articleText, type Files, projectOf, siteYaml } from './support/project.ts';

const url = 'https://vimeo.com/76979871';
const embed = `::embed{url="${url}" title="The gates" snapshot=gates}`;
const site = `${siteYaml}embeds: {allow: [vimeo.com]}\n`;

function kept(text: string, fields: Record<string, unknown> = {}): string {
  const all = { url, author: 'Harbour TV', date: '2026-02-28T18:55:00Z', ...fields };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${text}\n`;
}

function built(files: Files, after?: Build): Build {
  return build(projectOf({ 'content/site.yaml': site, ...files }), after?.memory ?? nothingRemembered);
}

const files: Files = {
  'content/articles/a.md': articleText({}, embed),
  'content/embeds/gates.md': kept('Closed at *last* <b>&</b> #tide.\n\nAll three.', {
    image: 'media/gates.jpg',
    alt: 'Gates',
  }),
  'content/media/gates.jpg': 'picture',
};

function textOf(result: Build, path: string): string {
  const text = textsOfOutputs(result.outputs()).get(path);
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

const page = '2026/02/01/a-headline/index.html';

describe('an embed', () => {
  it('shows what is kept, word for word and as text, with its author, day and picture', () => {
    const html = textOf(built(files), page);
    expect(html).toContain(
      '<blockquote cite="https://vimeo.com/76979871" dir="auto"><p>Closed at *last* &lt;b&gt;&amp;&lt;/b&gt; #tide.</p><p>All three.</p></blockquote><p class="bs-snapshot-by"><span class="bs-speaker"><bdi>Harbour TV</bdi></span>, <time datetime="2026-02-28T18:55:00+00:00">28 February 2026</time></p>',
    );
    expect(html).toMatch(/<div class="bs-snapshot"><img src="\/media\/gates\.[0-9a-f]{10}\.jpg"[^>]* alt="Gates"/);
    expect(html).toContain(`<a href="${url}">See it at Vimeo</a>`);
  });

  it('has no frame in its page: only a script that a reader clicks makes one', () => {
    const html = textOf(built(files), page);
    expect(html).not.toContain('<iframe');
    expect(html).toContain('data-frame="https://player.vimeo.com/video/76979871?dnt=1&#x26;autoplay=1"');
  });

  it('may be framed by the policy of the site, and nothing else may', () => {
    expect(textOf(built(files), '_headers')).toContain("; frame-src https://player.vimeo.com; object-src 'none'");
    expect(textOf(built({ 'content/site.yaml': siteYaml }), '_headers')).toContain("; frame-src 'none';");
  });

  it('keeps its words in feeds and plain text, without anything that a script would need', () => {
    const [item] = JSON.parse(textOf(built(files), 'feed.json')).items;
    expect(item.content_html).toContain('<p>All three.</p>');
    expect(item.content_html).not.toContain('data-frame');
    expect(item.content_text).toBe(
      `The gates\nClosed at *last* <b>&</b> #tide.\n\nAll three.\n\n— Harbour TV, 28 February 2026\n${url}`,
    );
  });

  it('is drawn anew when what is kept of it changes, and the article is not parsed again', () => {
    const first = built(files);
    const again = built({ ...files, 'content/embeds/gates.md': kept('Open again.') }, first);
    expect(again.parsed).toBe(1);
    const drawn = again.stale.map((stale) => stale.url);
    expect(drawn).toContain('/2026/02/01/a-headline/');
    expect(drawn).not.toContain('/');
  });

  it('publishes no picture of a post that no public page embeds', () => {
    const draft = { ...files, 'content/articles/a.md': articleText({ status: 'draft' }, embed) };
    expect(
      built(draft)
        .pages.map((stale) => stale.url)
        .filter((address) => address.startsWith('/media/')),
    ).toEqual([]);
  });
});

describe('the editor is told', () => {
  const told = (changes: Files): readonly string[] =>
    built({ ...files, ...changes }).diagnostics.map(
      ({ code, places: [place] }) => `${code} ${place?.file}:${place?.line}`,
    );

  it('that nothing is kept, under this name or at all', () => {
    const article = (text: string) => ({ 'content/articles/a.md': articleText({}, text) });
    expect(told(article(embed.replace('gates}', 'gats}')))).toEqual(['embed/missing content/articles/a.md:7']);
    expect(told(article(embed.replace(' snapshot=gates', '')))).toEqual(['embed/no-snapshot content/articles/a.md:7']);
    expect(told({ 'content/embeds/gates.md': kept('') })).toEqual(['embed/empty content/embeds/gates.md:1']);
  });

  it('that something else is kept than what is embedded', () => {
    expect(told({ 'content/embeds/gates.md': kept('x', { url: 'https://vimeo.com/1' }) })).toEqual([
      'embed/other-url content/articles/a.md:7',
    ]);
  });

  it('that the host is none of the site’s', () => {
    expect(told({ 'content/site.yaml': siteYaml })).toEqual(['directive/embed-host content/articles/a.md:7']);
  });
});
