/**
 * What each page was last drawn from, and from what before: a record for people who ask why a page was drawn again.
 *
 * Nothing else reads it, so it may be lost. Lines are added as pages are drawn; a build that draws the whole site begins a
 * new record and keeps the one before beside it.
 */

import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { untilRefused } from '../lib/until-refused.ts';
import type { Hash, SourcePath, UrlPath } from '../model/brands.ts';
import type { Page } from '../model/page.ts';
import type { Project } from '../model/project.ts';
import type { PageText } from './description.ts';

/** One drawing of a page. */
export interface Drawing {
  readonly url: UrlPath;
  /** Of the configuration and of the theme at that time. */
  readonly configHash: Hash;
  readonly themeHash: Hash;
  /** Of its description, which a record of the site has. */
  readonly page: Hash;
  /** The hashes of the bodies in it, by their files. */
  readonly bodies: Readonly<Record<SourcePath, Hash>>;
  /** Of an article its own card, as JSON, which stands in the page by its hash alone. */
  readonly card: string | undefined;
}

export interface DrawnLog {
  /** Begins to record what a build draws, beside what is recorded already. */
  begin(): Recording;
  /** The last drawings of a page, the newest first, at most two. */
  of(url: UrlPath): readonly Drawing[];
}

/** Throws nothing: what cannot be recorded is not. */
interface Recording {
  add(drawing: Drawing): void;
  /** Puts the drawings behind the others; `whole` where the whole site was drawn. */
  keep(whole: boolean): void;
  /** Forgets what was not kept. */
  end(): void;
}

/** A record that has grown beyond this is begun anew. */
const mostBytes = 256_000_000;

/** So many characters wait before they are written. */
const mostWaiting = 1_000_000;

/** The record named `name` in the folder of a store. */
export function drawnLog(folder: string, name: string): DrawnLog {
  const file = join(folder, `drawings-${name}.jsonl`);
  const old = join(folder, `drawings-${name}.old.jsonl`);
  const next = join(folder, `drawings-${name}.next.jsonl`);

  function begin(): Recording {
    let waiting = '';
    // Of a disk that has no room only so much is asked.
    const attempt = untilRefused();

    function flush(): void {
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        appendFileSync(next, waiting);
      });
      waiting = '';
    }

    attempt(() => rmSync(next, { force: true }));
    return {
      add({ url, configHash, themeHash, page, bodies, card }) {
        const rest = `"${configHash}","${themeHash}","${page}",${JSON.stringify(bodies)},${card ?? 'null'}`;
        waiting += `[${JSON.stringify(url)},${rest}]\n`;
        if (waiting.length > mostWaiting) flush();
      },
      keep(whole) {
        if (waiting !== '') flush();
        attempt(() => {
          if (!existsSync(next)) return;
          if (!whole && existsSync(file) && statSync(file).size <= mostBytes) {
            appendFileSync(file, readFileSync(next));
            return;
          }
          if (existsSync(file)) renameSync(file, old);
          renameSync(next, file);
        });
      },
      end: () => attempt(() => rmSync(next, { force: true })),
    };
  }

  return { begin, of: (url) => drawingsIn([old, file], `[${JSON.stringify(url)},`) };
}

type Line = [UrlPath, Hash, Hash, page: Hash, bodies: Drawing['bodies'], card: object | null];

function drawingsIn(files: readonly string[], start: string): readonly Drawing[] {
  return files
    .flatMap((file) => linesOf(file, start))
    .slice(-2)
    .reverse();
}

function linesOf(file: string, start: string): readonly Drawing[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(start));
  return lines.flatMap((line) => {
    try {
      const [url, configHash, themeHash, page, bodies, card] = JSON.parse(line) as Line;
      return [
        {
          url,
          configHash,
          themeHash,
          page,
          bodies,
          card: card === null ? undefined : JSON.stringify(card),
        },
      ];
    } catch {
      // A line cut off by a full disk tells nothing.
      return [];
    }
  });
}

interface DrawnFrom extends Pick<PageText, 'bodies'> {
  /** Of the description. */
  readonly hash: Hash;
  readonly project: Project;
}

/** What a page is drawn from now. */
export function drawingOf(page: Page, { hash, bodies, project }: DrawnFrom): Drawing {
  return {
    url: page.url,
    configHash: project.configHash,
    themeHash: project.theme.hash,
    page: hash,
    bodies: Object.fromEntries(bodies.map(({ source, hash }) => [source, hash])),
    card: page.kind === 'article' ? JSON.stringify(page.view.card) : undefined,
  };
}
