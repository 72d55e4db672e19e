/** What one thread can do: the functions that a build without threads calls, on what it is sent. */

import { loadExtensions } from '../config/load-extensions.ts';
import { createFinisher } from '../emit/finish-file.ts';
import { causeOf } from '../lib/cause-of.ts';
import { recent } from '../lib/recent.ts';
import { once } from '../lib/remember.ts';
import { createPageReader } from '../memory/description.ts';
import { readPacks } from '../memory/pack.ts';
import { freshReading } from '../memory/reading.ts';
import { readBody, readText, StoreDamaged, writeRecords } from '../memory/records.ts';
import type { Body } from '../model/body.ts';
import type { Hash } from '../model/brands.ts';
import { type Extensions, noExtensions } from '../model/extensions.ts';
import type { DrawnPage, Page } from '../model/page.ts';
import { isPicturePage } from '../model/picture-page.ts';
import { createLookup } from './shared-index.ts';
import type { AnyResult, AnyTask, DrawTask, ParsedBatch, ParsedFile, ParseTask, PressTask, Setup } from './tasks.ts';

/** A function that does any task. `step` is called before each item of one. Throws what the item throws. */
export function createHand(setup: Setup, step: () => void): (task: AnyTask) => Promise<AnyResult> {
  // Promises, since the next task may come while the first still waits for the code that it needs.
  const extensions = once(() => ownExtensions(setup.root));
  const parsing = once(async () => createParsing(setup, await extensions(), step));
  let drawing: Promise<(task: DrawTask) => AnyResult> | undefined;

  return async (task) => {
    switch (task.kind) {
      case 'parse':
        return { kind: 'parse', ...(await parsing())(task) };
      case 'press':
        drawing = createDrawing(setup, task, { extensions: await extensions(), step });
        await drawing;
        return { kind: 'press' };
      case 'draw':
        if (drawing === undefined) throw new Error('nothing was said of the press');
        return (await drawing)(task);
    }
  };
}

/** The code of the site's configuration, which ran without a fault where the project was loaded. */
async function ownExtensions(root: string): Promise<Extensions> {
  return (await loadExtensions(root)).value?.extensions ?? noExtensions;
}

async function createParsing(
  setup: Setup,
  extensions: Extensions,
  step: () => void,
): Promise<(task: ParseTask) => Omit<ParsedBatch, 'kind'>> {
  const { createParser } = await import('../parse/parser.ts');
  const parser = createParser(setup.site, extensions, () => performance.now());
  const records = writeRecords(setup.store, setup.packs);
  return ({ files }) => {
    const parsed = files.map(({ kind, file }): ParsedFile => {
      step();
      const outcome = parser[kind](file);
      const { hash, planningHash, body } = freshReading(file.hash, outcome);
      return { path: file.path, hash, planningHash, body, stored: records.append(outcome) };
    });
    records.flush();
    return { files: parsed, costs: parser.costs() };
  };
}

async function createDrawing(
  { site, theme, media, store }: Setup,
  { folders, texts }: PressTask,
  { extensions, step }: { readonly extensions: Extensions; readonly step: () => void },
): Promise<(task: DrawTask) => AnyResult> {
  const { createPress } = await import('../render/create-press.ts');
  const packs = readPacks(store);
  const locate = createLookup(texts);
  const textOf = (hash: Hash): string => readText(hash, packs, locate(hash));
  const readPage = createPageReader(textOf);
  // A body is asked for by its page and by what stands beside it, then no more for long.
  const read = recent<Hash, Body>(8);
  const bodyOf = (hash: Hash): Body => read(hash, () => readBody(hash, packs, locate(hash)));
  const press = createPress({ site, theme, media, extensions, bodies: bodyOf });
  const finish = createFinisher(folders);
  return ({ pages }) => {
    const files = pages.map(({ hash, bodies, standing }) => {
      step();
      const { path, rank, content } = undamaged(() => press.draw(drawnPage(readPage({ text: textOf(hash), bodies }))));
      if ('hash' in content) throw new Error(`${path} is a copy, which no thread makes`);
      return finish({ path, rank, content }, standing);
    });
    return { kind: 'draw', files };
  };
}

function drawnPage(page: Page): DrawnPage {
  if (isPicturePage(page)) throw new Error(`${page.url} is a picture, which no thread makes`);
  return page;
}

/** What `draw` gives. A body that is not in the store is no fault of the template that asked for it. */
function undamaged<T>(draw: () => T): T {
  try {
    return draw();
  } catch (cause) {
    throw causeOf(cause, StoreDamaged) ?? cause;
  }
}
