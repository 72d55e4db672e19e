/** Real photographs of an archive, and more large pictures than fit into memory together, by the shipped program. */

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { corpora, hasCorpus } from '../support/corpora.ts';
import { compileOnce, runProgram } from '../support/program.ts';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A site of one article for each picture, in the folder that is given back. */
function siteOf(pictures: readonly string[], widths: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-pictures-')));
  roots.push(root);
  for (const folder of ['articles', 'media']) mkdirSync(join(root, 'content', folder), { recursive: true });
  const policy = `pictures: {widths: ${widths}}\n`;
  writeFileSync(
    join(root, 'content/site.yaml'),
    `name: Pictures\nurl: https://pictures.example\nsections: [{id: news, label: News}]\n${policy}`,
  );
  for (const [index, picture] of pictures.entries()) {
    writeFileSync(
      join(root, `content/articles/a${index}.md`),
      `---\ntitle: Picture ${index}\npublished: 2026-01-01T08:00:00Z\nsection: news\nslug: a${index}\n---\n\n::figure{src="media/${picture}" alt="A picture" credit="Test" role=showcase}\n`,
    );
  }
  return root;
}

interface Report {
  readonly encoded: number;
  readonly written: readonly string[];
  readonly diagnostics: readonly { readonly code: string; readonly level: string }[];
}

async function build(root: string): Promise<{ readonly report: Report; readonly megabytes: number | undefined }> {
  const { exit, stdout, stderr, used } = await runProgram(
    ['build', '--format', 'json', '--now', '2026-02-01T00:00:00Z'],
    {
      cwd: root,
    },
  );
  expect(exit, stdout + stderr).toBe(0);
  return { report: JSON.parse(stdout) as Report, megabytes: used?.megabytes };
}

describe.runIf(hasCorpus('18f'))('sixty photographs of 18F', () => {
  const folder = join(corpora, '18f');

  it('go through whole, upright, without place or camera, and are made once', async () => {
    compileOnce();
    const photographs = largest(folder, 60);
    expect(photographs.length).toBe(60);
    const names = photographs.map((path, index) => `p${index}-${basename(path).replace(/[^\w.-]/g, '-')}`);
    const root = siteOf(names, '[320, 1080]');
    for (const [index, path] of photographs.entries()) {
      copyFileSync(path, join(root, 'content/media', names[index] ?? ''));
    }
    const { report } = await build(root);
    expect(report.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    expect(report.encoded).toBeGreaterThan(60 * 3);
    const made = readdirSync(join(root, 'dist/media'));
    for (const [index, path] of photographs.entries()) {
      const original = await sharp(path).rotate().toBuffer({ resolveWithObject: true });
      const mine = made.filter((name) => name.startsWith(`p${index}-`));
      expect(new Set(mine.map((name) => name.split('.').at(-1))), path).toEqual(new Set(['avif', 'webp', 'jpg']));
      for (const name of mine) {
        const file = join(root, 'dist/media', name);
        const { width = 0, height = 0, exif } = await sharp(file).metadata();
        const [across, down] = [original.info.width, original.info.height];
        expect(Math.abs(height - (width * down) / across), name).toBeLessThan(1.01);
        expect(exif, name).toBeUndefined();
        expect(await far(file, original.data), name).toBeLessThan(12);
      }
      const jpeg = mine.find((name) => name.endsWith('.jpg')) ?? '';
      const said = (await exifr.parse(join(root, 'dist/media', jpeg), { xmp: true, gps: true, tiff: true })) ?? {};
      expect(
        Object.keys(said).filter((key) => /gps|serial|latitude|make|model/i.test(key)),
        jpeg,
      ).toEqual([]);
    }
    const again = await build(root);
    expect(again.report.encoded).toBe(0);
    expect(again.report.written).toEqual([]);
  });
});

/** `PICTURES=200` takes a quarter of an hour. */
const many = Number(process.env.PICTURES ?? 40);

describe(`${many} pictures of twelve megapixels`, () => {
  it('take less than a gigabyte', async () => {
    compileOnce();
    const names = Array.from({ length: many }, (_, index) => `p${index}.jpg`);
    const root = siteOf(names, '[640, 1600]');
    for (const [index, name] of names.entries()) await paint(join(root, 'content/media', name), index);
    const { report, megabytes } = await build(root);
    expect(report.encoded).toBeGreaterThan(many * 3);
    console.log(`${report.encoded} files, ${megabytes?.toFixed(0)} MB`);
    if (megabytes !== undefined) expect(megabytes).toBeLessThan(1000);
  });
});

/** The largest JPEG files below a folder. */
function largest(folder: string, count: number): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.jpe?g$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: statSync(path).size }))
    .sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
    .slice(0, count)
    .map(({ path }) => path);
}

/** How far a picture is from another: the mean difference of their channels, of 255, both seen small. */
async function far(file: string, original: Buffer): Promise<number> {
  const small = (picture: string | Buffer): Promise<Buffer> =>
    sharp(picture).toColourspace('srgb').flatten().removeAlpha().resize(24, 24, { fit: 'fill' }).raw().toBuffer();
  const [ours, theirs] = [await small(file), await small(original)];
  let sum = 0;
  for (const [index, value] of ours.entries()) sum += Math.abs(value - (theirs[index] ?? 0));
  return sum / ours.length;
}

/** Noise of 4000 × 3000 pixels, different for each `seed`. */
async function paint(file: string, seed: number): Promise<void> {
  const noise = { type: 'gaussian', mean: 60 + ((seed * 7) % 140), sigma: 45 } as const;
  const small = await sharp({ create: { width: 500, height: 375, channels: 3, noise, background: '#000' } })
    .png()
    .toBuffer();
  await sharp(small).resize(4000, 3000).jpeg({ quality: 82 }).toFile(file);
}
