/** What a host that reads `_redirects` and `_headers` is told. */

import type { UrlPath } from './brands.ts';

/** What a server is to do with an address: send the reader on, or say with the page at `to` that nothing is there any more. */
export interface RedirectRule {
  readonly from: UrlPath;
  readonly to: UrlPath;
  readonly status: 301 | 410;
}

export interface HeadersView {
  /** Whether no page at all is for search engines. */
  readonly noindex: boolean;
  /** The addresses of notices, which are for no search engine. */
  readonly takenBack: readonly UrlPath[];
}
