/** Proves a site that was built with memory: draws it whole without any, and compares every byte that stands. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.ts';
import { outputPath } from '../model/address.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import { nothingRemembered } from '../model/memory.ts';
import type { Output, OutputPath } from '../model/output.ts';
import { isPicturePage } from '../model/picture-page.ts';
import type { Project } from '../model/project.ts';

/**
 * What is different in `out`: each file once, in the order of the pages, then what should not be there of the `written`.
 * Nothing is written.
 */
export function verifySite(project: Project, out: string, written: Iterable<OutputPath>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const clean = build(project, nothingRemembered);
  // What pictures are is in their names; that they were made is all there is to see.
  for (const page of clean.pages.filter(isPicturePage)) {
    const path = outputPath(page.url);
    if (!existsSync(join(out, path))) found.push(missing(path));
  }
  for (const output of clean.outputs()) {
    const file = join(out, output.path);
    if (!existsSync(file)) found.push(missing(output.path));
    else if (!isEqual(readFileSync(file), output)) {
      found.push(unequal(`${output.path} has other bytes than a build from nothing gives it.`));
    }
  }
  const known = new Set(clean.paths);
  for (const path of written) {
    if (!known.has(path)) found.push(unequal(`${path} is there; a build from nothing does not make it.`));
  }
  return found;
}

/** Told where an article is quarantined: no build from nothing knows its last good version. */
export function notVerified(): Diagnostic {
  return warning(
    'build/not-verified',
    'The site was not verified, because it keeps the last good version of an article that is broken now.',
    'Mend what is broken, and verify then.',
  );
}

function isEqual(standing: Buffer, { content }: Output): boolean {
  if ('hash' in content) return hashOf(standing) === content.hash;
  return standing.equals('text' in content ? Buffer.from(content.text) : content.bytes);
}

function missing(path: OutputPath): Diagnostic {
  return unequal(`${path} is missing; a build from nothing makes it.`);
}

function unequal(message: string): Diagnostic {
  return error(
    'build/unequal',
    message,
    'This is a bug in Broadsheet: please report it, and build with --clean until it is mended.',
  );
}
