/**
 * `broadsheet snapshot`: keeps in the repository what a post at another host says. Nothing is fetched: an editor says it.
 *
 * The file is read as a build would read it before it is written, so that what is kept can be built.
 */

import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { readSite } from '../config/read-site.ts';
import { portableName } from '../lib/portable-name.ts';
import type { SourcePath } from '../model/brands.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { embedOf } from '../model/embeds.ts';
import { hashOf } from '../model/hash.ts';
import type { Site } from '../model/site.ts';
import type { SourceFile } from '../model/source.ts';
import { parseEmbed } from '../parse/parse-embed.ts';
import { readSnapshotRequest, type SnapshotRequest } from '../parse/read-snapshot-request.ts';
import { exitCodes } from './exit-codes.ts';
import { colorsFor, type Terminal } from './terminal.ts';
import { diagnosticsAsText } from './text-report.ts';

export interface SnapshotOptions extends Partial<Omit<SnapshotRequest, 'url'>> {
  readonly url: string | undefined;
  /** Absolute. */
  readonly root: string;
  /** A YAML file with the same words as the options; absolute. */
  readonly from: string | undefined;
  /** Whether a file of that name may be written anew. */
  readonly force: boolean;
}

/** Writes the file, says how to embed it, and gives the exit code. Only bugs are thrown. */
export async function snapshotCommand(options: SnapshotOptions, terminal: Terminal): Promise<number> {
  const { root } = options;
  const site = siteOf(root);
  if (site === undefined) return refuse([noProject(root)], [], terminal);
  const asked = options.from === undefined ? undefined : requestIn(options.from);
  if (asked !== undefined && 'diagnostics' in asked) return refuse(asked.diagnostics, asked.files, terminal);

  const request = { ...asked?.request, ...said(options) };
  if (request.url === undefined) return refuse([noUrl()], [], terminal);
  const name = request.name ?? nameOf(request.url);
  const path = `content/embeds/${portableName(name, 'post')}.md`;
  const image = imageFor(request.image, { root, folder: terminal.folder, name: basename(path, '.md') });
  if (image === 'missing') return refuse([noImage(request.image ?? '')], [], terminal);

  const file = fileOf(path, { ...request, image: image?.written });
  const { diagnostics } = parseEmbed(file, { site });
  if (diagnostics.some(({ level }) => level === 'error')) return refuse(diagnostics, [file], terminal);
  if (existsSync(join(root, path)) && !options.force) return refuse([exists(path)], [], terminal);

  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), file.text);
  if (image !== undefined && image.to !== undefined) {
    mkdirSync(dirname(image.to), { recursive: true });
    copyFileSync(image.from, image.to);
  }
  report(diagnostics, [file], terminal);
  const { title = 'What it is' } = request;
  terminal.stdout.write(`${path} is written. In the article:\n\n`);
  terminal.stdout.write(
    `::embed{url="${request.url}" title="${title.replaceAll('"', '&quot;')}" snapshot=${basename(path, '.md')}}\n`,
  );
  const embed = embedOf(request.url, site.embeds.allow);
  if ('mistake' in embed && embed.mistake === 'host') {
    terminal.stdout.write(
      `\nIn content/site.yaml, ${embed.host} must be one of the hosts in \`embeds: {allow: […]}\`.\n`,
    );
  }
  return exitCodes.done;
}

function siteOf(root: string): Site | undefined {
  const path = 'content/site.yaml' as SourcePath;
  if (!existsSync(join(root, path))) return undefined;
  const text = readFileSync(join(root, path), 'utf8');
  return readSite({ path, text, hash: hashOf(text) }).value;
}

type Asked =
  | { readonly request: Partial<SnapshotRequest> }
  | { readonly diagnostics: readonly Diagnostic[]; readonly files: readonly SourceFile[] };

