/**
 * Every attack of the corpus: refused at a file and a line with nothing written, or built into pages that are harmless.
 *
 * Each runs twice: on a site that takes nothing unknown, and on one whose rules are as lax as a site can make them and
 * which reads the attack's own field names as ours.
 */

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { corpora, hasCorpus } from '../support/corpora.ts';
import { dangersIn } from '../support/dangers.ts';
import { newFolder, put, tree } from '../support/folder.ts';
import { buildFolder, type FolderBuild } from '../support/folder-build.ts';
import { readXml } from '../support/xml.ts';

interface Attack {
  readonly id: string;
  readonly files: readonly AttackFile[];
  readonly expect: string;
}

interface AttackFile {
  readonly path: string;
  readonly text?: string;
  readonly base64?: string;
  readonly symlink?: string;
  readonly appendParts?: readonly (readonly [string, number])[];
}

interface Attacked extends FolderBuild {
  readonly dist: Readonly<Record<string, string>>;
  readonly seconds: number;
}

const attacks: readonly Attack[] = hasCorpus('attacks')
  ? JSON.parse(readFileSync(join(corpora, 'attacks/attacks.json'), 'utf8')).attacks
  : [];

const strict = 'name: The Test\nurl: https://test.example\nzone: Europe/London\nsections: [{id: news, label: News}]\n';
const lax = `${strict}markdown: {html: sanitize}
frontMatter:
  unknown: ignore
  map: {permalink: slug, url: slug, path: slug, layout: section, template: story, category: topics}
rules: {front-matter/bad-value: warn, front-matter/missing: warn, link/dead: warn, link/outside: warn, media/missing: warn, media/external: warn, media/outside: warn, section/unknown: warn}
`;

/** Where an attack expects to be accepted and we refuse: the accepted forms of a date are a closed list. */
const refusedAllTheSame: readonly string[] = [];

describe.runIf(attacks.length > 0)('an attack', () => {
  it.each(attacks.map((attack) => [attack.id, attack] as const))('%s', async (id, attack) => {
    const outcome = await attacked(attack, strict);
    expectHarmless(outcome);
    expect(outcome.seconds).toBeLessThan(10);
    if (isToBeRefused(attack)) expectRefusal(outcome);
    if (/^(?:accept|build succeeds)/.test(attack.expect)) {
      expect(outcome.refused, outcome.terminal).toBe(refusedAllTheSame.includes(id));
    }
    if (/^accept; same instant/.test(attack.expect)) await expectSameEverywhere(attack, outcome);
    if (/naming (?:BOTH|both)/.test(attack.expect)) {
      expect(outcome.terminal).toContain('content/articles/a.md');
      expect(outcome.terminal).toContain('content/articles/b.md');
    }
    details[id]?.(outcome);
    if (/^one stable URL/.test(attack.expect)) expectOneAddress(outcome);
  });

  it.each(attacks.map((attack) => [attack.id, attack] as const))('%s, on a lax site', async (_, attack) => {
    expectHarmless(await attacked(attack, lax));
  });
});

function isToBeRefused({ expect: wanted }: Attack): boolean {
  return /^refuse: exit 1/.test(wanted) && !/ or the value | for an unknown name or attribute/.test(wanted);
}

/** What only one attack can show. */
const details: Readonly<Record<string, (outcome: Attacked) => void>> = {
  'fm-title-types': ({ dist }) => expect(Object.values(dist).join()).not.toContain('[object Object]'),
  'fm-thematic-break-first': ({ diagnostics }) => expect(diagnostics.length).toBeGreaterThan(0),
  'directive-prose': ({ dist }) =>
    expect(pageOf(dist)).toContain('At 10:30 we met; the ratio was 2:1, see Col. 3:17 and C:\\tmp :)'),
  'ctx-cdata': ({ dist }) => {
    const content = readXml(dist['feed.xml'] ?? '').find(({ name }) => name === 'content:encoded');
    expect(content?.text.replaceAll('&gt;', '>').replaceAll('&#x3E;', '>')).toMatch(
      /<code>\]\]><\/code> and \]\]> here/,
    );
  },
  'ctx-lone-surrogate': ({ dist }) => expect(Object.values(dist).join()).not.toMatch(/\p{Cs}/u),
  'tpl-in-body': ({ dist }) => {
    const text = pageOf(dist)
      .replace(/&#x3C;|&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#x26;|&amp;/g, '&');
    expect(text).toContain(
      '{{ site.secret }} {% include "/etc/passwd" %} <%= process.env %> ${process.env.HOME} {{> partial}} $& $1 $`',
    );
  },
  'bytes-bom': ({ refused }) => expect(refused).toBe(false),
  'bytes-only-fm': ({ diagnostics }) => expect(diagnostics.map(({ code }) => code)).toContain('article/empty'),
};

