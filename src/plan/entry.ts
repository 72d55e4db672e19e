/** An article of the edition with all that was found for its names and files: what its own page and feeds are made of. */

import type { Article, Correction } from '../model/article.ts';
import type { Author } from '../model/authority.ts';
import type { Byline, Card, Reference } from '../model/edition.ts';
import type { BylineAuthor, ResolvedLead } from '../model/page.ts';

export interface Entry {
  readonly article: Article;
  readonly card: Card;
  readonly lead: ResolvedLead | undefined;
  readonly authors: readonly BylineAuthor[];
  readonly credits: {
    readonly reporting: readonly Byline[];
    readonly editing: readonly Byline[];
    readonly photography: readonly Byline[];
  };
  readonly reviewedBy: Reference | undefined;
  /** Whose lists the article stands in: the byline's, then those of the credits. */
  readonly contributors: readonly Author[];
  /** Oldest first, those of the body included. */
  readonly corrections: readonly Correction[];
}
