/**
 * A build that remembers, by way of a store on the disk, gives the bytes of one that does not, whatever happened in between.
 *
 * Random histories of a small newsroom; after each step the outputs gathered so far are those of a clean build. A failure
 * prints the shortest history that shows it. `HISTORIES=500` runs more of them.
 */

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, readFiles } from '../../src/build.ts';
import { recordPages } from '../../src/cli/page-record.ts';
import { type BuildSummary, describePages, drawPages } from '../../src/describe.ts';
import type { SitePlace } from '../../src/emit/site-place.ts';
import { openStore } from '../../src/memory/store.ts';
import { type Memory, nothingRemembered } from '../../src/model/memory.ts';
import type { OutputContent, OutputPath } from '../../src/model/output.ts';
import { newFolder } from '../support/folder.ts';
import { articleText, projectOf, siteYaml } from '../support/project.ts';

const histories = Number(process.env.HISTORIES ?? 50);

/** The changes after which a site was not planned again. */
const recalled: string[] = [];

/** A newsroom: its files and the day it is. */
interface Newsroom {
  readonly files: Map<string, string>;
  now: number;
}

/** What was built so far: the store that remembers it, what each file was drawn from, and the folder as it stands. */
interface Site {
  readonly store: string;
  pages: Memory['pages'];
  outputs: Map<OutputPath, OutputContent>;
}

type Fields = Readonly<Record<string, unknown>>;
type Change = (newsroom: Newsroom) => void;

interface Step {
  readonly said: string;
  readonly change: Change;
}

const slots = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const slot = fc.constantFrom(...slots);
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
const bodies = fc.constantFrom(
  'One paragraph.',
  'Another text, with *emphasis*.',
  '## A heading\n\nText.\n\n## Costs\n\n| a | b |\n| - | - |\n| 1 | 2 |',
  'See [the first](one.md), and [the costs](two.md#costs).',
  '::read-more{to=three.md}\n\nText.',
  ':::correction{date=2026-02-20}\nThe vote was on Tuesday.\n:::\n\nText.',
  '![The bridge](../media/bridge.jpg)\n\n*Open at last. Credit: AP*',
);

/** Fields of an article, any of which a desk may change on its own. */
const oneField: fc.Arbitrary<Fields> = fc.oneof(
  fc.constantFrom('A headline', 'Another headline', 'Третий').map((title) => ({ title })),
  day.map((published) => ({ published: `${published}T09:00:00Z` })),
  fc.constantFrom('news', 'sport').map((section) => ({ section })),
  fc.subarray(['ann', 'ben', 'Cara Cole']).map((authors) => ({ authors })),
  fc.subarray(['tides', 'trade', 'Ports']).map((topics) => ({ topics })),
  fc.constantFrom('ready', 'draft', 'hold', 'withdrawn').map((status) => ({ status })),
  fc.constantFrom('bridge', 'barrier').map((story) => ({ story })),
  fc.integer({ min: 0, max: 3 }).map((weight) => ({ weight })),
  day.map((date) => ({ embargo: `${date}T12:00:00Z` })),
  day.map((date) => ({ expires: `${date}T12:00:00Z` })),
  day.map((date) => ({ updated: `${date}T18:00:00Z` })),
  slot.map((other) => ({ related: [other] })),
  slot.map((other) => ({ aliases: [`/old/${other}/`] })),
  fc.constantFrom('fr', 'ar', 'en-GB').map((lang) => ({ lang })),
  fc.constant({ lead: { image: 'media/bridge.jpg', alt: 'The bridge', credit: 'AP' } }),
);

