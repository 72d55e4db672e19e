/** The documentation is true: what it shows is built, and what it promises happens. */

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../src/check/text-changes.ts';
import { loadExtensions } from '../src/config/load-extensions.ts';
import { crawlers } from '../src/render/rights/crawlers.ts';
import { newFolder, put, tree } from './support/folder.ts';
import { articleText, siteYaml } from './support/project.ts';
import { runIn } from './support/run.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The code blocks of a language in a text. */
function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');
}

describe('the README', () => {
  it('names two commands that the package has, and .ci/run runs exactly those after npm ci', () => {
    const [commands = ''] = blocks(readme, 'sh');
    expect(commands).toMatch(/^npm ci && npm run build .*\nnpm test\n$/);
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    expect(ci.match(/^npm .*$/gm)).toEqual(['npm ci', 'npm run build', 'npm test']);
  });

  it('shows an article that builds without a word', async () => {
    const [article = ''] = blocks(readme, 'markdown');
    const folder = newFolder();
    put(folder, {
      'content/site.yaml': siteYaml.replace('- {id: news, label: News}', '- {id: city, label: City}'),
      'content/articles/vote.md': article,
      'content/articles/how-the-barrier-would-work.md':
        '---\ntitle: How the barrier would work\npublished: 2026-10-08\nsection: city\nauthors: [imogen-hartley]\n---\n\nIt shuts.\n',
      'content/authors/imogen-hartley.md': '---\nname: Imogen Hartley\n---\n',
      'content/topics/flooding.md': '---\nlabel: Flooding\n---\n',
      'content/topics/harbour.md': '---\nlabel: The harbour\n---\n',
      'content/media/barrier-map.png': readFileSync(join(root, 'content/media/barrier-map.png')),
    });
    const { exit, err } = await runIn(folder, ['build', '--now', '2026-11-22T12:00:00Z']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(Object.keys(tree(join(folder, 'dist')))).toContain('2026/11/18/council-backs-the-tidal-barrier/index.html');
  });

  it('shows a mistake as the terminal shows it', async () => {
    const [shown = ''] = blocks(readme, 'text');
    const folder = newFolder();
    put(folder, {
      'content/site.yaml': siteYaml.replace('- {id: news, label: News}', '- {id: city, label: City}'),
      'content/articles/harbour.md':
        '---\ntitle: Bridge\npublished: 2026-02-01\nsection: city\nsumary: The bridge opened.\n---\n\nText.\n',
    });
    const { err } = await runIn(folder, ['build', '--now', '2026-11-22T12:00:00Z']);
    expect(err).toContain(shown.trim());
  });

  it('lists the exit codes and the keys of the JSON report that there are', async () => {
    const folder = newFolder();
    put(folder, { 'content/site.yaml': siteYaml });
    const { out } = await runIn(folder, ['build', '--format', 'json', '--now', '2026-11-22T12:00:00Z']);
    const report = JSON.parse(out);
    const promised = /prints one object: ((?:`\w+`[,.]?\s*)+)/.exec(readme)?.[1]?.match(/\w+/g);
    expect(Object.keys(report)).toEqual(promised);
  });

  it('links to files that are there', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'ARCHITECTURE.md',
      'SECURITY.md',
      'docs/templates.md',
      'docs/plugins.md',
      'docs/publishing.md',
      'docs/rights.md',
      'docs/syndication.md',
      'docs/checking.md',
    ]) {
      const text = readFileSync(join(root, file), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        const path = join(root, file, '..', target);
        expect(() => statSync(path), `${file} → ${target}`).not.toThrow();
      }
    }
  });
});

