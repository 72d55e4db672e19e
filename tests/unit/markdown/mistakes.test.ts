/** Every message has a text that produces it, so none is dead and none is untested. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/markdown/create-markdown.ts';
import { articlePath, tryRender } from '../../support/markdown.ts';

const bodies: Readonly<Record<string, string>> = {
  'markdown/control-character': 'a\u0001',
  'markdown/turning-character': 'a\u202Eb',
  'markdown/html-dropped': '<b>x</b>',
  'markdown/heading-skipped': '#### x',
  'markdown/heading-empty': '#',
  'markdown/footnote-unused': '[^1]: x',
  'markdown/footnote-missing': 'x[^1]',
  'link/malformed': '[x](https:/example.org)',
  'link/unsafe': '[x](javascript:x)',
  'link/empty': '[x]()',
  'media/external': '![x](https://x.example/x.jpg)',
  'media/no-alt': '![](x.jpg)',
  'media/no-captions': '::video{src=x poster=y}',
  'limit/size': 'a\n\n'.repeat(700_000),
  'limit/paragraph': 'a'.repeat(100_001),
  'limit/nesting': '> '.repeat(200),
  'limit/marks': '[a'.repeat(20_000),
  'limit/blocks': '# a\n'.repeat(40_000),
  'limit/table': `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(200)}`,
  'limit/output': `[a]: https://x.example/${'x'.repeat(90_000)}\n\n${'[a]\n\n'.repeat(100)}`,
  'directive/unknown': '::x',
  'directive/unknown-attribute': '::audio{x=y}',
  'directive/bad-value': '::audio{src=x duration=long}',
  'directive/missing-attribute': '::audio{}',
  'directive/wanted-attribute': ':::quote\nx\n:::',
  'directive/unexpected-label': '::audio[x]{src=x}',
  'directive/wrong-form': '::quote{by=x}',
  'directive/unclosed': ':::quote{by=x}\nx',
  'directive/malformed': '::audio{',
  'directive/empty': ':::fact-box\n:::',
  'directive/no-list': ':::key-points\nx\n:::',
  'directive/missing-label': ':::profile\nx\n:::',
  'directive/no-pictures': ':::gallery\nx\n:::',
  'directive/no-question': ':::qa\nx\n:::',
  'directive/no-table': ':::table[x]\nx\n:::',
  'directive/unknown-newsletter': '::newsletter{id=x}',
  'directive/no-updates': '::::live\nx\n::::',
  'directive/key-without-title': ':::update{id=a time=2026-01-01T10:00Z key}\nx\n:::',
  'directive/duplicate-id': '## a\n\n:::update{id=a time=2026-01-01T10:00Z}\nx\n:::',
  'directive/embed-host': '::embed{url="https://x.example/1" title=x}',
  'embed/no-snapshot': '::embed{url="https://vimeo.com/76979871" title=x}',
  'chart/no-source': '::chart{data=a.csv alt=x}',
  'directive/timeline-date': ':::timeline\n- x\n:::',
};

test.each(Object.entries(bodies))('%s', (code, text) => {
  const found = tryRender(text).diagnostics.find((diagnostic) => diagnostic.code === code);
  expect(found?.message).toMatch(/^[\p{Lu}“0-9#].*\.$/u);
  expect(found?.hint === undefined ? code === 'directive/bad-value' : found.hint.length > 10).toBe(true);
});

test('every code of the room is among them or has a test of its own', () => {
  const declared = ['mistakes.ts', 'directives/mistakes.ts'].flatMap((name) => {
    const code = readFileSync(new URL(`../../../src/markdown/${name}`, import.meta.url), 'utf8');
    return [...code.matchAll(/(?:error|warning)\(\s*'([^']+)'/g)].map((match) => match[1]);
  });
  const elsewhere = ['directive/failed', 'markdown/plugin', 'markdown/inline-only', 'markdown/inline-link'];
  expect([...new Set(declared)].sort()).toEqual([...Object.keys(bodies), ...elsewhere].sort());
});

test('inline text reports what it cannot hold', () => {
  const { inline } = createMarkdown({ html: 'drop', zone: 'UTC', remark: [] });
  const codes = ['# x', '[x](y.md)'].map(
    (text) => inline({ file: articlePath, text, firstLine: 1, lang: 'en' }).diagnostics[0]?.code,
  );
  expect(codes).toEqual(['markdown/inline-only', 'markdown/inline-link']);
});
