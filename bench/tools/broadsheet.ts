/** Broadsheet, as this folder holds it: compiled, with the packaged theme. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { markdownOf } from '../corpus/markdown.ts';
import { type Article, filedUnder, type Head, type Newspaper } from '../corpus/model.ts';
import { pictureBytes } from '../corpus/pictures.ts';
import { project } from './folders.ts';
import { withFrontMatter } from './front-matter.ts';
import { ask } from './run-command.ts';
import { type Ready, type SiteFile, type Tool, withEdition } from './tool.ts';

export const broadsheet: Tool = { id: 'broadsheet', label: 'Broadsheet', prepare };

const template = 'templates/article.eta';

async function prepare(): Promise<Ready> {
  return {
    version: await version(),
    site: broadsheetFiles,
    article,
    articlePath,
    // A site edits a packaged template by having one of its name.
    templateEdit: { path: template, content: withEdition(readFileSync(join(project, template), 'utf8')) },
    memory: ['.broadsheet'],
    command: ({ site, out, now }) => ({
      program: process.execPath,
      args: [
        join(project, 'bin/broadsheet.js'),
        'build',
        ...['--root', site, '--out', out, '--now', new Date(now).toISOString(), '--quiet'],
      ],
      env: {},
    }),
  };
}

/** The released version, and which commit of it this is where git can tell. */
async function version(): Promise<string> {
  const { version: released } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  const commit = await ask('git', ['rev-parse', '--short', 'HEAD'], { cwd: project, seconds: 20 });
  if (commit.exit !== 0) return released;
  const changes = await ask('git', ['status', '--porcelain', 'src', 'bin', 'templates'], { cwd: project, seconds: 20 });
  return `${released} (${commit.out.trim()}${changes.out.trim() === '' ? '' : ', changed'})`;
}

/** The newspaper as a project of Broadsheet. */
export function* broadsheetFiles(paper: Newspaper): Iterable<SiteFile> {
  yield { path: 'content/site.yaml', content: siteYaml(paper) };
  for (const file of paper.pictures) yield { path: `content/media/${file}`, content: pictureBytes(file) };
  for (const { id, label } of paper.topics) {
    yield { path: `content/topics/${id}.md`, content: withFrontMatter({ label }, '') };
  }
  for (const { id, label } of paper.authors) {
    yield { path: `content/authors/${id}.md`, content: withFrontMatter({ name: label }, '') };
  }
  for (const head of paper.heads) yield article(paper.article(head), paper);
}

/** Without modern formats and drawn cards for pictures: the others publish the files as they are. */
function siteYaml({ name, url, sections }: Newspaper): string {
  const rows = sections.map(({ id, label }) => `  - {id: ${id}, label: ${label}}\n`).join('');
  return `name: ${name}\nurl: ${url}\nlanguage: en-GB\nzone: UTC\npictures: {formats: [], cards: no}\nsections:\n${rows}`;
}

function articlePath(head: Head): string {
  return `content/articles/${filedUnder(head)}`;
}

function article(item: Article, { heads }: Newspaper): SiteFile {
  const { title, slug, published, section, standfirst, authors, topics, lead } = item;
  const fields = {
    title,
    slug,
    published: new Date(published).toISOString(),
    section,
    standfirst,
    authors,
    topics,
    lead: lead && { image: `media/${lead.file}`, alt: lead.alt, caption: lead.caption, credit: lead.credit },
  };
  // The paths of files, each of which Broadsheet finds and checks.
  const body = markdownOf(item.blocks, {
    article: (number) => {
      const head = heads[number - 1];
      if (head === undefined) throw new Error(`no article ${number}`);
      return articlePath(head).slice('content'.length);
    },
    picture: (file) => `/media/${file}`,
  });
  return { path: articlePath(item), content: withFrontMatter(fields, body) };
}
