/** The generators that there are: ours, and those that it is compared with. */

import { astro } from './astro.ts';
import { broadsheet } from './broadsheet.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Tool } from './tool.ts';

export const peersById: ReadonlyMap<string, Tool> = new Map([hugo, eleventy, astro].map((tool) => [tool.id, tool]));

export const ours: Tool = broadsheet;

/** The one whose times the others are put in relation to. */
export const yardstick: Tool = hugo;
