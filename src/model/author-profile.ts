/** An author as the front of their list of articles shows them. */

import type { ResolvedMedia } from './edition.ts';

export interface AuthorProfile {
  readonly name: string;
  readonly role: string | undefined;
  readonly portrait: ResolvedMedia | undefined;
  readonly email: string | undefined;
  readonly links: readonly string[];
  readonly expertise: readonly string[];
  readonly location: string | undefined;
}
