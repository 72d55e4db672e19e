/** Parsing in a test: a site from a few lines of YAML, and Markdown that renders nothing but remembers what it was asked. */

import { readSite } from '../../src/config/read-site.ts';
import type { Body, Facts } from '../../src/model/body.ts';
import type { SourcePath } from '../../src/model/brands.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { hashOf } from '../../src/model/hash.ts';
import { escapeHtml } from '../../src/model/safe-html.ts';
import type { Site } from '../../src/model/site.ts';
import type { SourceFile } from '../../src/model/source.ts';
import type { MarkdownReader, MarkdownText } from '../../src/parse/context.ts';

export function sourceOf(path: string, text: string): SourceFile {
  return { path: path as SourcePath, hash: hashOf(text), text };
}

/** A site with the sections `news` and `sport` in Europe/London, and the lines given. */
export function siteOf(lines = '', sections = '[{id: news, label: News}, {id: sport, label: Sport}]'): Site {
  const text = `name: The Test\nurl: https://test.example\nzone: Europe/London\nsections: ${sections}\n${lines}`;
  const { value, diagnostics } = readSite(sourceOf('content/site.yaml', text));
  if (value === undefined) throw new Error(summaries(diagnostics).join('\n'));
  return value;
}

const noFacts: Facts = {
  headings: [],
  anchors: [],
  links: [],
  media: [],
  pictures: [],
  videos: [],
  audios: [],
  corrections: [],
  charts: [],
  embeds: [],
  snapshots: [],
  updates: [],
  assets: [],
  words: 0,
};

/** Escapes inline text, and gives a body of which only `opening`, the first line, is true. */
export function plainMarkdown(asked: MarkdownText[] = []): MarkdownReader {
  return {
    body(source) {
      asked.push(source);
      const body: Body = {
        hash: hashOf(source.text),
        page: { parts: [''], slots: [] },
        feed: undefined,
        headlines: [],
        text: { parts: [source.text], slots: [] },
      };
      const opening = source.text.trim().split('\n')[0] ?? '';
      return { value: { body, facts: noFacts, opening }, diagnostics: [] };
    },
    inline(source) {
      asked.push(source);
      return { value: { html: escapeHtml(source.text), text: source.text }, diagnostics: [] };
    },
    typeset: (text) => text,
  };
}

/** `code line:column` of each, to compare at a glance. */
export function summaries(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, places: [place] }) => `${code} ${place?.line}:${place?.column}`);
}

/** The whole message, as an editor reads it. */
export function sentences(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ level, message, hint }) => `${level}: ${message} ${hint ?? ''}`.trim());
}
