/** What strangers may have written - captions, names, cells, posts - is text wherever it is shown, and nothing but text. */

import { parse } from 'parse5';
import { expect, it } from 'vitest';
import { build } from '../src/build.ts';
import { nothingRemembered } from '../src/model/memory.ts';
import { dangersIn } from './support/dangers.ts';
import { elements, type HtmlNode, textOf } from './support/html.ts';
import { textsOfOutputs } from './support/output-text.ts';
import { projectOf, siteYaml } from './support/project.ts';
import { readXml } from './support/xml.ts';

const attack = (name: string): string => `${name}<script>alert(1)</script><img src=x onerror=alert(1)>`;
const cell = (name: string): string => `"${attack(name)}"`;
const yaml = (name: string): string => `'${attack(name)}'`;

const body = `
::figure{src="media/a.svg" alt="${attack('alt')}" caption="${attack('caption')}" credit="${attack('credit')}" licence="${attack('licence')}"}

:::gallery[Six]
::figure{src="media/a.svg" alt="x" caption="${attack('shown')}" credit="${attack('shooter')}"}
:::

:::profile[Ruth]{image="media/a.svg" credit="${attack('portrait')}" role="${attack('role')}"}
Leader.
:::

:::table[Heights]{source="${attack('table')}"}
| a | b |
|---|---|
| \`${attack('cell')}\` | 2 |
:::

::chart{data="media/d.csv" title="${attack('chart')}" y-title="${attack('axis')}" note="${attack('note')}" source="${attack('source')}" alt="${attack('chartalt')}"}

::embed{url="https://posts.example/p/1" title="${attack('embed')}" snapshot=post}

::document{src="media/d.csv" title="${attack('document')}" source="${attack('archive')}"}

:::quote{by="${attack('speaker')}" role="${attack('office')}" source="${attack('meeting')}"}
Words.
:::

::callout[Tell us]{url="mailto:desk@gazette.example" deadline=2026-04-01}

:::live
:::update{id=one time="2026-02-28T10:00:00Z" title="${attack('update')}" by="${attack('writer')}"}
Water.
:::
:::
`.replace(/:::live\n([\s\S]*):::\n$/, '::::live\n$1::::\n');

const project = projectOf({
  'content/site.yaml': `${siteYaml}embeds: {allow: [posts.example]}\n`,
  'content/articles/a.md': `---\ntitle: A night\npublished: 2026-02-28T09:00:00Z\nsection: news\ntype: live\n---\n${body}`,
  'content/embeds/post.md': `---\nurl: https://posts.example/p/1\nauthor: ${yaml('author')}\ndate: 2026-02-28T08:00:00Z\nimage: media/a.svg\nalt: ${yaml('postalt')}\ncredit: ${yaml('postcredit')}\n---\n\n${attack('post')}\n`,
  'content/media/a.svg': '<svg/>',
  'content/media/d.csv': `${cell('rows')},${cell('column')}\n${cell('row')},3\nb,4\n`,
});

const result = build(project, nothingRemembered);
const outputs = textsOfOutputs(result.outputs());
const page = outputs.get('2026/02/28/a-night/index.html') ?? '';

it('such an article builds', () => {
  expect(result.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  expect(page).not.toBe('');
});

it('no page of the site runs anything of it', () => {
  const dangers = [...outputs].flatMap(([path, text]) => (path.endsWith('.html') ? dangersIn(text) : []));
  expect(dangers).toEqual([]);
});

const shown = ['caption', 'credit', 'licence', 'shown', 'shooter', 'portrait', 'role', 'table', 'cell', 'chart'];
const more = ['note', 'source', 'embed', 'document', 'archive', 'speaker', 'office', 'meeting', 'update', 'writer'];
const kept = ['author', 'post', 'postcredit', 'rows', 'column', 'row'];

it.each([...shown, ...more, ...kept])('“%s” is shown as it was written', (name) => {
  const [main] = elements(parse(page) as unknown as HtmlNode, 'body');
  expect(main && textOf(main)).toContain(attack(name));
});

it.each(['alt', 'chartalt', 'postalt'])('“%s” stays in its attribute', (name) => {
  const attribute = attack(name).replace(/</g, '&lt;').replace(/>/g, '&gt;');
  expect(page).toContain(`="${attribute}"`);
});

it('feeds stay sound, and give out nothing that runs', () => {
  const json = JSON.parse(outputs.get('feed.json') ?? '');
  expect(dangersIn(json.items[0].content_html)).toEqual([]);
  expect(json.items[0].content_text).toContain(attack('caption'));
  expect(readXml(outputs.get('feed.xml') ?? '')).toBeDefined();
});
