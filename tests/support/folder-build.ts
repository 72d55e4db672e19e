/** What `broadsheet build` does with a folder on the disk, with the smallest theme in place of one that has to be bundled. */

import { join } from 'node:path';
import pico from 'picocolors';
import { build } from '../../src/build.ts';
import { diagnosticsAsText } from '../../src/cli/text-report.ts';
import { readSite } from '../../src/config/read-site.ts';
import { emit } from '../../src/emit/emit.ts';
import { EmitRefusal } from '../../src/emit/emit-refusal.ts';
import { develop } from '../../src/media/develop.ts';
import { createCardPainter } from '../../src/media/draw-card.ts';
import { readMedia } from '../../src/media/read-media.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { noExtensions } from '../../src/model/extensions.ts';
import { hashOf } from '../../src/model/hash.ts';
import { nothingRemembered } from '../../src/model/memory.ts';
import { parsingText } from '../../src/model/parsing-site.ts';
import { isPicturePage } from '../../src/model/picture-page.ts';
import { applyRules } from '../../src/model/rules.ts';
import { pictureLimits } from '../../src/model/site.ts';
import { type Content, readContent } from '../../src/read/read-content.ts';
import { bareTheme } from './theme.ts';

export interface FolderBuild {
  readonly diagnostics: readonly Diagnostic[];
  /** The diagnostics as the terminal shows them. */
  readonly terminal: string;
  /** Whether there is an error among them, so that nothing was written. */
  readonly refused: boolean;
}

export interface FolderBuildOptions {
  readonly now?: string;
  /** Only judge the content, write nothing. */
  readonly dry?: boolean;
}

/** Builds the project in `root` into its `dist`. */
export async function buildFolder(root: string, { now, dry = false }: FolderBuildOptions = {}): Promise<FolderBuild> {
  const { value: content, diagnostics } = await readContent(root);
  const site = content?.site && readSite(content.site);
  const limits = site?.value?.pictures ?? pictureLimits;
  const media = await readMedia(root, content?.mediaPaths ?? [], { limits });
  const found = [...diagnostics, ...(site?.diagnostics ?? []), ...media.flatMap((outcome) => outcome.diagnostics)];
  const textOf = textFinder(content);
  const isConfigured = site?.diagnostics.every(({ level }) => level !== 'error');
  if (content === undefined || site?.value === undefined || !isConfigured) {
    return told(root, applyRules(found, {}), textOf);
  }
  const result = build(
    {
      site: site.value,
      snapshot: { ...content.snapshot, media: media.flatMap(({ value }) => value ?? []) },
      theme: bareTheme,
      extensions: noExtensions,
      configHash: hashOf(content.site?.text ?? ''),
      readingHash: hashOf(parsingText(site.value)),
      now: Date.parse(now ?? '2026-03-01T12:00:00Z'),
      drafts: false,
    },
    nothingRemembered,
  );
  const judged = told(root, applyRules([...found, ...result.diagnostics], site.value.rules), textOf);
  if (judged.refused || dry) return judged;
  try {
    const pictures = await develop(result.stale.filter(isPicturePage), {
      root,
      folder: join(root, '.broadsheet/store/pictures'),
      media: media.flatMap(({ value }) => value ?? []),
      megapixels: site.value.pictures.megapixels,
      drawCard: createCardPainter([]),
    });
    if (pictures.diagnostics.length > 0) return told(root, [...judged.diagnostics, ...pictures.diagnostics], textOf);
    await emit([...result.outputs(), ...pictures.outputs], { root, out: join(root, 'dist'), keep: result.paths });
    return judged;
  } catch (cause) {
    if (!(cause instanceof EmitRefusal)) throw cause;
    return told(root, [...judged.diagnostics, cause.diagnostic], textOf);
  }
}

type TextOf = Parameters<typeof diagnosticsAsText>[1]['textOf'];

function textFinder(content: Content | undefined): TextOf {
  const sources = [content?.site, ...Object.values(content?.snapshot ?? {}).flat()];
  const texts = new Map(sources.map((source) => [source?.path, source?.text]));
  return (path) => texts.get(path);
}

function told(root: string, diagnostics: readonly Diagnostic[], textOf: TextOf): FolderBuild {
  const text = diagnosticsAsText(diagnostics, { colors: pico.createColors(false), textOf, verbose: true });
  return {
    diagnostics,
    terminal: text.replaceAll(root, '<root>'),
    refused: diagnostics.some(({ level }) => level === 'error'),
  };
}
