/**
 * Packages that few texts need, loaded when the first of them comes and not before: the unified packages take a tenth of a
 * second, more than all else that a build of one changed article does.
 *
 * Node loads ES modules by `require` from 20.19 on, so nothing here has to wait.
 */

import { createRequire } from 'node:module';
import { remember } from '../../lib/remember.ts';

export const loadPackage: (name: string) => unknown = remember(createRequire(import.meta.url));

/** Where the main file of a package lies. */
export const resolvePackage: (name: string) => string = createRequire(import.meta.url).resolve;
