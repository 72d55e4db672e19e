/** Proves a site that was built with memory: draws it whole without any, and compares every byte that stands. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import { nothingRemembered } from '../model/memory.ts';
import type { Output, OutputPath } from '../model/output.ts';
import type { Project } from '../model/project.ts';

/** What is different in `out`: each file once, in the order of the pages. Nothing is written. */
export function verifySite(project: Project, out: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const output of build(project, nothingRemembered).outputs()) {
    const file = join(out, output.path);
    if (!existsSync(file)) found.push(different(output.path, 'is missing'));
    else if (!isEqual(readFileSync(file), output)) found.push(different(output.path, 'has other bytes'));
  }
  return found;
}

function isEqual(standing: Buffer, { content }: Output): boolean {
  if ('copyOf' in content) return hashOf(standing) === content.hash;
  return standing.equals('text' in content ? Buffer.from(content.text) : content.bytes);
}

function different(path: OutputPath, what: string): Diagnostic {
  return error(
    'build/unequal',
    `${path} ${what} than a build from nothing gives.`.replace('is missing than', 'is missing, which'),
    'This is a bug in Broadsheet: please report it, and build with --clean until it is mended.',
  );
}