function pageOf(dist: Attacked['dist']): string {
  return dist['2024/01/02/t/index.html'] ?? '';
}

async function attacked(attack: Attack, site: string): Promise<Attacked> {
  const sandbox = newFolder();
  const root = join(sandbox, 'project');
  put(root, { 'content/site.yaml': site });
  for (const file of attack.files) materialise(file, root);
  const before = outside(sandbox);
  const started = performance.now();
  const outcome = await buildFolder(root);
  const seconds = (performance.now() - started) / 1000;
  // A link in the output folder's place is built through, as a host may have it; what it points at loses nothing.
  const isLinked = attack.files.some(({ path, symlink }) => path === 'dist' && symlink !== undefined);
  const after = outside(sandbox);
  if (isLinked) expect(after).toMatchObject(before);
  else expect(after, 'nothing outside the output folder is touched').toEqual(before);
  const dist = outcome.refused || !existsSync(join(root, 'dist')) ? {} : tree(join(root, 'dist'));
  return { ...outcome, dist, seconds };
}

/** The corpus has its articles in `content/`; ours are in `content/articles/`. */
function materialise({ path, text = '', base64, symlink, appendParts = [] }: AttackFile, root: string): void {
  const inside = path.startsWith('content/') ? path.replace('content/', 'content/articles/') : path;
  const file = posix.join(root, inside);
  mkdirSync(dirname(file), { recursive: true });
  if (symlink !== undefined) {
    const target = path.startsWith('content/') ? posix.join('..', symlink) : symlink;
    put(join(root, '../elsewhere'), { 'kept.txt': 'Not ours.' });
    symlinkSync(target, file);
    return;
  }
  const bytes = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, 'base64');
  const more = appendParts.map(([part, times]) => part.repeat(times)).join('');
  writeFileSync(file, Buffer.concat([bytes, Buffer.from(more)]));
}

/** Everything of the sandbox but the output folder and the project's own records. */
function outside(sandbox: string): Readonly<Record<string, string>> {
  const all = Object.entries(tree(sandbox));
  return Object.fromEntries(all.filter(([path]) => !/^project\/(?:dist|\.broadsheet)(?:\/|$)/.test(path)));
}

function expectRefusal({ refused, diagnostics, terminal, dist }: Attacked): void {
  expect(refused, terminal).toBe(true);
  for (const { places, level } of diagnostics.filter(({ level }) => level === 'error')) {
    expect(level).toBe('error');
    expect(places[0]?.file).toMatch(/^content\//);
    expect(places[0]?.line).toBeGreaterThan(0);
  }
  expect(dist).toEqual({});
}

function expectHarmless({ dist, refused, terminal }: Attacked): void {
  expect((globalThis as { readonly __PWN?: unknown }).__PWN).toBeUndefined();
  if (!refused) expect(Object.keys(dist), terminal).not.toEqual([]);
  for (const [path, text] of Object.entries(dist)) {
    expect(text, path).not.toMatch(/SECRET-9f2|root:x:0:0/);
    // The page of XML 1.0 §2.2, and of HTML.
    expect(text, path).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
    if (path.endsWith('.html')) expect(dangersIn(text), path).toEqual([]);
    else if (path.endsWith('.xml')) expect(() => readXml(text), path).not.toThrow();
    else if (path.endsWith('.json')) expect(() => JSON.parse(text), path).not.toThrow();
  }
}

/** The zone of the machine changes nothing. */
async function expectSameEverywhere(attack: Attack, { dist }: Attacked): Promise<void> {
  const own = process.env.TZ;
  onTestFinished(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });
  for (const zone of ['America/New_York', 'Asia/Tokyo', 'UTC']) {
    process.env.TZ = zone;
    expect((await attacked(attack, strict)).dist, zone).toEqual(dist);
  }
}

/** Canonical link, list, feed and sitemap name the one file that was written. */
function expectOneAddress({ dist, refused, terminal }: Attacked): void {
  expect(refused, terminal).toBe(false);
  const written = Object.keys(dist).filter((path) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(path));
  expect(written.length).toBeLessThanOrEqual(1);
  for (const path of written) {
    const url = `https://test.example/${encodeURI(path.replace('index.html', ''))}`;
    expect(dist[path]).toContain(`<link rel="canonical" href="${url}">`);
    for (const name of ['feed.xml', 'atom.xml', 'feed.json']) expect(dist[name], name).toContain(url);
    expect(dist['news/index.html']).toContain(new URL(url).pathname);
    expect(Object.entries(dist).some(([name, text]) => name.startsWith('sitemaps/') && text.includes(url))).toBe(true);
  }
}
