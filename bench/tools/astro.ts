/** Astro, from npm, with a content collection. */

import { join } from 'node:path';
import process from 'node:process';
import { type Article, filedUnder, type Head, type Newspaper } from '../corpus/model.ts';
import { pictureBytes } from '../corpus/pictures.ts';
import { siteFolder } from './folders.ts';
import { bodyWithAddresses, commonFields, withFrontMatter } from './front-matter.ts';
import { installed } from './npm-peer.ts';
import { paperData } from './paper-data.ts';
import { ask } from './run-command.ts';
import { type Absent, type Ready, type SiteFile, type Tool, withEdition } from './tool.ts';

export const astro: Tool = { id: 'astro', label: 'Astro', prepare };

const version = '7.3.5';
/** What this version of Astro asks for, and the one it gets where the bench itself runs on an older Node. */
const node = { least: [22, 12], package: '22.23.3' } as const;
const template = 'src/pages/[year]/[month]/[day]/[slug].astro';

async function prepare(): Promise<Ready | Absent> {
  const dependencies = { astro: version, ...(isNewEnough(process.versions.node) ? {} : { node: node.package }) };
  const folder = await installed({ name: 'astro', dependencies });
  if (typeof folder !== 'string') return folder;
  const program = 'node' in dependencies ? join(folder, 'node_modules/node/bin/node') : process.execPath;
  const { exit, out: own } = await ask(program, ['--version'], { seconds: 20 });
  if (exit !== 0) return { absent: `needs Node ${node.least.join('.')}; this is ${process.versions.node}` };
  const files = siteFolder('astro-site');
  const articleTemplate = files.find(({ path }) => path === template);
  if (articleTemplate === undefined) throw new Error(`no ${template}`);
  return {
    version: `${version} (Node ${own.trim().slice(1)})`,
    site: (paper) => siteFiles(paper, files),
    article,
    articlePath,
    templateEdit: { path: template, content: withEdition(articleTemplate.content.toString()) },
    memory: ['.astro', '.cache'],
    modules: join(folder, 'node_modules'),
    command: ({ site, out }) => ({
      program,
      args: [join(site, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', site, '--outDir', out, '--silent'],
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=16384' },
    }),
  };
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = node.least;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function* siteFiles(paper: Newspaper, templates: readonly SiteFile[]): Iterable<SiteFile> {
  yield* templates;
  yield { path: 'package.json', content: '{"private":true,"type":"module"}\n' };
  yield { path: 'paper.json', content: paperData(paper) };
  yield* siteFolder('peer-static').map(({ path, content }) => ({ path: `public/${path}`, content }));
  for (const file of paper.pictures) yield { path: `public/media/${file}`, content: pictureBytes(file) };
  for (const head of paper.heads) yield article(paper.article(head), paper);
}

function articlePath(head: Head): string {
  return `articles/${filedUnder(head)}`;
}

function article(item: Article, paper: Newspaper): SiteFile {
  return { path: articlePath(item), content: withFrontMatter(commonFields(item), bodyWithAddresses(item, paper)) };
}
