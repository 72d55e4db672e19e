/**
 * The parser makes remark-parse's trees, places included, and the writer remark-html's HTML, of whatever they are given.
 * `TEXTS=2000` tries more, `SEED=1` others.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalText } from '../../src/markdown/characters.ts';
import { createMarkdown } from '../../src/markdown/create-markdown.ts';
import { loadNative } from '../../src/markdown/engine/native.ts';
import { createReference } from '../../src/markdown/engine/reference.ts';
import { brokenLimit } from '../../src/markdown/limits.ts';
import { plainTree, reference, referenceParse } from '../support/engines.ts';
import { articlePath } from '../support/markdown.ts';
import { article, quarrels, soup } from '../support/texts.ts';

const seed = Number(process.env.SEED ?? 2_027);
const runs = Number(process.env.TEXTS ?? 80) * 8;
const native = loadNative();
const slim = createReference();
const settings = { html: 'sanitize', zone: 'UTC', remark: [] } as const;
const [ours, theirs] = [createMarkdown(settings), createMarkdown({ ...settings, engine: reference })];

/** As texts reach the parser: legal, and within its limits. */
const legal = (text: string): string => legalText({ file: articlePath, text, firstLine: 1, lang: 'en' }).text;
const isLimited = (text: string): boolean =>
  brokenLimit({ file: articlePath, text, firstLine: 1, lang: 'en' }) === undefined;

describe.each([
  ['articles', article],
  ['pieces of a few kinds', quarrels],
  ['pieces of all kinds', soup],
])('%s', { timeout: 120_000 + runs * 100 }, (_, texts) => {
  it('are parsed natively as by remark-parse, or not at all', () => {
    if (typeof native !== 'function') throw new Error(native.missing);
    const check = fc.property(texts.map(legal).filter(isLimited), (text) => {
      const tree = native(text);
      if (tree !== undefined) expect(plainTree(tree)).toEqual(plainTree(referenceParse(text)));
    });
    fc.assert(check, { numRuns: runs, seed });
  });

  it('are parsed without the extensions that they do not trigger as with them', () => {
    const check = fc.property(texts.map(legal).filter(isLimited), (text) => {
      expect(plainTree(slim(text))).toEqual(plainTree(referenceParse(text)));
    });
    fc.assert(check, { numRuns: runs / 4, seed: seed + 1 });
  });

  it('become the bodies, for page and feed, that the libraries alone make of them', () => {
    const check = fc.property(texts, (text) => {
      const source = { file: articlePath, text, firstLine: 1, lang: 'en' };
      expect(ours.body(source)).toEqual(theirs.body(source));
      expect(ours.inline(source)).toEqual(theirs.inline(source));
    });
    fc.assert(check, { numRuns: runs / 4, seed: seed + 2 });
  });
});

it('most articles are parsed natively', () => {
  if (typeof native !== 'function') throw new Error(native.missing);
  const texts = fc.sample(article, { numRuns: 400, seed: 3 });
  const natively = texts.filter((text) => native(text) !== undefined);
  expect(natively.length).toBeGreaterThan(200);
});
