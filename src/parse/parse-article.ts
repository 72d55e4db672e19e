/** One article from one file: nothing here knows another file, so the outcome can be remembered by its content. */

import type { Article, ArticleType, InlineText } from '../model/article.ts';
import type { Facts } from '../model/body.ts';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.ts';
import type { Moment } from '../model/moment.ts';
import { packPlaces } from '../model/places.ts';
import { escapeHtml } from '../model/safe-html.ts';
import type { SourceFile } from '../model/source.ts';
import { permalink } from './addresses.ts';
import { articleFields, type FieldsButSummary } from './article-fields.ts';
import { articleTable } from './article-table.ts';
import type { ParseContext } from './context.ts';
import * as mistakes from './mistakes.ts';
import { openFile } from './open-file.ts';

/** Parses an article; every mistake of its front matter and its body is reported at once. */
export function parseArticle(file: SourceFile, { site, markdown }: ParseContext): Outcome<Article> {
  const { reading, front, diagnostics: found } = openFile(file, articleTable, site);
  const diagnostics: Diagnostic[] = [...found];
  if (front === undefined) return { value: undefined, diagnostics };

  const lang = reading?.values.lang ?? site.language;
  const text = markdown.body({ file: file.path, text: front.body, firstLine: front.bodyLine, lang });
  diagnostics.push(...text.diagnostics);
  if (front.body.trim() === '') diagnostics.push(mistakes.emptyArticle(front.opening));
  if (reading === undefined) return { value: undefined, diagnostics };

  const fields = articleFields({ file, reading, site, inline, typeset: markdown.typeset });
  diagnostics.push(...fields.diagnostics);
  if (fields.value === undefined || text.value === undefined) return { value: undefined, diagnostics };
  const { body, facts } = text.value;
  diagnostics.push(...liveMistakes(fields.value.type, facts, reading.places.type ?? front.opening));
  const { standfirst, summary = standfirst?.text ?? facts.opening } = fields.value;
  const value: Article = {
    path: file.path,
    hash: file.hash,
    url: permalink(site.permalink, fields.value),
    fields: { ...fields.value, updated: updatedOf(fields.value, facts), summary },
    places: packPlaces(reading.places),
    body,
    facts,
  };
  return { value, diagnostics };

  function inline(path: string, written: string, language: string): InlineText {
    const start = reading?.starts[path] ?? { line: 1, column: 1 };
    const source = { file: file.path, text: written, firstLine: start.line, column: start.column, lang: language };
    const rendered = markdown.inline(source);
    diagnostics.push(...rendered.diagnostics);
    // Where a rule makes the mistake a warning, the text is still not lost.
    return rendered.value ?? { html: escapeHtml(written), text: written };
  }
}

/** A live report is updated by its newest entry, if by nothing later. */
function updatedOf({ type, published, updated }: FieldsButSummary, { updates }: Facts): Moment | undefined {
  const newest = type === 'live' ? updates[0]?.time : undefined;
  if (newest === undefined || newest.at <= (updated ?? published).at) return updated;
  return newest;
}

function liveMistakes(type: ArticleType, { updates }: Facts, place: Place): readonly Diagnostic[] {
  const [first] = updates;
  if (type === 'live') return first === undefined ? [mistakes.noUpdates(place)] : [];
  return first === undefined ? [] : [mistakes.notLive('“update” is an entry', first.place)];
}
