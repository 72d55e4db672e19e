/** The past of articles, each version read as the site of its day would have read it. */

import { momentOf } from '../fields/moment.ts';
import type { Article } from '../model/article.ts';
import { ownWords } from '../model/body.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type {
  ArticleHistories,
  ArticleVersion,
  History,
  PastFile,
  PastSite,
  PastText,
  Said,
} from '../model/history.ts';
import { applyRules } from '../model/rules.ts';
import type { SourceFile } from '../model/source.ts';

export interface HistoryOptions {
  /** Parses an article's file for a site of the past. */
  readonly parse: (file: SourceFile, site: PastSite) => Outcome<Article>;
  /** The zone in which moments are shown. */
  readonly zone: string;
}

/**
 * The versions of the articles that are there. A file that came as another went continues it where it has its id or its
 * text: a renamed article is the same one.
 */
export function parseHistory(files: History, { parse, zone }: HistoryOptions): ArticleHistories {
  const chapters = new Map(files.map((file) => [file, chapterOf(file, { parse, zone })]));
  const endings = new Map<string, Chapter>();
  for (const [file, chapter] of chapters) {
    if (file.gone === undefined) continue;
    for (const key of keysOf(file.gone, chapter.last)) endings.set(key, chapter);
  }
  return new Map(
    files
      .filter(({ gone }) => gone === undefined)
      .map((file): [SourcePath, readonly ArticleVersion[]] => [file.path, whole(chapters.get(file), endings)]),
  );
}

/** The versions under one name. */
interface Chapter {
  readonly born: string;
  readonly versions: readonly ArticleVersion[];
  readonly first: Edge;
  readonly last: Edge;
}

/** What a file had in it when it came or went. */
interface Edge {
  readonly file: SourceFile | undefined;
  readonly said: Said | undefined;
}

function chapterOf({ texts, born, gone }: PastFile, options: HistoryOptions): Chapter {
  // That it went is told by what continues it.
  const kept = gone === undefined ? texts : texts.slice(0, -1);
  const versions = kept.map((text) => versionOf(text, options));
  const edge = (index: number): Edge => ({ file: kept.at(index)?.file, said: versions.at(index)?.said });
  return { born, versions, first: edge(0), last: edge(-1) };
}

function versionOf({ at, file, site }: PastText, { parse, zone }: HistoryOptions): ArticleVersion {
  const outcome = file && site && parse(file, site);
  const value = outcome?.value;
  const isRefused = applyRules(outcome?.diagnostics ?? [], site?.site.rules ?? {}).some(
    ({ level }) => level === 'error',
  );
  return { at: momentOf(at, zone), said: value && saidIn(value), isRefused };
}

function saidIn({ fields, facts, body }: Article): Said {
  const { id, status, published, embargo, expires, updated, updateNote, title, lang } = fields;
  return {
    ...{ id, status, published, embargo, expires, updated, updateNote, title, lang },
    standfirst: fields.standfirst?.text ?? '',
    text: ownWords(body.text),
    corrections: [...facts.corrections, ...fields.corrections],
  };
}

function keysOf(commit: string, { file, said }: Edge): readonly string[] {
  return [file && `${commit} text ${file.hash}`, said && `${commit} id ${said.id}`].filter((key) => key !== undefined);
}

/** The versions of a chapter and of all that went before it. */
function whole(chapter: Chapter | undefined, endings: ReadonlyMap<string, Chapter>): readonly ArticleVersion[] {
  const chain: Chapter[] = [];
  for (let next = chapter; next !== undefined && !chain.includes(next); ) {
    chain.unshift(next);
    const { born, first } = next;
    next = keysOf(born, first)
      .map((key) => endings.get(key))
      .find((ending) => ending !== undefined);
  }
  return chain.flatMap(({ versions }) => versions);
}
