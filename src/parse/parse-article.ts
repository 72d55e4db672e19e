/** One article from one file: nothing here knows another file, so the outcome can be remembered by its content. */

import { nodeAt } from '../fields/yaml-tree.ts';
import type { Article, InlineText } from '../model/article.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { placeOf } from '../model/places.ts';
import { escapeHtml } from '../model/safe-html.ts';
import type { SourceFile } from '../model/source.ts';
import { permalink } from './addresses.ts';
import { articleFields } from './article-fields.ts';
import { articleTable } from './article-table.ts';
import type { ParseContext } from './context.ts';
import * as mistakes from './mistakes.ts';
import { bodySource, openFile } from './open-file.ts';

/** Parses an article; every mistake of its front matter and its body is reported at once. */
export function parseArticle(file: SourceFile, { site, markdown }: ParseContext): Outcome<Article> {
  const { reading, front, diagnostics: found } = openFile(file, articleTable, site);
  const diagnostics: Diagnostic[] = [...found];
  if (front === undefined) return { value: undefined, diagnostics };

  const lang = reading?.values.lang ?? site.language;
  const text = markdown.body(bodySource(file, front, lang));
  diagnostics.push(...text.diagnostics);
  if (front.body.trim() === '') diagnostics.push(mistakes.emptyArticle(front.opening));
  if (reading === undefined) return { value: undefined, diagnostics };

  const { typeset } = markdown;
  const fields = articleFields({ file, reading, site, rendered: text.value, inline, typeset });
  diagnostics.push(...fields.diagnostics);
  if (fields.value === undefined || text.value === undefined) return { value: undefined, diagnostics };
  const { body, facts } = text.value;
  const value: Article = {
    path: file.path,
    hash: file.hash,
    url: permalink(site.permalink, fields.value),
    fields: fields.value,
    places: reading.places,
    body,
    facts,
  };
  diagnostics.push(...liveMistakes(value));
  return { value, diagnostics };

  function inline(path: string, written: string, language: string): InlineText {
    const node = reading && nodeAt(reading.node, path);
    const { line, column } = node?.kind === 'scalar' ? node.start : { line: 1, column: 1 };
    const source = { file: file.path, text: written, firstLine: line, column, lang: language };
    const rendered = markdown.inline(source);
    diagnostics.push(...rendered.diagnostics);
    // Where a rule makes the mistake a warning, the text is still not lost.
    return rendered.value ?? { html: escapeHtml(written), text: written };
  }
}

function liveMistakes(article: Article): readonly Diagnostic[] {
  const [first] = article.facts.updates;
  if (article.fields.type === 'live') return first === undefined ? [mistakes.noUpdates(placeOf(article, 'type'))] : [];
  return first === undefined ? [] : [mistakes.notLive('“update” is an entry', first.place)];
}
