/** Texts by others: attack strings, inputs that hang parsers, and the real articles of two newsrooms. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { literalMark } from '../../src/markdown/characters.ts';
import { createMarkdown } from '../../src/markdown/create-markdown.ts';
import { createParse } from '../../src/markdown/parser.ts';
import { articlePath, dangersOf, filled } from '../support/markdown.ts';

const corpora = new URL('../../../shared/corpora/', import.meta.url);
const drop = createMarkdown({ html: 'drop', zone: 'UTC', remark: [] });
const keep = createMarkdown({ html: 'sanitize', zone: 'UTC', remark: [] });

function read(path: string): string {
  return readFileSync(new URL(path, corpora), 'utf8');
}

function filesBelow(path: string, ending: RegExp): string[] {
  return readdirSync(new URL(path, corpora), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => `${path}${name}`);
}

function source(text: string) {
  return { file: articlePath, text: text.replace(/\r\n?/g, '\n'), firstLine: 1, lang: 'en' };
}

/** What is dangerous in any rendering of a text. */
function dangers(text: string): string[] {
  return [drop, keep].flatMap(({ body, inline }) => {
    const { value, diagnostics } = body(source(text));
    if (value === undefined) return diagnostics.slice(-1).map(({ code }) => code);
    const whole = [value.body.page, value.body.feed ?? value.body.page].map(filled);
    return [...whole, inline(source(text)).value?.html ?? ''].flatMap(dangersOf);
  });
}

interface Recipe {
  readonly name: string;
  readonly parts: readonly (readonly [text: string, times: number])[];
}

function cook(parts: Recipe['parts']): string {
  return parts
    .map(([text, times]) => {
      if (text === '@indent-list') return Array.from({ length: times }, (_, x) => `${'  '.repeat(x)}* a\n`).join('');
      if (text === '@backticks') return Array.from({ length: times - 1 }, (_, x) => `e${'`'.repeat(x + 1)}`).join('');
      return text.repeat(times);
    })
    .join('');
}

/** All of a list where `CORPORA=all` asks for it, else a part of it that `npm test` has the time for. */
function sample<T>(items: readonly T[], step: number): readonly T[] {
  return process.env.CORPORA === 'all' ? items : items.filter((_, index) => index % step === 0);
}

/** Blocks of many payloads at once, so that one that leaves its block would be seen in the next. */
function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

describe.skipIf(!existsSync(corpora))('texts by others', { timeout: 300_000 }, () => {
  test('no payload of the HTML list leaves anything that runs', () => {
    const payloads = read('xss/payloadbox-xss-payload-list.txt').split('\n');
    expect(payloads.length).toBeGreaterThan(6000);
    for (const group of chunks(payloads, 500)) expect(dangers(group.join('\n\n')), group.join('\n')).toEqual([]);
  });

  test('no payload of the HTML list leaves anything that runs as a link, a title, a description or an attribute', () => {
    const payloads = read('xss/payloadbox-xss-payload-list.txt').split('\n');
    for (const group of chunks(sample(payloads, 12), 50)) {
      const text = group.map((payload) => {
        const quoted = payload.replace(/["\\]/g, '');
        return [
          `[x](<${payload.replace(/[<>]/g, '')}>)`,
          `![${payload}](x.jpg "${quoted}")`,
          `::figure{src="${quoted}" alt="${quoted}" caption="${quoted}" licence="${quoted}"}`,
          `::video{src="https://${quoted}" poster="x.jpg" by="${quoted}" transcript="${quoted}"}`,
          `:::quote{by="${quoted}" source="https://${quoted}"}\n${payload}\n:::`,
        ].join('\n\n');
      });
      expect(dangers(text.join('\n\n'))).toEqual([]);
    }
  });

  test('no bypass of the Markdown sanitisers leaves anything that runs', () => {
    const files = filesBelow('xss/vercel-markdown-sanitizers/', /\.md$/);
    expect(files.length).toBeGreaterThan(150);
    for (const file of files) expect(dangers(read(file)), file).toEqual([]);
  });

  test('each pathological input gives a page or a refusal', () => {
    const { cases } = JSON.parse(read('spec/pathological.json')) as { readonly cases: readonly Recipe[] };
    for (const { name, parts } of cases) {
      const { value, diagnostics } = drop.body(source(cook(parts)));
      expect(value !== undefined || diagnostics.some(({ code }) => code.startsWith('limit/')), name).toBe(true);
    }
  });

  test('each attack on size and depth gives a page or a refusal', () => {
    interface Attack {
      readonly id: string;
      readonly files: readonly { readonly appendParts?: Recipe['parts'] }[];
    }
    const { attacks } = JSON.parse(read('attacks/attacks.json')) as { readonly attacks: readonly Attack[] };
    const built = attacks.flatMap(({ id, files }) =>
      files.flatMap(({ appendParts }) => (appendParts ? [[id, appendParts] as const] : [])),
    );
    expect(built.length).toBeGreaterThanOrEqual(4);
    for (const [id, parts] of built) {
      const { value, diagnostics } = drop.body(source(cook(parts)));
      expect(value !== undefined || diagnostics.some(({ code }) => code.startsWith('limit/')), id).toBe(true);
    }
  });

  test('no real article breaks a limit', () => {
    const files = [...filesBelow('18f/content/posts/', /\.md$/), ...filesBelow('nodejs/', /\.md$/)];
    expect(files.length).toBeGreaterThan(1000);
    for (const file of sample(files, 20)) {
      const { value, diagnostics } = drop.body(source(withoutFrontMatter(read(file))));
      expect(
        diagnostics.filter(({ code }) => code.startsWith('limit/')),
        file,
      ).toEqual([]);
      expect(value?.body.page.parts.length, file).toBe((value?.body.page.slots.length ?? 0) + 1);
    }
  });

  test('the parser gives the tree of plain remark, whether it looks for bare addresses or not', () => {
    const parse = createParse();
    const reference = unified().use(remarkParse).use(remarkGfm).freeze();
    for (const file of sample([...filesBelow('18f/content/posts/', /\.md$/), ...filesBelow('nodejs/', /\.md$/)], 20)) {
      const text = withoutFrontMatter(read(file));
      if (/^ {0,3}::/m.test(text)) continue;
      const ours = JSON.stringify(parse(text)).replaceAll(literalMark, '');
      expect(ours === JSON.stringify(reference.parse(text)), file).toBe(true);
    }
  });
});

function withoutFrontMatter(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^---\n[\s\S]*?\n---\n/, '');
}
