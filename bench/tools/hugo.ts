/** Hugo, as the machine has it. */

import type { Article, Head, Newspaper } from '../corpus/model.ts';
import { pictureBytes } from '../corpus/pictures.ts';
import { siteFolder } from './folders.ts';
import { bodyWithAddresses, commonFields, withFrontMatter } from './front-matter.ts';
import { ask } from './run-command.ts';
import { type Absent, type Ready, type SiteFile, type Tool, withEdition } from './tool.ts';

export const hugo: Tool = { id: 'hugo', label: 'Hugo', prepare };

const single = 'layouts/_default/single.html';

async function prepare(): Promise<Ready | Absent> {
  const { exit, out } = await ask('hugo', ['version'], { seconds: 20 });
  if (exit !== 0) return { absent: 'not installed (`apt-get install -y hugo`)' };
  const files = siteFolder('hugo-site');
  const template = files.find(({ path }) => path === single);
  if (template === undefined) throw new Error(`no ${single}`);
  return {
    version: /\bv([\d.]+)/.exec(out)?.[1] ?? out.trim(),
    site: (paper) => siteFiles(paper, files),
    article,
    articlePath,
    templateEdit: { path: single, content: withEdition(template.content.toString()) },
    memory: ['resources', '.hugo_build.lock', '.cache'],
    command: ({ site, out: destination }) => ({
      program: 'hugo',
      // Without it Hugo leaves the pages of deleted articles where they are.
      args: ['--source', site, '--destination', destination, '--cleanDestinationDir', '--quiet'],
      env: { HUGO_CACHEDIR: `${site}/.cache` },
    }),
  };
}

function* siteFiles(paper: Newspaper, templates: readonly SiteFile[]): Iterable<SiteFile> {
  yield* templates;
  yield* siteFolder('peer-static').map(({ path, content }) => ({ path: `static/${path}`, content }));
  for (const file of paper.pictures) yield { path: `static/media/${file}`, content: pictureBytes(file) };
  for (const [index, { id, label }] of paper.sections.entries()) {
    yield { path: `content/${id}/_index.md`, content: withFrontMatter({ title: label, weight: index + 1 }, '') };
  }
  for (const { id, label } of paper.topics) yield listFile(`content/topics/${id}`, label);
  for (const { id, label } of paper.authors) yield listFile(`content/authors/${id}`, label);
  for (const head of paper.heads) yield article(paper.article(head), paper);
}

function listFile(folder: string, title: string): SiteFile {
  return { path: `${folder}/_index.md`, content: withFrontMatter({ title }, '') };
}

function articlePath({ section, slug }: Head): string {
  return `content/${section}/${slug}.md`;
}

function article(item: Article, paper: Newspaper): SiteFile {
  return { path: articlePath(item), content: withFrontMatter(commonFields(item), bodyWithAddresses(item, paper)) };
}
