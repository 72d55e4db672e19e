/** `broadsheet why /url/`: what in a page's description changed since it was last drawn, in words. */

import { basename } from 'node:path';
import { preparePlace } from '../emit/emit.ts';
import { nearest } from '../lib/nearest.ts';
import { describedPage } from '../memory/compare.ts';
import { createDescriber, partMark } from '../memory/description.ts';
import { type Difference, differences } from '../memory/difference.ts';
import { type Drawing, drawingOf, drawnLog } from '../memory/drawn-log.ts';
import { openStore } from '../memory/store.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import { error } from '../model/diagnostic.ts';
import type { Page } from '../model/page.ts';
import { applyRules } from '../model/rules.ts';
import type { BuildOptions } from './build-options.ts';
import { buildUnkept } from './build-unkept.ts';
import { exitCodes } from './exit-codes.ts';
import { loadProject } from './load-project.ts';
import { colorsFor, type Terminal } from './terminal.ts';
import { diagnosticsAsText } from './text-report.ts';

export type WhyOptions = Pick<BuildOptions, 'root' | 'out' | 'cache' | 'now' | 'drafts'>;

/** Says why the page at `url` will be drawn by the next build, or why the last one drew it. Nothing is written. */
export async function whyCommand(url: string, options: WhyOptions, terminal: Terminal): Promise<number> {
  const store = openStore(options.cache);
  try {
    const loaded = await loadProject({ ...options, env: terminal.env, known: { ...store, began: Date.now() } });
    const { project, textOf } = loaded;
    const refuse = (diagnostics: typeof loaded.diagnostics): number => {
      const colors = colorsFor(terminal.stderr, terminal.env);
      terminal.stderr.write(diagnosticsAsText(diagnostics, { colors, textOf, verbose: false }));
      return exitCodes.usage;
    };
    if (project === undefined) return refuse(applyRules(loaded.diagnostics, {}));
    const { pages } = buildUnkept(project, store);
    const page = pages.find((one) => one.url === url.normalize('NFC'));
    if (page === undefined) return refuse([noPage(url, pages)]);
    const name = basename(preparePlace(options).manifest, '.json');
    const drawings = drawnLog(options.cache, name).of(page.url);
    const { text, bodies } = createDescriber()(page);
    const { hash } = describedPage(page, { text, bodies });
    const record = store.siteRecord(name);
    const descriptions = (of: Hash): string | undefined => (of === hash ? text : record.text(of));
    terminal.stdout.write(answer(drawingOf(page, { hash, bodies, project }), drawings, descriptions));
    return exitCodes.done;
  } finally {
    store.close();
  }
}

function noPage(url: string, pages: readonly Page[]) {
  const meant = nearest(
    url,
    pages.map((page) => page.url),
  );
  return error(
    'why/no-page',
    `The site has no page at ${url}.`,
    meant === undefined ? 'Give the address as it stands behind the name of the host.' : `Did you mean ${meant}?`,
  );
}

/** The description of a page by its hash; `undefined` where it is kept no more. */
type Descriptions = (hash: Hash) => string | undefined;

/** The answer as text. `drawings` are the last two, the newest first. */
function answer(present: Drawing, drawings: readonly Drawing[], descriptions: Descriptions): string {
  const [last, before] = drawings;
  const { url } = present;
  if (last === undefined) return `${url} was not drawn yet, or it is not recorded.\n`;
  const coming = reasons(last, present, descriptions);
  if (coming.length > 0) return `${url} will be drawn again:\n${listed(coming)}`;
  if (before === undefined) return `${url} is as it was drawn first.\n`;
  const past = reasons(before, last, descriptions);
  return `${url} is as it was drawn last. It was drawn then because of this:\n${listed(past)}`;
}

function listed(reasons: readonly string[]): string {
  return reasons.map((reason) => `  ${reason}\n`).join('');
}

function reasons(before: Drawing, after: Drawing, descriptions: Descriptions): readonly string[] {
  const cards = differences(parsed(before.card), parsed(after.card), 'view.card').filter(
    ({ path }) => path !== 'view.card.hash',
  );
  return [
    ...(before.themeHash === after.themeHash ? [] : ['The theme changed: its templates, styles, scripts or texts.']),
    ...(before.configHash === after.configHash
      ? []
      : ['site.yaml changed, or the code of the configuration, or the version of Broadsheet or Node.']),
    ...changedBodies(before, after).map((source) => `The text of ${source} changed.`),
    ...cards.map(inWords),
    ...changedParts(before, after, descriptions),
  ];
}

/** What changed in the description. An article's own card is told in full, so its hash need not be. */
function changedParts(before: Drawing, after: Drawing, descriptions: Descriptions): readonly string[] {
  if (before.page === after.page) return [];
  const [old, young] = [before, after].map(({ page }) => descriptions(page));
  if (old === undefined || young === undefined) return ['Its description changed; what it was before is kept no more.'];
  const changed = differences(JSON.parse(old), JSON.parse(young));
  return changed.filter(({ path }) => !path.startsWith('view.card.')).map(inWords);
}

/** The files whose bodies are in both; that one came or went, the rest of the page tells. */
function changedBodies({ bodies: before }: Drawing, { bodies: after }: Drawing): readonly string[] {
  return Object.entries(after).flatMap(([source, hash]) => {
    const old = before[source as SourcePath];
    return old === undefined || old === hash ? [] : [source];
  });
}

function parsed(card: string | undefined): unknown {
  return card === undefined ? {} : JSON.parse(card);
}

function inWords({ path, before, after }: Difference): string {
  if (path.endsWith(partMark)) return `An article shown here changed (${path.slice(0, -partMark.length - 1)}).`;
  const what = nameOf(path);
  if (path.endsWith('.hash')) return `${what} changed.`;
  if (before === undefined) return `${what}: ${after} came.`;
  if (after === undefined) return `${what}: ${before} went.`;
  return `${what}: ${before} became ${after}.`;
}

/** What an editor calls a part of a description; its path where there is no word for it. */
function nameOf(path: string): string {
  const known = names.find(([start]) => path === start || path.startsWith(`${start}.`));
  return known === undefined ? path : `${known[1]} (${path})`;
}

const names: readonly (readonly [string, string])[] = [
  ['view.body', 'What the text links to and shows'],
  ['view.meta', 'What the page says of itself'],
  ['view.card.picture', 'The picture'],
  ['view.card', 'What other pages show of the article'],
  ['view.cards', 'The articles of the list'],
  ['view.items', 'The articles of the feed'],
  ['view.related', 'The related articles'],
  ['view.followUps', 'The later articles that link here'],
  ['view.storyCards', 'The other articles of the story'],
  ['view.corrections', 'The corrections'],
  ['view.lead', 'The lead picture or video'],
  ['view.authors', 'The authors'],
];
