/** The codebase itself keeps its rules: which room may import which, and what may be used where. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const src = join(import.meta.dirname, '../src');

const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split('\\').join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    return { path, room: path.includes('/') ? (path.split('/')[0] ?? '') : path, text, imports: importsOf(text) };
  });

function importsOf(text: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [
    ...[...text.matchAll(statement)].map((match) => ({ from: match[2] ?? '', isType: match[1] !== undefined })),
    ...[...text.matchAll(dynamic)].map((match) => ({ from: match[1] ?? '', isType: false })),
  ];
}

/** The room of `src` that a relative import leads to. */
function roomOf(source: Source, from: string): string {
  const path = posix.join(dirname(source.path), from);
  return path.includes('/') ? (path.split('/')[0] ?? '') : path;
}

/** Room → rooms it may import, itself always. */
const below: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ['lib'],
  fields: ['lib', 'model'],
  read: ['lib', 'model'],
  theme: ['lib', 'model'],
  media: ['lib', 'model'],
  emit: ['lib', 'model'],
  memory: ['lib', 'model'],
  charts: ['lib', 'model'],
  plan: ['lib', 'model', 'charts'],
  git: ['lib', 'model'],
  check: ['lib', 'model'],
  render: ['lib', 'model', 'charts'],
  config: ['lib', 'model', 'fields'],
  markdown: ['lib', 'model', 'fields'],
  parse: ['lib', 'model', 'fields', 'markdown'],
  'describe.ts': ['lib', 'model', 'parse', 'plan', 'render', 'memory'],
  'build.ts': ['lib', 'model', 'parse', 'plan', 'memory', 'describe.ts'],
  work: ['lib', 'model', 'config', 'parse', 'render', 'memory', 'emit'],
  'quarantine.ts': ['lib', 'model', 'parse', 'describe.ts', 'build.ts'],
  cli: [
    'lib',
    'model',
    'config',
    'markdown',
    'parse',
    'read',
    'git',
    'theme',
    'media',
    'emit',
    'memory',
    'check',
    'describe.ts',
    'build.ts',
    'quarantine.ts',
    'work',
  ],
  'index.ts': ['model', 'config', 'describe.ts', 'build.ts'],
};

const disk = ['read', 'theme', 'media', 'emit', 'memory', 'config', 'cli'];

