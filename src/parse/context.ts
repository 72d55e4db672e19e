/** What parsing a file needs besides the file: the site, and Markdown through the calls it uses. */

import type { InlineText } from '../model/article.ts';
import type { RenderedText } from '../model/body.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { ParsingSite } from '../model/parsing-site.ts';

export interface MarkdownText {
  readonly file: SourcePath;
  readonly text: string;
  readonly hash?: Hash;
  readonly firstLine: number;
  readonly column?: number;
  readonly lang: string;
}

export interface MarkdownReader {
  body(source: MarkdownText): Outcome<RenderedText>;
  inline(source: MarkdownText): Outcome<InlineText>;
  typeset(text: string, lang: string): string;
}

export interface ParseContext {
  readonly site: ParsingSite;
  readonly markdown: MarkdownReader;
}