describe('docs/publishing.md', () => {
  const text = readFileSync(join(root, 'docs/publishing.md'), 'utf8');
  const site = { 'content/site.yaml': siteYaml };

  it('shows what broadsheet status prints', async () => {
    const folder = newFolder({
      ...site,
      'content/articles/out.md': articleText({ title: 'Out', published: '2026-03-27T12:00:00Z' }),
      'content/articles/soon.md': articleText({ title: 'Soon', published: '2026-03-28T15:12:30Z' }),
      'content/articles/held.md': articleText({ title: 'Held back', embargo: '2026-03-29T09:00:00+01:00' }),
      'content/articles/brief.md': articleText({ title: 'Brief', expires: '2026-05-09T12:00:00Z' }),
      'content/articles/d1.md': articleText({ status: 'draft' }),
      'content/articles/d2.md': articleText({ status: 'draft' }),
      'content/articles/h.md': articleText({ status: 'hold' }),
      'content/articles/k.md': articleText({ status: 'killed' }),
      'content/articles/e.md': articleText({ title: 'Over', expires: '2026-03-01' }),
    });
    const { out } = await runIn(folder, ['status', '--now', '2026-03-28T12:00:00Z']);
    expect(blocks(text, 'text')).toEqual([out]);
  });

  it('shows how an article is taken back', async () => {
    const [taken = ''] = blocks(text, 'yaml');
    const folder = newFolder({
      ...site,
      'content/articles/one.md': articleText({ title: 'One' }).replace('---\n\n', `${taken}---\n\n`),
    });
    const { exit, err } = await runIn(folder, ['build', '--now', '2026-11-22T12:00:00Z']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(tree(join(folder, 'dist'))['2026/02/01/one/index.html']).toContain('The minutes we quoted were forged.');
  });
});

describe('docs/rights.md', () => {
  const file = join(root, 'docs/rights.md');
  const text = readFileSync(file, 'utf8');

  it('shows a block that builds and does what it says', async () => {
    const [block = ''] = blocks(text, 'yaml');
    const folder = newFolder({
      'content/site.yaml': `${siteYaml}${block}`,
      'content/pages/about/licence.md': '---\ntitle: Terms\n---\n\nAsk.\n',
    });
    const { exit, err } = await runIn(folder, ['build', '--now', '2026-11-22T12:00:00Z']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const written = tree(join(folder, 'dist'));
    for (const [name = ''] of text.matchAll(
      /(?<=^\| `\/?)(?:\.well-known\/)?[\w.]+\.(?:txt|xml|json)(?=`.*(?:RSL|RFC|TDMRep|Content))/gm,
    ))
      expect(Object.keys(written)).toContain(name);
    expect(written['robots.txt']).toContain('Content-Signal: search=yes, ai-input=yes, ai-train=no\n');
  });

  it('lists the crawlers that there are (UPDATE_DOCS=1 writes them)', () => {
    const rows = crawlers.map(
      ({ token, operator, uses, source }) =>
        `| \`${token}\` | [${operator}](${source}) | ${uses.map((use) => `\`${use}\``).join(', ')} |`,
    );
    const table = ['| crawler | operator | is shut out when one of these is refused |', '|---|---|---|', ...rows].join(
      '\n',
    );
    const printed = text.replace(/(<!-- crawlers -->\n)[\s\S]*(<!-- \/crawlers -->)/, `$1${table}\n$2`);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, printed);
    expect(readFileSync(file, 'utf8')).toBe(printed);
  });
});

describe('docs/syndication.md', () => {
  it('names the properties that an article has as ninjs', async () => {
    const text = readFileSync(join(root, 'docs/syndication.md'), 'utf8');
    const [block = ''] = blocks(text, 'yaml');
    const folder = newFolder({
      'content/site.yaml': `${siteYaml}rights: {train: no}\n${block}`,
      'content/articles/one.md': articleText({
        title: 'One',
        dateline: 'Beirut',
        authors: '[{name: Ada}]',
        sensitive: 'Blood',
      }),
    });
    await runIn(folder, ['build', '--now', '2026-11-22T12:00:00Z']);
    const item = JSON.parse(String(tree(join(folder, 'dist'))['2026/02/01/one/index.json']));
    const unnamed = ['type', 'language', 'title', 'renditions', 'standard'];
    const named = Object.keys(item).filter((key) => !unnamed.includes(key));
    expect(named.length).toBeGreaterThan(15);
    for (const key of named) expect(text).toContain(`\`${key}`);
  });
});

