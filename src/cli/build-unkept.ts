/** A build of which nothing is kept: what it describes is only looked at. */

import { type Build, build } from '../build.ts';
import { StoreDamaged } from '../memory/records.ts';
import type { Store } from '../memory/store.ts';
import { nothingRemembered } from '../model/memory.ts';
import type { Project } from '../model/project.ts';

/** Builds with what a store remembers of files, and without it where some of that is damaged. */
export function buildUnkept(project: Project, store: Store): Build {
  try {
    return build(project, { ...store, pages: new Map() });
  } catch (cause) {
    if (cause instanceof StoreDamaged) return build(project, nothingRemembered);
    throw cause;
  }
}
