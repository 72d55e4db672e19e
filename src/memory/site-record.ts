/**
 * What planning gave last, in the folder of a store: every page in columns, and in packs beside them the descriptions, as they
 * are and as they were before, and their parts.
 */

import { mkdirSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../lib/remember.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { DescribedPage, DescribedSite, PlannedSite } from '../model/memory.ts';
import { scatteredPacks } from './compaction.ts';
import { type PackReader, writePack } from './pack.ts';
import { type PlaceColumns, type Places, PlaceTable } from './place-list.ts';
import { readWhole, writeWhole } from './whole-file.ts';

export interface SiteRecord {
  /** The site that was planned from what has this hash. */
  find(planningHash: Hash): DescribedSite | undefined;
  /** The description of a page, as it is or as it was before that, or of a part. */
  text(hash: Hash): string | undefined;
  /** Begins a new record, which knows the texts of the one before. */
  begin(): SiteRecording;
}

/** Throws what Node throws. */
interface SiteRecording {
  /** Puts a text into the store, unless it is there. */
  put(hash: Hash, text: string): void;
  /** Makes all texts readable, and tells where they lie. */
  places(): Places;
  /** Replaces the record before with this one: of the texts those are kept of its pages, and of these parts. */
  keep(site: PlannedSite, parts: readonly Hash[]): void;
  /** Forgets what was not kept. */
  close(): void;
}

/** The record named `name` in the folder of a store, whose packs are read with `packs`. */
export function siteRecord(folder: string, name: string, packs: PackReader): SiteRecord {
  const file = { path: join(folder, `site-${name}.json`), form: 'site 2' };
  const packName = new RegExp(`^site-${name}\\.(\\d+)\\.pack$`);
  const before = once(() => readRecord(readWhole(file) as Written | undefined));
  const known = once(() => tableOf(before().texts));

  /** The packs of this record that are there, by number. */
  function standing(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const entry of readdirSync(folder)) {
      const number = packName.exec(entry)?.[1];
      if (number !== undefined) found.set(entry, Number(number));
    }
    return found;
  }

  function text(hash: Hash): string | undefined {
    const place = known().get(hash);
    const found = place && packs.read(place);
    // What is damaged is written again by whoever has it.
    if (found === undefined) known().delete(hash);
    return found;
  }

  return {
    find(planningHash) {
      const { site } = before();
      return site?.planningHash === planningHash ? { ...site, text } : undefined;
    },
    text,
    begin() {
      const pack = once(() => {
        mkdirSync(folder, { recursive: true });
        const next = 1 + Math.max(0, ...standing().values());
        return writePack(folder, `site-${name}.${next}.pack`);
      });
      const added = new PlaceTable();
      let kept: readonly string[] | undefined;
      return {
        put(hash, text) {
          if (!known().has(hash) && !added.has(hash)) added.set(hash, pack().append(text));
        },
        places() {
          pack().flush();
          return joined(known(), added);
        },
        keep(site, parts) {
          const pages = withBefore(site.pages, before().site?.pages ?? []);
          const hashes = new Set(
            pages.flatMap((page) => (page.before === undefined ? [page.hash] : [page.hash, page.before])),
          );
          for (const hash of parts) hashes.add(hash);
          const present = [...joined(known(), added)].filter(([hash]) => hashes.has(hash));
          pack().flush();
          const scattered = scatteredPacks(
            folder,
            present.map(([, place]) => place),
          );
          const wanted = new PlaceTable();
          for (const [hash, place] of present) {
            const isScattered = scattered.has(place[0]);
            const text = isScattered ? packs.read(place) : undefined;
            if (!isScattered) wanted.set(hash, place);
            else if (text !== undefined) wanted.set(hash, pack().append(text));
          }
          pack().close();
          const record = written({ ...site, pages }, wanted);
          writeWhole(file, record);
          kept = record.texts.packs;
        },
        close() {
          const used = new Set(kept ?? before().texts.packs);
          try {
            pack().close();
          } finally {
            for (const name of standing().keys()) if (!used.has(name)) unlinkSync(join(folder, name));
          }
        },
      };
    },
  };
}

/** Two tables that have no text in common. */
function joined(one: Places, other: Places): Places {
  return {
    size: one.size + other.size,
    *[Symbol.iterator]() {
      yield* one;
      yield* other;
    },
  };
}

/** The pages, each with what its description was before. */
function withBefore(pages: readonly DescribedPage[], old: readonly DescribedPage[]): readonly DescribedPage[] {
  const known = new Map(old.map((page) => [page.path, page]));
  return pages.map((page) => {
    const last = known.get(page.path);
    return { ...page, before: last?.hash === page.hash ? last.before : last?.hash };
  });
}

/** Columns, since objects of many rows take long to read. */
interface Written extends Omit<PlannedSite, 'pages'> {
  readonly pages: {
    readonly paths: readonly string[];
    readonly hashes: string;
    /** As they were before, `` for what is new. */
    readonly before: string;
    /** The numbers of the pages that are pictures. */
    readonly pictures: readonly number[];
    readonly sources: readonly SourcePath[];
    /** Of each page, numbers of sources. */
    readonly bodies: readonly (readonly number[])[];
  };
  readonly texts: PlaceColumns & { readonly hashes: string };
}

function written({ pages, ...site }: PlannedSite, texts: PlaceTable): Written {
  const { hashes, ...places } = texts.listed();
  const sources = numbering<SourcePath>();
  return {
    ...site,
    pages: {
      paths: pages.map(({ path }) => path),
      hashes: pages.map(({ hash }) => hash).join(' '),
      before: pages.map(({ before = '' }) => before).join(' '),
      pictures: pages.flatMap(({ isPicture }, index) => (isPicture ? [index] : [])),
      bodies: pages.map(({ bodies }) => bodies.map(sources.numberOf)),
      sources: sources.all,
    },
    texts: { ...places, hashes: hashes.join(' ') },
  };
}

function readRecord(record: Written | undefined): {
  readonly site: PlannedSite | undefined;
  readonly texts: Written['texts'];
} {
  if (record === undefined) return { site: undefined, texts: { hashes: '', packs: [], places: [] } };
  const { pages, texts, ...site } = record;
  return { site: { ...site, pages: readPages(pages) }, texts };
}

function readPages({ paths, hashes, before, pictures, sources, bodies }: Written['pages']): readonly DescribedPage[] {
  const pictured = new Set(pictures);
  const hashOf = hashes.split(' ') as Hash[];
  const hashBefore = before.split(' ') as Hash[];
  return paths.map((path, index) => ({
    path,
    hash: at(hashOf, index),
    bodies: at(bodies, index).map((number) => at(sources, number)),
    isPicture: pictured.has(index),
    before: hashBefore[index] || undefined,
  }));
}

function tableOf({ hashes, ...places }: Written['texts']): PlaceTable {
  return new PlaceTable(hashes === '' ? [] : (hashes.split(' ') as Hash[]), places);
}

/** What is there in a file that is whole. */
function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}

/** Gives each value a number, counted from 0 as they come. */
function numbering<T>(): { readonly all: readonly T[]; numberOf(value: T): number } {
  const numbers = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    numberOf(value) {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, all.length);
      return all.push(value) - 1;
    },
  };
}
