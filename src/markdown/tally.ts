/** What is counted while texts are read. */

import type { ReadingCosts } from '../model/costs.ts';

export type Tally = { -readonly [Key in keyof ReadingCosts]: ReadingCosts[Key] };
