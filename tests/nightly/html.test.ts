/** Every page of the demonstration newspaper is valid HTML in the eyes of the Nu checker. Needs Java. */

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../support/demo.ts';
import { newFolder, put } from '../support/folder.ts';

const java = spawnSync('java', ['-version']).status === 0;
const vnu = createRequire(import.meta.url)('vnu-jar') as string;

if (!java) console.warn('No Java found: the Nu HTML checker is skipped.');

describe.skipIf(!java)('the demonstration newspaper', () => {
  it('has no error that the Nu HTML checker finds', { timeout: 300_000 }, async () => {
    const { texts } = await buildDemo();
    const pages = [...texts].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    const folder = newFolder();
    put(folder, Object.fromEntries(pages));
    const checked = spawnSync('java', ['-jar', vnu, '--skip-non-html', '--errors-only', '--format', 'gnu', folder], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    expect(checked.stderr.replaceAll(`${folder}/`, '')).toBe('');
    expect(checked.status).toBe(0);
  });
});
