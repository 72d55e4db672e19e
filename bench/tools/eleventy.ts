/** Eleventy, from npm, with JavaScript templates: the fastest that it has. */

import { join } from 'node:path';
import process from 'node:process';
import { type Article, filedUnder, type Head, type Newspaper } from '../corpus/model.ts';
import { pictureBytes } from '../corpus/pictures.ts';
import { siteFolder } from './folders.ts';
import { bodyWithAddresses, commonFields, withFrontMatter } from './front-matter.ts';
import { installed } from './npm-peer.ts';
import { paperData } from './paper-data.ts';
import { type Absent, type Ready, type SiteFile, type Tool, withEdition } from './tool.ts';

export const eleventy: Tool = { id: 'eleventy', label: 'Eleventy', prepare };

const version = '3.1.8';
const template = '_includes/article.11ty.js';

async function prepare(): Promise<Ready | Absent> {
  const folder = await installed({ name: 'eleventy', dependencies: { '@11ty/eleventy': version } });
  if (typeof folder !== 'string') return folder;
  const files = siteFolder('eleventy-site');
  const articleTemplate = files.find(({ path }) => path === template);
  if (articleTemplate === undefined) throw new Error(`no ${template}`);
  return {
    version,
    site: (paper) => siteFiles(paper, files),
    article,
    articlePath,
    templateEdit: { path: template, content: withEdition(articleTemplate.content.toString()) },
    memory: ['.cache'],
    modules: join(folder, 'node_modules'),
    command: ({ site, out }) => ({
      program: process.execPath,
      args: [join(site, 'node_modules/@11ty/eleventy/cmd.cjs'), `--output=${out}`, '--quiet'],
      env: { NODE_OPTIONS: '--max-old-space-size=16384' },
    }),
  };
}

function* siteFiles(paper: Newspaper, templates: readonly SiteFile[]): Iterable<SiteFile> {
  yield* templates;
  yield { path: 'package.json', content: '{"private":true,"type":"module"}\n' };
  yield { path: '_data/paper.json', content: paperData(paper) };
  yield* siteFolder('peer-static').map(({ path, content }) => ({ path: `static/${path}`, content }));
  for (const file of paper.pictures) yield { path: `static/media/${file}`, content: pictureBytes(file) };
  for (const head of paper.heads) yield article(paper.article(head), paper);
}

function articlePath(head: Head): string {
  return `content/articles/${filedUnder(head)}`;
}

function article(item: Article, paper: Newspaper): SiteFile {
  return { path: articlePath(item), content: withFrontMatter(commonFields(item), bodyWithAddresses(item, paper)) };
}
