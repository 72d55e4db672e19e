/** Claims about pictures in a whole build: made once, told when they cannot be, and gone when nobody shows them. */

import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { newFolder, put, tree } from '../../support/folder.ts';
import { articleText, siteYaml } from '../../support/project.ts';
import { runIn } from '../../support/run.ts';

const now = ['--now', '2026-03-01T12:00:00Z', '--format', 'json'];
const pictures = 'pictures: {cards: no, widths: [32, 64], formats: [webp]}\n';
const lead = { image: 'media/a.png', alt: 'A', credit: 'AP' };

function noise(width = 96, height = 64) {
  const bytes = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => (index * 7919) % 251));
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}

/** Looks like a picture, and cannot be read to its end. */
async function halfPicture(): Promise<Buffer> {
  const whole = await noise(400, 400).png().toBuffer();
  return whole.fill(0x55, whole.length >> 1, whole.length - 40);
}

async function paper(): Promise<string> {
  return newFolder({
    'content/site.yaml': siteYaml.replace(/pictures: .*\n/, pictures),
    'content/articles/one.md': articleText({ title: 'One', lead }),
    'content/articles/two.md': articleText({ title: 'Two' }, '![A boat](media/b.png)\n\n*A boat. Credit: AP*'),
    'content/media/a.png': await noise().png().toBuffer(),
    'content/media/b.png': await noise(60, 80).png().toBuffer(),
  });
}

async function build(root: string) {
  const { out, exit } = await runIn(root, ['build', ...now]);
  return { exit, report: JSON.parse(out) };
}

function media(root: string): string[] {
  return Object.keys(tree(join(root, 'dist/media')));
}

describe('a build with pictures', () => {
  it('makes each once, and the same whether they were made or found', async () => {
    const root = await paper();
    const first = await build(root);
    expect(first.exit).toBe(0);
    expect(first.report.encoded).toBe(media(root).length);
    expect(media(root).map((name) => name.replace(/\.[0-9a-f]{10}/, ''))).toEqual(
      [
        'a-32.webp',
        'a-64.webp',
        'a-64-64x64x16x0.jpg',
        'a-85-85x64x6x0.jpg',
        'a-96-96x54x0x5.jpg',
        'a-96.png',
        'b-32.webp',
        'b-60.png',
        'b-60.webp',
      ].sort(),
    );
    const made = tree(join(root, 'dist'));
    utimesSync(join(root, 'content/media/a.png'), new Date(0), new Date(0));
    expect((await build(root)).report).toMatchObject({ encoded: 0, written: [], removed: [] });
    rmSync(join(root, 'dist'), { recursive: true });
    expect((await build(root)).report).toMatchObject({ encoded: 0 });
    expect(tree(join(root, 'dist'))).toEqual(made);
    rmSync(join(root, '.broadsheet'), { recursive: true });
    rmSync(join(root, 'dist'), { recursive: true });
    expect((await build(root)).report.encoded).toBe(first.report.encoded);
    expect(tree(join(root, 'dist'))).toEqual(made);
  });

  it('makes what is new, and keeps nothing of what is gone', async () => {
    const root = await paper();
    await build(root);
    put(root, {
      'content/articles/one.md': articleText({ title: 'One', lead: { ...lead, focus: [0, 0.5] } }),
      'content/articles/two.md': articleText({ title: 'Two' }),
    });
    const { report } = await build(root);
    // The standard and the square cut move with the focus.
    expect(report.encoded).toBe(2);
    expect(report.removed.filter((path: string) => path.startsWith('media/'))).toHaveLength(5);
    const kept = readdirSync(join(root, '.broadsheet/store/pictures'), { recursive: true, withFileTypes: true });
    expect(kept.filter((entry) => entry.isFile() && entry.name !== 'looked-at.json')).toHaveLength(media(root).length);
  });

  it('names a bad picture once, with every article that shows it, and writes nothing', async () => {
    const root = await paper();
    writeFileSync(join(root, 'content/media/a.png'), await halfPicture());
    put(root, { 'content/articles/three.md': articleText({ title: 'Three', lead }) });
    const { exit, report } = await build(root);
    expect(exit).toBe(1);
    expect(
      report.diagnostics.map(({ code, places }: { code: string; places: { file: string }[] }) => [
        code,
        ...places.map(({ file }) => file),
      ]),
    ).toEqual([['media/unreadable', 'content/media/a.png', 'content/articles/three.md', 'content/articles/one.md']]);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('keeps what was made when it builds around a broken article', async () => {
    const root = await paper();
    put(root, { 'content/articles/three.md': articleText({ title: 'Three' }) });
    await build(root);
    put(root, { 'content/articles/three.md': '---\ntitle: [\n---\n' });
    rmSync(join(root, 'content/articles/two.md'));
    const { exit, out } = await runIn(root, ['build', '--keep-going', ...now]);
    expect([exit, JSON.parse(out).removed.length > 0]).toEqual([3, true]);
    rmSync(join(root, 'content/articles/three.md'));
    rmSync(join(root, 'dist'), { recursive: true });
    expect((await build(root)).report).toMatchObject({ encoded: 0 });
  });

  it('names a bad picture though another article is broken', async () => {
    const root = await paper();
    await build(root);
    put(root, { 'content/articles/new.md': '---\ntitle: [\n---\n', 'content/media/b.png': await halfPicture() });
    const { exit, out } = await runIn(root, ['build', '--keep-going', ...now]);
    expect([exit, JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code)]).toEqual([
      1,
      expect.arrayContaining(['media/unreadable']),
    ]);
  });

  it('draws a headline where there is no picture, and the same one each time', async () => {
    const root = newFolder({
      'content/site.yaml': siteYaml.replace(/pictures: .*\n/, ''),
      'content/articles/one.md': articleText({ title: 'Zoë’s “harbour” — 100% łódź 🎉' }),
      'content/articles/two.md': articleText({ title: 'رسالة الجيش' }),
    });
    expect((await build(root)).report.encoded).toBe(2);
    const made = tree(join(root, 'dist/media'));
    rmSync(join(root, '.broadsheet'), { recursive: true });
    rmSync(join(root, 'dist'), { recursive: true });
    await build(root);
    expect(tree(join(root, 'dist/media'))).toEqual(made);
    for (const name of media(root)) {
      const { width, height } = await sharp(join(root, 'dist/media', name)).metadata();
      expect([width, height]).toEqual([1200, 630]);
    }
  });
});
