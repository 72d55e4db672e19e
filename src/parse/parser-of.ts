/** The parsers of all kinds of content files, for any Markdown. No file is ever dropped in silence. */

import type { Article } from '../model/article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from '../model/authority.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { ParsingSite } from '../model/parsing-site.ts';
import { applyRules } from '../model/rules.ts';
import type { SourceFile } from '../model/source.ts';
import type { ParseContext } from './context.ts';
import * as mistakes from './mistakes.ts';
import { parseArticle } from './parse-article.ts';
import { parseAuthor, parsePage, parseTopic } from './parse-authority.ts';
import { parseEmbed } from './parse-embed.ts';

export interface Parser {
  readonly article: (file: SourceFile) => Outcome<Article>;
  readonly author: (file: SourceFile) => Outcome<Author>;
  readonly topic: (file: SourceFile) => Outcome<Topic>;
  readonly embed: (file: SourceFile) => Outcome<EmbedSnapshot>;
  readonly page: (file: SourceFile) => Outcome<StaticPage>;
}

/** Parsers that depend on the site and its Markdown alone. */
export function parserOf(context: ParseContext): Parser {
  const { rules } = context.site;
  return {
    article: (file) => neverSilent(file, parseArticle(file, context), rules),
    author: (file) => neverSilent(file, parseAuthor(file, context), rules),
    topic: (file) => neverSilent(file, parseTopic(file, context), rules),
    embed: (file) => neverSilent(file, parseEmbed(file, context), rules),
    page: (file) => neverSilent(file, parsePage(file, context), rules),
  };
}

/** Rules may lower the very mistake that left nothing to publish; the build must still refuse. */
function neverSilent<T>(file: SourceFile, outcome: Outcome<T>, rules: ParsingSite['rules']): Outcome<T> {
  if (outcome.value !== undefined) return outcome;
  if (applyRules(outcome.diagnostics, rules).some(({ level }) => level === 'error')) return outcome;
  const place = { file: file.path, line: 1, column: 1, length: 1 };
  return { value: undefined, diagnostics: [...outcome.diagnostics, mistakes.refused(place)] };
}
