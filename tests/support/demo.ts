/** The demonstration newspaper, built once in memory for all tests of one file. */

import { join } from 'node:path';
import { type Build, build } from '../../src/build.ts';
import { loadProject } from '../../src/cli/load-project.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { nothingRemembered } from '../../src/model/memory.ts';
import type { Project } from '../../src/model/project.ts';
import { textsOfOutputs } from './output-text.ts';

export interface Demo {
  readonly root: string;
  readonly project: Project;
  readonly result: Build;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every output that is text, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The demonstration as it is at `now`. */
export async function buildDemo(now = '2026-11-22T12:00:00Z'): Promise<Demo> {
  const root = join(import.meta.dirname, '../..');
  const { project, diagnostics } = await loadProject({
    root,
    now: Date.parse(now),
    drafts: false,
    pictures: join(root, '.broadsheet/store/pictures'),
  });
  if (project === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  const result = build(project, nothingRemembered);
  const texts = textsOfOutputs(result.outputs());
  return { root, project, result, diagnostics: [...diagnostics, ...result.diagnostics], texts };
}