describe('docs/plugins.md', () => {
  it('shows a configuration that loads and does what it says', async () => {
    const [config = ''] = blocks(readFileSync(join(root, 'docs/plugins.md'), 'utf8'), 'js');
    const folder = newFolder();
    const title = 'A headline that goes on and on '.repeat(5).trim();
    put(folder, {
      'content/site.yaml': siteYaml,
      'content/articles/a.md': `---\ntitle: ${title}\npublished: 2026-02-01\nsection: news\n---\n\n:::x-recipe[Fish *pie*]{serves=4}\n- Two mackerel\n:::\n`,
      'broadsheet.config.js': config.replace(
        "'broadsheet'",
        `'${pathToFileURL(join(root, 'src/config/define-config.ts'))}'`,
      ),
      'package.json': '{"type": "module"}',
    });
    expect((await loadExtensions(folder)).diagnostics).toEqual([]);
    const { exit, err } = await runIn(folder, ['build', '--now', '2026-11-22T12:00:00Z']);
    expect(exit).toBe(0);
    expect(err).toContain('house/long-headline');
    const page = Object.entries(tree(join(folder, 'dist'))).find(([path]) => path.startsWith('2026/02/01/'))?.[1];
    expect(page).toContain('<aside class="x-recipe"><h2>Fish <em>pie</em> for 4</h2><ul>');
    expect(tree(join(folder, 'dist'))['headlines.txt']).toContain(`${title} https://gazette.example/2026/02/01/`);
  });
});

describe('docs/checking.md', () => {
  const text = readFileSync(join(root, 'docs/checking.md'), 'utf8');

  it('lists every message of the gate with its level, and no other', () => {
    const listed = [...text.matchAll(/^\| `(gate\/[a-z-]+)` \| (error|warning) \|/gm)].map(
      ([, code, level]) => `${code} ${level}`,
    );
    const source = readFileSync(join(root, 'src/check/mistakes.ts'), 'utf8');
    const made = [...source.matchAll(/return (error|warning)\(\s*'(gate\/[a-z-]+)'/g)].map(
      ([, level, code]) => `${code} ${level}`,
    );
    expect(listed.sort()).toEqual([...new Set(made)].sort());
  });

  it('lists the options that there are', async () => {
    const { out } = await runIn(newFolder(), ['check', '--help']);
    const there = [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map((match) => match[1] ?? '');
    for (const option of there.filter((option) => option !== '--root'))
      expect(text).toContain(`\`${option}\``.slice(0, -1));
    for (const [option] of text.matchAll(/(?<=`)--(?!depth|unshallow)[a-z-]+/g)) expect(there).toContain(option);
  });

  it.each([
    ['seperate', 'separate', 'slips'],
    ['goverment', 'government', 'slips'],
    ['teh', 'the', 'slips'],
    ['recieved', 'received', 'slips'],
    ['alot', 'a lot', 'slips'],
    ['accuser', 'accused', 'slips'],
    ['legal', 'illegal', 'changed'],
    ['he', 'she', 'changed'],
    ['million', 'billion', 'changed'],
  ])('judges its examples as it says: %s, %s', (before, after, verdict) => {
    const texts = (word: string) => ({ title: '', standfirst: '', body: `They saw ${word} there.` });
    expect(compareTexts(texts(before), texts(after), { lang: 'en', grows: false }).kind).toBe(verdict);
  });
});

describe('docs/templates.md', () => {
  it('lists every template that draws a kind of page, and no other', () => {
    const text = readFileSync(join(root, 'docs/templates.md'), 'utf8');
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| .* \| `\w+View` \|$/gm)].map((match) => match[1]).sort();
    const there = readdirSync(join(root, 'templates'))
      .filter((name) => name.endsWith('.eta'))
      .map((name) => name.slice(0, -4))
      .sort();
    expect(listed).toEqual(there);
  });

  it('says which fault of a template is whose', async () => {
    const folder = newFolder();
    put(folder, {
      'content/site.yaml': siteYaml,
      'content/articles/a.md': '---\ntitle: A\npublished: 2026-02-01\nsection: news\n---\n\nText.\n',
    });
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates/article.eta'), '<h1><%= it.view.nothing.here %></h1>');
    const { exit, err } = await runIn(folder, ['build', '--now', '2026-11-22T12:00:00Z']);
    expect(exit).toBe(2);
    expect(err).toContain('theme/template-failed');
    expect(err).toContain('"article"');
  });
});
