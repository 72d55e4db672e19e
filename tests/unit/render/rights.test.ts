/** Claims about what a site says to machines: all signals say the one thing that site.yaml says, each in its own words. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import type { Page } from '../../../src/model/page.ts';
import { licenceFile, type Rights, reservationFile } from '../../../src/model/rights.ts';
import type { Site } from '../../../src/model/site.ts';
import { crawlers } from '../../../src/render/rights/crawlers.ts';
import {
  contentSignalPolicy,
  groupOf,
  mayFetch,
  type Policy,
  readHeaders,
  readLicence,
  readRobots,
} from '../../support/rights.ts';
import { articlePage, drawn, metasOf, siteOf, subPath } from './values.ts';

const noView = { source: undefined, view: {} };
const pages = {
  robots: {
    kind: 'robots',
    url: urlPath('/robots.txt'),
    source: undefined,
    view: { sitemaps: [urlPath('/sitemap.xml')] },
  },
  licence: { kind: 'licence', url: licenceFile, ...noView },
  reservation: { kind: 'reservation', url: reservationFile, ...noView },
  headers: { kind: 'headers', url: urlPath('/_headers'), source: undefined, view: { noindex: false, takenBack: [] } },
} as const satisfies Record<string, Page>;

const anyRights = fc.record({
  search: fc.boolean(),
  user: fc.boolean(),
  train: fc.boolean(),
  licence: fc.constantFrom(
    undefined,
    '/about/licence/',
    '/über/“terms” & more/',
    'https://terms.example/?a=1&b=2',
    'https://creativecommons.org/licenses/by/4.0/',
  ),
});

const anySite: fc.Arbitrary<Site & { rights: Rights }> = fc
  .tuple(anyRights, fc.boolean())
  .map(([rights, isBelow]) => ({ ...siteOf(isBelow ? subPath : {}), rights }));

const policyOf = ({ search, user, train }: Rights): Policy => ({ search, answers: user, training: train });

describe('a site that says what machines may do', () => {
  it('says the same in every signal', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const { rights } = site;
        const policy = policyOf(rights);
        const robots = readRobots(drawn(pages.robots, { site }));
        for (const group of robots.groups) expect(contentSignalPolicy(group)).toEqual(policy);

        const licence = readLicence(drawn(pages.licence, { site }));
        expect(licence.policy).toEqual(policy);
        expect(licence.scope).toBe(`${site.base}/`);
        expect(robots.everywhere).toEqual([['license', `${site.url}/license.xml`]]);

        // One bit for all of mining: nothing is reserved only where nothing is refused.
        const reserved = Object.values(policy).every((one) => one === true) ? 0 : 1;
        const [reservation, ...more] = JSON.parse(drawn(pages.reservation, { site }));
        expect(more).toEqual([]);
        expect(reservation).toMatchObject({ location: `${site.base}/`, 'tdm-reservation': reserved });

        const headers = readHeaders(drawn(pages.headers, { site }), `${site.base}/*`);
        const metas = metasOf(drawn(articlePage(), { site }));
        expect(headers.get('tdm-reservation')).toBe(String(reserved));
        expect(metas.get('tdm-reservation')).toEqual([String(reserved)]);
        const terms = reservation['tdm-policy'];
        expect(headers.get('tdm-policy')).toBe(terms);
        expect(metas.get('tdm-policy')).toEqual(terms === undefined ? undefined : [terms]);
        expect(licence.terms).toBe(terms);
        expect(terms === undefined).toBe(rights.licence === undefined);

        expect(robots.sitemaps.length > 0).toBe(rights.search);
        expect(headers.has('x-robots-tag')).toBe(!rights.search);
        expect(metas.get('robots')?.[0] === 'noindex').toBe(!rights.search);
      }),
    );
  });

  it('shuts out a crawler as soon as one of its uses is refused, and no other', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const robots = readRobots(drawn(pages.robots, { site }));
        const policy = policyOf(site.rights);
        // By the words of those who run them, not by our table.
        const trainers = ['GPTBot', 'ClaudeBot', 'Google-Extended', 'Applebot-Extended', 'CCBot', 'meta-externalagent'];
        const readers = ['ChatGPT-User', 'Claude-User', 'Perplexity-User'];
        const finders = ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot'];
        const may = (token: string): boolean => mayFetch(robots, token, `${site.base}/2020/01/06/a-headline/`);
        for (const token of trainers) expect([token, may(token)]).toEqual([token, policy.training]);
        for (const token of readers) expect([token, may(token)]).toEqual([token, policy.answers]);
        for (const token of finders) expect([token, may(token)]).toEqual([token, policy.search && policy.answers]);
        for (const token of ['Googlebot', 'Bingbot', 'Feedly']) expect(may(token)).toBe(true);
        expect(mayFetch(robots, 'GPTBot', '/elsewhere/')).toBe(policy.training || site.base !== '');
      }),
    );
  });

  it('leads from each page and each response to the licence', () => {
    const site = siteOf({ ...subPath, rights: { search: true, user: true, train: false, licence: undefined } });
    const headers = drawn(pages.headers, { site });
    expect(drawn(articlePage(), { site })).toContain(
      '<link rel="license" type="application/rsl+xml" href="/paper/license.xml">',
    );
    expect(readHeaders(headers, '/paper/*').get('link')).toBe(
      '<https://gazette.example/paper/license.xml>; rel="license"; type="application/rsl+xml"',
    );
    expect(readHeaders(headers, '/paper/license.xml').get('content-type')).toBe('application/rsl+xml');
  });

  it('names the holder, and asks for attribution where a licence of Creative Commons does', () => {
    const own = siteOf({ rights: { search: true, user: true, train: true, licence: '/terms/' } });
    const publisher = { ...own.publisher, legalName: 'Gazette & Sons “Ltd”' };
    expect(readLicence(drawn(pages.licence, { site: { ...own, publisher } }))).toMatchObject({
      holder: 'Gazette & Sons “Ltd”',
      terms: 'https://gazette.example/terms/',
      payment: 'free',
    });
    const shared = siteOf({
      rights: { search: true, user: true, train: true, licence: 'https://creativecommons.org/licenses/by/4.0/' },
    });
    expect(readLicence(drawn(pages.licence, { site: shared })).payment).toBe('attribution');
  });
});

describe('a site that says nothing', () => {
  it('sends no signal', () => {
    const site = siteOf();
    const robots = readRobots(drawn(pages.robots, { site }));
    expect(robots.groups).toEqual([{ agents: ['*'], lines: [['allow', '/']] }]);
    expect(robots.everywhere).toEqual([]);
    expect(contentSignalPolicy(groupOf(robots, 'GPTBot'))).toEqual({});
    expect(drawn(pages.headers, { site })).not.toMatch(/tdm|license/i);
    expect(drawn(articlePage(), { site })).not.toMatch(/tdm-|rel="license"/);
  });
});

describe('the table of crawlers', () => {
  it('is in order, names each once, and says where its operator says so', () => {
    const tokens = crawlers.map(({ token }) => token);
    expect(tokens).toEqual([...new Set(tokens)].sort());
    for (const { token, uses, source } of crawlers) {
      expect(token).toMatch(/^[A-Za-z_-]+$/);
      expect(uses.length).toBeGreaterThan(0);
      expect(URL.canParse(source)).toBe(true);
    }
  });
});