function requestIn(from: string): Asked {
  const path = basename(from) as SourcePath;
  if (!existsSync(from)) return { diagnostics: [noRequest(from)], files: [] };
  const text = readFileSync(from, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const file = { path, text, hash: hashOf(text) };
  const { value, diagnostics } = readSnapshotRequest(file);
  const isRefused = value === undefined || diagnostics.some(({ level }) => level === 'error');
  return isRefused ? { diagnostics, files: [file] } : { request: said(value) };
}

/** What was said at all. */
function said(request: Partial<SnapshotRequest>): Partial<SnapshotRequest> {
  const keys = ['url', 'name', 'title', 'text', 'author', 'date', 'image', 'alt', 'credit'] as const;
  return Object.fromEntries(keys.flatMap((key) => (request[key] === undefined ? [] : [[key, request[key]]])));
}

/** The host and the last part of an address that names something: `vimeo-76979871`. */
function nameOf(url: string): string {
  if (!URL.canParse(url)) return 'post';
  const { hostname, pathname, searchParams } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '' && part !== 'watch');
  const host = hostname.replace(/^(?:www|m)\./, '').split('.')[0] ?? '';
  return [host, searchParams.get('v') ?? parts.at(-1) ?? ''].join('-');
}

interface Image {
  readonly from: string;
  /** Where it is to be copied; `undefined` where it lies in content/ already. */
  readonly to: string | undefined;
  /** Its path from content/. */
  readonly written: string;
}

function imageFor(
  image: string | undefined,
  { root, folder, name }: { readonly root: string; readonly folder: string; readonly name: string },
): Image | 'missing' | undefined {
  if (image === undefined) return undefined;
  const content = join(root, 'content');
  const from = [resolve(folder, image), resolve(content, image)].find((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile(),
  );
  if (from === undefined) return 'missing';
  const inside = relative(content, from).split(sep).join('/');
  if (!inside.startsWith('../')) return { from, to: undefined, written: inside };
  const written = `media/embeds/${name}${extname(from).toLowerCase()}`;
  return { from, to: join(content, written), written };
}

function fileOf(path: string, request: Partial<SnapshotRequest>): SourceFile {
  const keys = ['url', 'author', 'date', 'image', 'alt', 'credit'] as const;
  // A JSON string is a YAML string too (YAML 1.2, 1.3).
  const lines = keys.flatMap((key) => (request[key] === undefined ? [] : [`${key}: ${JSON.stringify(request[key])}`]));
  const body = request.text === undefined ? '' : `\n${request.text.replace(/\r\n?/g, '\n').trim()}\n`;
  const text = `---\n${lines.join('\n')}\n---\n${body}`;
  return { path: path as SourcePath, text, hash: hashOf(text) };
}

function refuse(diagnostics: readonly Diagnostic[], files: readonly SourceFile[], terminal: Terminal): number {
  report(diagnostics, files, terminal);
  return exitCodes.usage;
}

function report(diagnostics: readonly Diagnostic[], files: readonly SourceFile[], terminal: Terminal): void {
  const textOf = (path: SourcePath): string | undefined => files.find((file) => file.path === path)?.text;
  const colors = colorsFor(terminal.stderr, terminal.env);
  terminal.stderr.write(diagnosticsAsText(diagnostics, { colors, textOf, verbose: true }));
}

function noProject(root: string): Diagnostic {
  return error(
    'snapshot/no-project',
    `There is no content/site.yaml in ${root} that can be read.`,
    'Give the project’s folder as --root.',
  );
}

function noUrl(): Diagnostic {
  return error(
    'snapshot/no-url',
    'Nothing says which post is to be kept.',
    'Give its address: broadsheet snapshot https://…',
  );
}

function noRequest(from: string): Diagnostic {
  return error('snapshot/no-file', `There is no file ${from}.`, 'Give the YAML file that says what is to be kept.');
}

function noImage(image: string): Diagnostic {
  return error('snapshot/no-image', `There is no picture ${image}.`, 'Give the path of a file.');
}

function exists(path: string): Diagnostic {
  return error('snapshot/exists', `${path} is there already.`, 'Give another --name, or --force to write it anew.');
}
