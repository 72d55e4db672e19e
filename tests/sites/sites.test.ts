/**
 * Golden sites: each folder beside this file is a site with the output and the terminal text it must give.
 *
 * `<case>/site/` is the root, `<case>/args` further arguments, `<case>/expected/` the output folder and
 * `<case>/terminal.txt` what the terminal shows. `UPDATE_GOLDEN=1` rewrites the last two. The plain `templates/` beside
 * this file stand in for the packaged ones, so that a golden page shows content and not design; what the theme adds
 * beside pages (styles, scripts, fonts, icons) is left out of the comparison. Pictures that an encoder made are there by name,
 * with `encoder` for the hash that changes with its version, and without their bytes.
 */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';

const here = import.meta.dirname;
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'templates')
  .map((entry) => entry.name)
  .sort();
const temporary: string[] = [];

afterEach(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('golden sites', () => {
  it.each(cases)('%s', async (name) => {
    const { terminal, tree } = await buildCase(join(here, name));
    const expected = join(here, name, 'expected');
    if (process.env.UPDATE_GOLDEN === '1') {
      rmSync(expected, { recursive: true, force: true });
      for (const [path, bytes] of tree) {
        mkdirSync(dirname(join(expected, path)), { recursive: true });
        writeFileSync(join(expected, path), bytes);
      }
      writeFileSync(join(here, name, 'terminal.txt'), terminal);
    }
    expect(terminal).toBe(readFileSync(join(here, name, 'terminal.txt'), 'utf8'));
    const golden = readTree(expected);
    expect([...tree.keys()]).toEqual([...golden.keys()]);
    for (const [path, bytes] of tree) expect(bytes.toString(), path).toBe(golden.get(path)?.toString());
  });
});

async function buildCase(folder: string): Promise<{ terminal: string; tree: Map<string, Buffer> }> {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-site-'));
  temporary.push(root);
  cpSync(join(folder, 'site'), root, { recursive: true });
  cpSync(join(here, 'templates'), join(root, 'templates'), { recursive: true });
  const argsFile = join(folder, 'args');
  const more = existsSync(argsFile) ? readFileSync(argsFile, 'utf8').trim().split(/\s+/) : [];
  const shown: string[] = [];
  const channel = { write: (text: string) => shown.push(text) };
  const code = await run(['build', '--now', '2026-03-01T12:00:00Z', ...more], {
    stdout: channel,
    stderr: channel,
    env: {},
    folder: root,
  });
  const text = shown
    .join('')
    .replaceAll(root, '<root>')
    .replace(/in \d+\.\d s/g, 'in 0.0 s');
  return { terminal: `${text}exit ${code}\n`, tree: readTree(join(root, 'dist')) };
}

function readTree(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('assets/'))
    .sort();
  return new Map(paths.map((path) => [steady(path), content(path, readFileSync(join(folder, path)))]));
}

/** Names of pictures that were made, without what changes with the encoder's version. */
function steady(text: string): string {
  return text
    .replace(/(media\/[^\s"'/<]+\.)[0-9a-f]{10}((?:-\d+(?:-\d+x\d+x\d+x\d+)?)\.(?:avif|webp|jpg|png))/g, '$1encoder$2')
    .replace(/(media\/share-card\.)[0-9a-f]{10}(?=\.png)/g, '$1encoder');
}

function content(path: string, bytes: Buffer): Buffer {
  if (path.startsWith('media/') && steady(path) !== path) return Buffer.from('');
  return /\.(?:html|xml|json|txt)$/.test(path) ? Buffer.from(steady(bytes.toString())) : bytes;
}