/** Code without comments, so that a word in a sentence is not taken for its use. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');
}

function offenders(matches: (source: Source) => boolean): string[] {
  return sources.filter(matches).map(({ path }) => path);
}

function using(pattern: RegExp, except: readonly string[]): string[] {
  return offenders(({ room, text }) => !except.includes(room) && pattern.test(codeOf(text)));
}

function importing(pattern: RegExp, isAllowed: (source: Source, found: Import) => boolean): string[] {
  return offenders((source) => source.imports.some((found) => pattern.test(found.from) && !isAllowed(source, found)));
}

describe('the rooms', () => {
  it('are those that the rules know', () => {
    expect([...new Set(sources.map(({ room }) => room))].filter((room) => !(room in below))).toEqual([]);
    expect(sources.length).toBeGreaterThan(60);
  });

  it('import one way: lib, model, the stages, build, the command line', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => roomOf(source, from))
        .filter((room) => room !== source.room && !below[source.room]?.includes(room))
        .map((room) => `${source.path} → ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name the file they import, ending included', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('.') && !from.endsWith('.ts'))
        .map(({ from }) => `${path} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no circle of files', () => {
    expect(circles()).toEqual([]);
  });
});

describe('effects stay where they belong', () => {
  it.each<[string, RegExp, readonly string[]]>([
    ['the disk', /^(?:node:)?fs(?:\/promises)?$/, disk],
    ['threads', /^(?:node:)?worker_threads$/, ['work']],
    ['the network', /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)$/, []],
    ['the process', /^(?:node:)?process$/, ['cli']],
  ])('%s', (_what, pattern, rooms) => {
    expect(importing(pattern, ({ room }) => rooms.includes(room))).toEqual([]);
  });

  it('other programs: git to read, and npm to pack this one', () => {
    const allowed = ({ room, path }: Source) => room === 'git' || path === 'cli/pack-program.ts';
    expect(importing(/^(?:node:)?(?:child_process|cluster)$/, allowed)).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['console', /\bconsole\.\w/],
    ['process', /\bprocess\.\w/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
    ['the network', /\bfetch\s*\(/],
  ])('%s is used in cli only', (_what, pattern) => {
    expect(using(pattern, ['cli'])).toEqual([]);
  });

  it('a stop watch is used in cli, and by who waits for threads', () => {
    expect(using(/\bperformance\.now\b/, ['cli', 'work'])).toEqual([]);
  });

  it('no call follows the locale or zone of the machine', () => {
    const local =
      /\.(?:toLocale(?:Date|Time)?String|localeCompare|toLocale(?:Upper|Lower)Case)\(\s*\)|\.localeCompare\([^,()]*\)|\bIntl\.\w+\(\s*\)|\.get(?:Hours|Date|Day|Month|FullYear|TimezoneOffset)\(\)/;
    expect(using(local, [])).toEqual([]);
  });
});

describe('libraries stay in one place', () => {
  it('front matter is read by no library that could run it', () => {
    expect(importing(/^(?:gray-matter|js-yaml|front-matter|vfile-matter)$/, () => false)).toEqual([]);
  });

  it('of markdown the command line asks for the names of the parsers only', () => {
    const asked = sources
      .filter(({ room }) => room === 'cli')
      .flatMap(({ imports }) => imports.filter(({ from }) => from.includes('/markdown/')).map(({ from }) => from));
    expect([...new Set(asked)]).toEqual(['../markdown/engine/names.ts']);
  });

  it('packages are loaded by name in one file of markdown and of charts, their versions asked for in one of lib', () => {
    const places = ['markdown/engine/load.ts', 'charts/libraries.ts', 'lib/package-version.ts'];
    expect(importing(/^node:module$/, ({ path }) => places.includes(path))).toEqual([]);
  });

  it('unified and syntax trees in markdown, but for types in model', () => {
    const wrong = importing(
      /^(?:unified|remark|rehype|mdast|hast|micromark|unist)(?:-|$|\/)/,
      ({ room }, { isType }) => room === 'markdown' || (room === 'model' && isType),
    );
    expect(wrong).toEqual([]);
  });

  it('templates in render and theme, commands and colours in cli', () => {
    expect(importing(/^eta(?:\/|$)/, ({ room }) => room === 'render' || room === 'theme')).toEqual([]);
    expect(
      importing(/^(?:commander|picocolors|cli-progress|@babel\/code-frame)$/, ({ room }) => room === 'cli'),
    ).toEqual([]);
    expect(importing(/^esbuild$/, ({ room }) => room === 'theme' || room === 'config')).toEqual([]);
  });

  it('of Node are asked for by their full name', () => {
    expect(importing(/^(?:fs|path|os|url|util|crypto|module|process|buffer|timers)(?:\/|$)/, () => false)).toEqual([]);
  });
});

describe('every file', () => {
  it('has at most 300 lines', () => {
    expect(offenders(({ text }) => text.split('\n').length > 301)).toEqual([]);
  });

  it('opens with the promise that it keeps', () => {
    expect(offenders(({ text }) => !/^\/\*\*?[\s*]/.test(text))).toEqual([]);
  });

  it('exports by name', () => {
    expect(using(/^export\s+default\b/m, [])).toEqual([]);
  });

  it('keeps no state between calls', () => {
    expect(using(/^(?:export\s+)?(?:let|var)\s/m, [])).toEqual([]);
  });

  it('has no name that says nothing', () => {
    const empty = /(?:manager|helper|util|info|handler|base|impl)s?\.ts$|[A-Z_]/;
    // Handlers are what mdast-util-to-hast calls the functions of its table.
    expect(offenders(({ path }) => empty.test(path) && path !== 'markdown/handlers.ts')).toEqual([]);
  });

  it('says any and asserts away undefined nowhere', () => {
    expect(using(/\bas any\b|:\s*any\s*[,;)=|\]]|\w!(?:\.|\[|;|\))/, [])).toEqual([]);
  });

  it('passes nothing on but index.ts', () => {
    expect(
      offenders(
        ({ path, text }) => path !== 'index.ts' && /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\b/m.test(text),
      ),
    ).toEqual([]);
  });

  it('leaves nothing to be done', () => {
    expect(offenders(({ text }) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(text))).toEqual([]);
  });
});

/** Circles of imports that are there at run time, each named by one of its files. */
function circles(): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    const source = byPath.get(path);
    for (const { from, isType } of source?.imports ?? []) {
      if (isType || !from.startsWith('.')) continue;
      const next = posix.join(dirname(path), from);
      if (state.get(next) === 'open') found.push(`${path} → ${next}`);
      else if (!state.has(next)) visit(next);
    }
    state.set(path, 'done');
  };
  for (const { path } of sources) if (!state.has(path)) visit(path);
  return found;
}
