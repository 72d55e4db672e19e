/** The crawlers that feed machines which learn or answer, as those who run them describe what they take pages for. */

import type { MachineUse, Rights } from '../../model/rights.ts';

export interface Crawler {
  /** The product token of robots.txt (RFC 9309, 2.2.1). */
  readonly token: string;
  readonly operator: string;
  /** What the pages it takes are used for. An index that answers are made from serves answers as much as search. */
  readonly uses: readonly MachineUse[];
  /** Where its operator says so. */
  readonly source: string;
}

const openAi = { operator: 'OpenAI', source: 'https://developers.openai.com/api/docs/bots' };
const anthropic = { operator: 'Anthropic', source: 'https://support.claude.com/en/articles/8896518' };
const perplexity = { operator: 'Perplexity', source: 'https://docs.perplexity.ai/guides/bots' };
const amazon = { operator: 'Amazon', source: 'https://developer.amazon.com/amazonbot' };
const meta = { operator: 'Meta', source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers/' };

/**
 * Every one that its operator names for one purpose. A search engine whose one crawler serves all purposes is not among
 * them: it is told by the signals, and by the tokens its operator gives for the others, such as Google-Extended.
 */
export const crawlers: readonly Crawler[] = [
  { token: 'Amazonbot', uses: ['train'], ...amazon },
  { token: 'Amzn-SearchBot', uses: ['search', 'user'], ...amazon },
  { token: 'Amzn-User', uses: ['user'], ...amazon },
  { token: 'Applebot-Extended', uses: ['train'], operator: 'Apple', source: 'https://support.apple.com/en-us/119829' },
  { token: 'CCBot', uses: ['train'], operator: 'Common Crawl', source: 'https://commoncrawl.org/ccbot' },
  { token: 'ChatGPT-User', uses: ['user'], ...openAi },
  { token: 'Claude-SearchBot', uses: ['search', 'user'], ...anthropic },
  { token: 'Claude-User', uses: ['user'], ...anthropic },
  { token: 'ClaudeBot', uses: ['train'], ...anthropic },
  { token: 'GPTBot', uses: ['train'], ...openAi },
  {
    token: 'Google-Extended',
    uses: ['train'],
    operator: 'Google',
    source: 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers',
  },
  { token: 'OAI-SearchBot', uses: ['search', 'user'], ...openAi },
  { token: 'Perplexity-User', uses: ['user'], ...perplexity },
  { token: 'PerplexityBot', uses: ['search', 'user'], ...perplexity },
  { token: 'meta-externalagent', uses: ['train'], ...meta },
  { token: 'meta-externalfetcher', uses: ['user'], ...meta },
];

/** The crawlers that are to stay away: one use that is refused is enough. */
export function refusedCrawlers(rights: Rights): readonly Crawler[] {
  return crawlers.filter(({ uses }) => uses.some((use) => !rights[use]));
}