const fields = fc.array(oneField, { maxLength: 4 }).map((parts): Fields => Object.assign({}, ...parts));

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(slot, fields, bodies).map(([name, given, body]) => write(name, given, body)) },
  { weight: 3, arbitrary: fc.tuple(slot, bodies).map(([name, body]) => editBody(name, body)) },
  { weight: 3, arbitrary: fc.tuple(slot, oneField).map(([name, given]) => editField(name, given)) },
  { weight: 1, arbitrary: fc.tuple(slot, slot).map(([from, to]) => rename(from, to)) },
  { weight: 2, arbitrary: slot.map(remove) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Tides', 'High tides')
      .map((label) => put('content/topics/tides.md', `---\nlabel: ${label}\n---\n`)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Ann Archer', 'Ann A. Archer')
      .map((name) => put('content/authors/ann.md', `---\nname: ${name}\n---\n\nAnn writes.\n`)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('About us', 'Who we are')
      .map((title) => put('content/pages/about.md', `---\ntitle: ${title}\n---\n\nAbout.\n`)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        ['items: 3', 'items: 3'],
        ['items: 3', 'items: 2'],
        ['items: 3', 'items: 5'],
        ['label: News', 'label: Latest'],
        ['zone: Europe/London', 'zone: Asia/Tokyo'],
        ['language: en-GB', 'language: de'],
        ['name: The Test', 'syndication: [ninjs]\nname: The Test'],
        ['name: The Test', 'rights: {train: yes}\nsyndication: [ninjs]\nname: The Test'],
        ['name: The Test', 'permalink: "/{section}/{slug}/"\nname: The Test'],
      )
      .map(([from, to]) => put('content/site.yaml', siteYaml.replace(from ?? '', to ?? '') + lax)),
  },
  { weight: 1, arbitrary: fc.constantFrom('old', 'new').map((pixels) => put('content/media/bridge.jpg', pixels)) },
  { weight: 2, arbitrary: day.map(setClock) },
);

/** What a random desk leaves behind is no mistake here: links break and come back. */
const lax = `rules: {${['link/dead', 'link/hidden', 'link/dead-anchor', 'link/ambiguous', 'media/missing', 'article/expires-too-early', 'article/updated-before-published', 'article/duplicate-id'].map((code) => `${code}: warn`).join(', ')}}\n`;

describe('a history of changes', () => {
  it(`leaves what a clean build gives, ${histories} times`, { timeout: 60_000 + histories * 2_000 }, () => {
    const folder = newFolder();
    fc.assert(
      fc.property(fc.array(steps, { minLength: 2, maxLength: 12 }), (history) => {
        const newsroom: Newsroom = { files: new Map(founding()), now: Date.parse('2026-03-01T12:00:00Z') };
        const site: Site = { store: mkdtempSync(join(folder, 'store-')), pages: new Map(), outputs: new Map() };
        rebuild(newsroom, site);
        for (const { said, change } of history) {
          change(newsroom);
          rebuild(newsroom, site, said);
        }
      }),
      { numRuns: histories, seed: 2_026, interruptAfterTimeLimit: 60_000 + histories * 1_800 },
    );
    expect(recalled.filter((said) => said.includes('the text')).length).toBeGreaterThan(histories / 10);
  });
});

function founding(): [string, string][] {
  return [
    ['content/site.yaml', siteYaml + lax],
    ['content/authors/ann.md', '---\nname: Ann Archer\n---\n\nAnn writes.\n'],
    ['content/topics/tides.md', '---\nlabel: Tides\nsynonyms: [Ports]\n---\n'],
    ['content/media/bridge.jpg', 'old'],
    ['content/articles/one.md', articleText({ title: 'One', published: '2026-02-01T09:00:00Z', topics: ['tides'] })],
    ['content/articles/two.md', articleText({ title: 'Two', published: '2026-02-02T09:00:00Z', authors: ['ann'] })],
    ['content/articles/three.md', articleText({ title: 'Three', published: '2026-02-03T09:00:00Z' })],
    [
      'content/articles/four.md',
      articleText({ title: 'Four', published: '2026-02-04T09:00:00Z' }, 'See [one](one.md).'),
    ],
  ];
}

/** Builds with what is remembered, keeps what an output folder would keep, and compares with a build from nothing. */
function rebuild(newsroom: Newsroom, site: Site, said = 'the founding'): void {
  const project = projectOf(Object.fromEntries(newsroom.files), { now: new Date(newsroom.now).toISOString() });
  const store = openStore(site.store);
  const record = store.siteRecord('site');
  const place = { manifest: 'site.json' } as SitePlace;
  const pages = recordPages({ project, cache: site.store, place, record, threads: false });
  const memory = { ...store, pages: site.pages, site: record.find };
  const again = describePages(project, readFiles(project, memory), memory, pages.add);
  const clean = build(project, nothingRemembered);
  expect(codes(again), said).toEqual(codes(clean));
  // With an error nothing is written and nothing remembered.
  if (clean.diagnostics.some(({ level }) => level === 'error')) {
    pages.end();
    return;
  }
  const outputs = new Map([...site.outputs].filter(([path]) => again.paths.has(path)));
  const { ours } = pages.finish(again);
  for (const { path, content } of drawPages(ours, project, again.readings)) outputs.set(path, content);
  const expected = new Map([...clean.outputs()].map(({ path, content }) => [path, content]));
  expect([...outputs.keys()].sort(), said).toEqual([...expected.keys()].sort());
  for (const [path, content] of expected) expect(outputs.get(path), `${path} after: ${said}`).toEqual(content);
  const { readingHash, configHash } = project;
  const readings = again.readings.files;
  const read = { readingHash, configHash, readings, stamps: new Map(), media: new Map() };
  store.save({ ...read, note: { name: 'n', text: undefined } });
  pages.keep();
  pages.end();
  store.close();
  if (again.isRecalled) recalled.push(said);
  site.pages = again.fingerprints;
  site.outputs = outputs;
}

function codes({ diagnostics }: BuildSummary): readonly string[] {
  return diagnostics.map(({ code, places: [place] }) => `${code} ${place?.file}:${place?.line}:${place?.column}`);
}

function fileOf(name: string): string {
  return `content/articles/${name}.md`;
}

function step(said: string, change: Change): Step {
  // fast-check prints a counterexample through this.
  return { said, change, [fc.toStringMethod]: () => said } as Step;
}

function write(name: string, given: Fields, body: string): Step {
  const all = { title: name, published: '2026-02-10T09:00:00Z', ...given };
  return step(`write ${name} ${JSON.stringify(given)} ${JSON.stringify(body)}`, ({ files }) => {
    files.set(fileOf(name), articleText(all, body));
  });
}

function editBody(name: string, body: string): Step {
  return step(`give ${name} the text ${JSON.stringify(body)}`, ({ files }) => {
    const text = files.get(fileOf(name));
    if (text !== undefined) files.set(fileOf(name), `${text.slice(0, text.indexOf('\n---\n') + 5)}\n${body}\n`);
  });
}

function editField(name: string, given: Fields): Step {
  return step(`give ${name} the field ${JSON.stringify(given)}`, ({ files }) => {
    const text = files.get(fileOf(name));
    if (text === undefined) return;
    const [key = ''] = Object.keys(given);
    const others = text.split('\n').filter((line) => !line.startsWith(`${key}: `));
    const line = `${key}: ${JSON.stringify(given[key])}`;
    files.set(fileOf(name), ['---', line, ...others.slice(1)].join('\n'));
  });
}

function rename(from: string, to: string): Step {
  return step(`rename ${from} to ${to}`, ({ files }) => {
    const text = files.get(fileOf(from));
    if (text === undefined || from === to) return;
    files.delete(fileOf(from));
    files.set(fileOf(to), text);
  });
}

function remove(name: string): Step {
  return step(`delete ${name}`, ({ files }) => void files.delete(fileOf(name)));
}

function put(path: string, text: string): Step {
  return step(`write ${path} ${JSON.stringify(text)}`, ({ files }) => void files.set(path, text));
}

function setClock(date: string): Step {
  return step(`let it be ${date}`, (newsroom) => {
    newsroom.now = Date.parse(`${date}T12:00:00Z`);
  });
}
