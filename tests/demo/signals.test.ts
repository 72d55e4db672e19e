/** What the demonstration newspaper says to machines, read back from what would be published, file by file. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemo } from '../support/demo.ts';
import { ninjsSchema } from '../support/ninjs-schema.ts';
import { contentSignalPolicy, mayFetch, readHeaders, readLicence, readRobots } from '../support/rights.ts';
import { validator } from '../support/validate.ts';
import { metasOf } from '../unit/render/values.ts';

const terms = 'https://courier.example/about/licence/';
const policy = { search: true, answers: true, training: false };

let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ texts } = await buildDemo());
}, 60_000);

const textOf = (path: string): string => texts.get(path) ?? '';

describe('the demonstration newspaper', () => {
  it('has one policy in every file that states one', () => {
    const robots = readRobots(textOf('robots.txt'));
    for (const group of robots.groups) expect(contentSignalPolicy(group)).toEqual(policy);
    expect(
      ['GPTBot', 'OAI-SearchBot', 'ChatGPT-User', 'Googlebot'].map((token) => mayFetch(robots, token, '/')),
    ).toEqual([false, true, true, true]);
    expect(readLicence(textOf('license.xml'))).toMatchObject({ policy, terms, scope: '/' });
    const reservation = { location: '/', 'tdm-reservation': 1, 'tdm-policy': terms };
    expect(JSON.parse(textOf('.well-known/tdmrep.json'))).toEqual([reservation]);
    const headers = readHeaders(textOf('_headers'), '/*');
    expect([headers.get('tdm-reservation'), headers.get('tdm-policy')]).toEqual(['1', terms]);
  });

  it('says it in the head of every page', () => {
    const pages = [...texts].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    for (const [path, text] of pages) {
      const metas = metasOf(text);
      expect([path, metas.get('tdm-reservation'), metas.get('tdm-policy')]).toEqual([path, ['1'], [terms]]);
      expect(text, path).toContain('<link rel="license" type="application/rsl+xml" href="/license.xml">');
    }
  });

  it('gives every article as valid ninjs, and leads there from its page', () => {
    const mistakesOf = validator(ninjsSchema);
    const given = [...texts].filter(([path]) => path.endsWith('/index.json'));
    expect(given.length).toBeGreaterThanOrEqual(36);
    for (const [path, text] of given) {
      expect([path, mistakesOf(JSON.parse(text))]).toEqual([path, []]);
      const page = textOf(path.replace(/json$/, 'html'));
      const link = `href="https://courier.example/${encodeURI(path)}"`;
      expect([path, page.includes(link)]).toEqual([path, JSON.parse(text).bodies !== undefined]);
    }
  });
});
