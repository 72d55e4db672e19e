/** Claims about `broadsheet snapshot`: it keeps what an editor says, word for word, fetches nothing and overwrites nothing. */

import { describe, expect, it } from 'vitest';
import { newFolder, put, tree } from '../../support/folder.ts';
import { siteYaml } from '../../support/project.ts';
import { runIn } from '../../support/run.ts';

const url = 'https://vimeo.com/76979871';
const project = { 'content/site.yaml': `${siteYaml}embeds: {allow: [vimeo.com]}\n` };
const said = ['--author', 'A: "B"', '--date', '2026-02-28T18:55:00Z'];

describe('broadsheet snapshot', () => {
  it('writes a file that builds, and the line that embeds it', async () => {
    const folder = newFolder(project);
    const text = '---\n#tide: *down* <b>\r\n\r\n[link](x)';
    const { exit, out, err } = await runIn(folder, [
      'snapshot',
      url,
      '--text',
      text,
      '--title',
      'He said "go"',
      ...said,
    ]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(tree(folder)['content/embeds/vimeo-76979871.md']).toBe(
      `---\nurl: "${url}"\nauthor: "A: \\"B\\""\ndate: "2026-02-28T18:55:00Z"\n---\n\n---\n#tide: *down* <b>\n\n[link](x)\n`,
    );
    const line = out.split('\n').find((one) => one.startsWith('::embed')) ?? '';
    put(folder, { 'content/articles/a.md': `---\ntitle: A\npublished: 2026-02-01\nsection: news\n---\n\n${line}\n` });
    const built = await runIn(folder, ['build', '--now', '2026-03-01T12:00:00Z']);
    expect({ exit: built.exit, err: built.err }).toEqual({ exit: 0, err: '' });
    const page = tree(folder)['dist/2026/02/01/a/index.html'];
    expect(page).toContain('#tide: *down* &lt;b&gt;');
    expect(page).toContain('He said “go”');
  });

  it('copies a picture from outside the project, and names one that is inside', async () => {
    const folder = newFolder({ ...project, 'content/media/in.png': 'in', 'out.PNG': 'out' });
    const keep = (image: string, name: string) =>
      runIn(folder, ['snapshot', url, '--image', image, '--alt', 'x', '--name', name, ...said]);
    expect((await keep('out.PNG', 'one')).exit).toBe(0);
    expect((await keep('media/in.png', 'two')).exit).toBe(0);
    const files = tree(folder);
    expect(files['content/media/embeds/one.png']).toBe('out');
    expect(files['content/embeds/one.md']).toContain('image: "media/embeds/one.png"');
    expect(files['content/embeds/two.md']).toContain('image: "media/in.png"');
    expect(Object.keys(files).filter((path) => path.startsWith('content/media/embeds/'))).toHaveLength(1);
  });

  it('reads a YAML file, over which options win', async () => {
    const folder = newFolder({
      ...project,
      'post.yaml': `url: ${url}\nauthor: Ann\ndate: 2026-02-28\ntext: |\n  One.\n\n  Two.\n`,
    });
    expect((await runIn(folder, ['snapshot', '--from', 'post.yaml', '--author', 'Ben'])).exit).toBe(0);
    const file = tree(folder)['content/embeds/vimeo-76979871.md'];
    expect(file).toContain('author: "Ben"');
    expect(file).toContain('\nOne.\n\nTwo.\n');
  });

  it('says which host site.yaml has yet to allow', async () => {
    const folder = newFolder({ 'content/site.yaml': siteYaml });
    const { out } = await runIn(folder, ['snapshot', url, '--text', 'x', ...said]);
    expect(out).toContain('vimeo.com must be one of the hosts');
  });

  it('never leaves the folder of embeds, whatever the name', async () => {
    const folder = newFolder(project);
    await runIn(folder, ['snapshot', url, '--text', 'x', '--name', '../../../evil', ...said]);
    expect(Object.keys(tree(folder)).sort()).toEqual(['content/embeds/evil.md', 'content/site.yaml']);
  });

  it.each<[string, readonly string[], string]>([
    ['without an address', [], 'snapshot/no-url'],
    ['without an author', [url, '--date', '2026-02-28'], 'front-matter/missing'],
    ['with a day that never was', [url, '--author', 'A', '--date', '2026-02-31'], 'front-matter/bad-value'],
    ['with an address that is none', ['vimeo', ...said], 'front-matter/bad-value'],
    ['with a picture that is not there', [url, '--image', 'none.png', ...said], 'snapshot/no-image'],
    ['from a file that is not there', ['--from', 'none.yaml'], 'snapshot/no-file'],
  ])('refuses to write %s', async (_, args, code) => {
    const folder = newFolder(project);
    const { exit, out, err } = await runIn(folder, ['snapshot', ...args]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(code);
    expect(Object.keys(tree(folder))).toEqual(['content/site.yaml']);
  });

  it('writes over nothing unless it is told to, and nowhere but in a project', async () => {
    const folder = newFolder(project);
    const keep = (...more: string[]) => runIn(folder, ['snapshot', url, '--text', 'x', ...said, ...more]);
    await keep();
    expect((await keep()).err).toContain('snapshot/exists');
    expect((await keep('--force')).exit).toBe(0);
    expect((await runIn(newFolder(), ['snapshot', url, ...said])).err).toContain('snapshot/no-project');
  });
});
