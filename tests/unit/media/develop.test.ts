/** Claims about making renditions: right way up, right colours, rights kept, secrets gone, and each made once. */

import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Developed, develop, pruneDeveloped } from '../../../src/media/develop.ts';
import { readMedia } from '../../../src/media/read-media.ts';
import { urlPath } from '../../../src/model/address.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import type { RenditionPage } from '../../../src/model/picture-page.ts';
import { type Rendition, renditionAddress } from '../../../src/model/rendition.ts';
import { pictureLimits } from '../../../src/model/site.ts';
import type { MediaFile } from '../../../src/model/source.ts';
import { newFolder } from '../../support/folder.ts';
import { jpegWith, segment } from '../../support/metadata.ts';

const formats = ['avif', 'webp', 'jpeg', 'png'] as const;

/** Four quarters of different colours, so that a turned or mirrored picture is told from an upright one. */
function quarters(width = 120, height = 80): Sharp {
  const bytes = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = y < height / 2 ? (x < width / 2 ? red : green) : x < width / 2 ? blue : white;
      Buffer.from(colour).copy(bytes, (y * width + x) * 3);
    }
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}

const red = [220, 20, 20];
const green = [20, 160, 20];
const blue = [20, 20, 220];
const white = [250, 250, 250];

interface Made {
  readonly root: string;
  readonly file: MediaFile;
  readonly developed: Developed;
  readonly bytes: readonly Buffer[];
}

async function look(root: string, name: string): Promise<MediaFile> {
  const [outcome] = await readMedia(root, [name as SourcePath], { limits: pictureLimits });
  if (outcome?.value === undefined) throw new Error(JSON.stringify(outcome?.diagnostics));
  return outcome.value;
}

function page(file: MediaFile, rendition: Rendition): RenditionPage {
  if (file.picture === undefined) throw new Error(`${file.path}: ${file.fault?.message ?? 'no picture'}`);
  const { base } = file.picture;
  const url = renditionAddress(urlPath(`/media/a.${base.slice(0, 10)}`), rendition);
  return { kind: 'rendition', url, source: file.path, view: { ...rendition, original: file.hash, base } };
}

function options(root: string, file: MediaFile) {
  const folder = join(root, 'pictures');
  return { root, folder, media: [file], megapixels: 50, drawCard: async () => Buffer.from('card') };
}

/** Develops `picture` as each of these renditions. */
async function make(name: string, picture: Buffer, wanted: (file: MediaFile) => readonly Rendition[]): Promise<Made> {
  const root = newFolder({ [name]: picture });
  const file = await look(root, name);
  const developed = await develop(
    wanted(file).map((rendition) => page(file, rendition)),
    options(root, file),
  );
  return { root, file, developed, bytes: developed.outputs.map(({ content }) => readMade(content)) };
}

function readMade(content: Developed['outputs'][number]['content']): Buffer {
  if (!('made' in content)) throw new Error('not made');
  return readFileSync(content.made);
}

const small = ({ width = 0, height = 0 }: MediaFile): readonly Rendition[] =>
  formats.map((format) => ({ region: undefined, width: width / 2, height: height / 2, format }));

/** The colours of the middle of each quarter, from the top left as one reads. */
async function colours(bytes: Buffer): Promise<number[][]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

function near(found: readonly number[][], wanted: readonly number[][], by = 24): boolean {
  return wanted.every((colour, quarter) =>
    colour.every((part, index) => Math.abs(part - (found[quarter]?.[index] ?? -999)) <= by),
  );
}

describe('a rendition', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of a picture with EXIF orientation %i is upright', async (orientation) => {
    // What a reader is to see: the picture turned by what the camera noted.
    const seen = await sharp(await quarters().withMetadata({ orientation }).png().toBuffer())
      .autoOrient()
      .png()
      .toBuffer();
    for (const [name, picture] of Object.entries({
      'a.jpg': await quarters()
        .withMetadata({ orientation })
        .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
        .toBuffer(),
      'a.png': await quarters().withMetadata({ orientation }).png().toBuffer(),
      'a.webp': await quarters().withMetadata({ orientation }).webp({ lossless: true }).toBuffer(),
    })) {
      const { file, bytes } = await make(name, picture, small);
      expect([file.width, file.height], name).toEqual(orientation >= 5 ? [80, 120] : [120, 80]);
      for (const made of bytes) {
        const { width, height, orientation: left } = await sharp(made).metadata();
        expect([width, height, left], name).toEqual([(file.width ?? 0) / 2, (file.height ?? 0) / 2, undefined]);
        expect(near(await colours(made), await colours(seen)), `${name} ${orientation}`).toBe(true);
      }
    }
  });

  it('of a part shows that part', async () => {
    const region = { left: 60, top: 40, width: 60, height: 40 };
    const { bytes } = await make('a.png', await quarters().png().toBuffer(), () =>
      formats.map((format) => ({ region, width: 60, height: 40, format })),
    );
    for (const made of bytes) expect(near(await colours(made), [white, white, white, white])).toBe(true);
  });

  it.each<[string, string, () => Promise<Buffer>]>([
    ['CMYK', 'a.jpg', () => quarters().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['sixteen bits', 'a.png', () => quarters().toColourspace('rgb16').png().toBuffer()],
    ['a palette', 'a.png', () => quarters().png({ palette: true, colours: 8 }).toBuffer()],
    ['a single frame of a GIF', 'a.gif', () => quarters().gif().toBuffer()],
    ['AVIF', 'a.avif', () => quarters().avif({ lossless: true }).toBuffer()],
    ['progressive JPEG', 'a.jpg', () => quarters().jpeg({ progressive: true, quality: 95 }).toBuffer()],
  ])('of %s has its colours', async (_, name, picture) => {
    const { bytes } = await make(name, await picture(), small);
    for (const made of bytes) {
      const { space, depth } = await sharp(made).metadata();
      expect([space, depth]).toEqual(['srgb', 'uchar']);
      // Ink cannot show these colours as a screen does.
      expect(near(await colours(made), [red, green, blue, white], 110)).toBe(true);
    }
  });

  it('of a grey picture is grey, and of one with holes keeps them where its format can', async () => {
    const grey = await make('a.jpg', await quarters().greyscale().jpeg().toBuffer(), small);
    for (const made of grey.bytes) {
      for (const [r = 0, g = 0, b = 0] of await colours(made))
        expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(4);
    }
    const holes = await quarters().ensureAlpha(0).png().toBuffer();
    const { file, bytes } = await make('a.png', holes, small);
    expect(file.picture).toMatchObject({ fallback: 'png', tint: undefined });
    const alphas = await Promise.all(bytes.map(async (made) => (await sharp(made).metadata()).hasAlpha));
    expect(alphas).toEqual([true, true, false, true]);
  });

  it('of a picture with more colours than sRGB keeps them and their profile', async () => {
    const { icc } = await sharp(await quarters().withIccProfile('p3').png().toBuffer()).metadata();
    const body = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), icc ?? Buffer.alloc(0)]);
    const plain = await quarters().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const wide = Buffer.concat([plain.subarray(0, 2), segment(0xe2, 'ICC_PROFILE\0', body), plain.subarray(2)]);
    const { bytes } = await make('a.jpg', wide, small);
    for (const made of bytes) {
      expect((await sharp(made).metadata()).icc?.equals(icc ?? Buffer.alloc(0))).toBe(true);
      const { data } = await sharp(made, { ignoreIcc: true }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      expect(Math.abs((data[0] ?? 0) - (red[0] ?? 0))).toBeLessThan(16);
    }
    const common = await make('a.jpg', await quarters().withIccProfile('srgb').jpeg().toBuffer(), small);
    for (const made of common.bytes) expect((await sharp(made).metadata()).icc).toBeUndefined();
  });
});

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:Credit="Zoë &amp; Søn/AP" aux:SerialNumber="SECRET-42" xmpRights:WebStatement="https://rights.example/1" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"><dc:creator><rdf:Seq><rdf:li>Zoë Søn</rdf:li><rdf:li>A. N. Other</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© AP</rdf:li><rdf:li xml:lang="de">© AP GmbH</rdf:li></rdf:Alt></dc:rights><dc:description><rdf:Alt><rdf:li xml:lang="x-default">A harbour.</rdf:li></rdf:Alt></dc:description><plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://buy.example/1</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor></rdf:Description></rdf:RDF></x:xmpmeta>`;

describe('metadata', () => {
  it('of rights is in every rendition, and of place and device in none', async () => {
    const exif = {
      IFD0: { Copyright: 'By EXIF', Artist: 'By EXIF', Make: 'SECRET-MAKE' },
      IFD2: { BodySerialNumber: 'SECRET-43' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    };
    const picture = jpegWith({ xmp }, await quarters().withExif(exif).jpeg().toBuffer());
    expect(await exifr.gps(picture)).toMatchObject({ latitude: 51.5 });
    const { file, bytes } = await make('a.jpg', picture, small);
    expect(file.picture?.rights).toEqual({
      caption: 'A harbour.',
      credit: 'Zoë & Søn/AP',
      creators: ['Zoë Søn', 'A. N. Other'],
      copyright: '© AP',
      licence: 'https://rights.example/1',
      licensor: 'https://buy.example/1',
      sourceType: 'trainedAlgorithmicMedia',
    });
    for (const made of bytes) {
      expect(made.toString('latin1')).not.toMatch(/SECRET|GPS|By EXIF/);
      const { xmp: kept, exif: left } = await sharp(made).metadata();
      expect(left).toBeUndefined();
      const said = await exifr.parse(jpegWith({ xmp: kept }), { xmp: true });
      expect(said).toMatchObject({
        // exifr leaves XML's entities as they are.
        Credit: 'Zoë &amp; Søn/AP',
        creator: ['Zoë Søn', 'A. N. Other'],
        rights: { value: '© AP' },
        description: { value: 'A harbour.' },
        WebStatement: 'https://rights.example/1',
        Licensor: { LicensorURL: 'https://buy.example/1' },
        DigitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      });
    }
  });

  it('is read from IPTC and from EXIF where there is no XMP, in every format', async () => {
    const exif = { IFD0: { Copyright: 'Jane Ltd', Artist: 'Jane Doe', ImageDescription: 'A boat' } };
    for (const [name, picture] of Object.entries({
      'a.jpg': await quarters().withExif(exif).jpeg().toBuffer(),
      'a.png': await quarters().withExif(exif).png().toBuffer(),
      'a.webp': await quarters().withExif(exif).webp().toBuffer(),
      'a.avif': await quarters().withExif(exif).avif({ effort: 0 }).toBuffer(),
    })) {
      const { file } = await make(name, picture, () => []);
      expect(file.picture?.rights, name).toMatchObject({
        caption: 'A boat',
        creators: ['Jane Doe'],
        copyright: 'Jane Ltd',
      });
    }
    const iim = Buffer.concat([
      record(80, 'John Roe'),
      record(110, 'Reuters'),
      record(120, 'A ship'),
      record(116, '© R'),
    ]);
    const { file } = await make(
      'a.jpg',
      jpegWith({ iptc: photoshop(iim) }, await quarters().jpeg().toBuffer()),
      () => [],
    );
    expect(file.picture?.rights).toMatchObject({
      caption: 'A ship',
      credit: 'Reuters',
      creators: ['John Roe'],
      copyright: '© R',
    });
  });

  it('that is hostile is bounded, plain, and no address but a web address', async () => {
    const hostile = xmp
      .replace('https://rights.example/1', 'javascript:alert(1)')
      .replace('Zoë &amp; Søn/AP', `&lt;script&gt;\u202e\u0001 ${'x'.repeat(5000)}`)
      .replace('trainedAlgorithmicMedia', 'x" onload="y');
    const { file } = await make('a.jpg', jpegWith({ xmp: hostile }, await quarters().jpeg().toBuffer()), () => []);
    const { credit, licence, sourceType } = file.picture?.rights ?? {};
    expect(credit).toMatch(/^<script> x+…$/);
    expect(credit?.length).toBeLessThanOrEqual(300);
    expect([licence, sourceType]).toEqual([undefined, undefined]);
    for (const bad of ['<'.repeat(60_000), `${'<rdf:li>'.repeat(7000)}`, '\0'.repeat(60_000), '<x:xmpmeta']) {
      const one = await make(
        'a.jpg',
        jpegWith({ xmp: bad, exif: Buffer.alloc(60_000, 0x49) }, await quarters().jpeg().toBuffer()),
        () => [],
      );
      expect(one.file.picture?.rights.credit).toBeUndefined();
    }
  });
});

describe('a signed record of how a picture was made (C2PA)', () => {
  const record = Buffer.from('JP\0\x01\0\0\0\x01\0\0\0\x20jumbc2pa manifest', 'latin1');

  it('makes it known as signed', async () => {
    const signed = Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      segment(0xeb, '', record),
      (await quarters().jpeg().toBuffer()).subarray(2),
    ]);
    expect((await look(newFolder({ 'a.jpg': signed }), 'a.jpg')).picture?.isSigned).toBe(true);
    expect((await look(newFolder({ 'a.jpg': await quarters().jpeg().toBuffer() }), 'a.jpg')).picture?.isSigned).toBe(
      false,
    );
  });

  it('is withheld, with a warning, where picture or record tell a place', async () => {
    const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
    const placed = await quarters().withExif(exif).jpeg().toBuffer();
    const plain = await quarters().jpeg().toBuffer();
    const telling = Buffer.concat([record, Buffer.from('exif:GPSLatitude')]);
    for (const [content, picture] of [
      [record, placed],
      [telling, plain],
    ] as const) {
      const signed = Buffer.concat([Buffer.from('ffd8', 'hex'), segment(0xeb, '', content), picture.subarray(2)]);
      const root = newFolder({ 'a.jpg': signed });
      const [outcome] = await readMedia(root, ['a.jpg' as SourcePath], { limits: pictureLimits });
      expect(outcome?.value?.picture?.isSigned).toBe(false);
      expect(outcome?.diagnostics.map(({ code }) => code)).toEqual(['media/record-withheld']);
    }
  });
});

describe('work', () => {
  it('is done once: what was made is found again, whatever happens to dates and names', async () => {
    const { root, file, developed } = await make('a.png', await quarters().png().toBuffer(), small);
    expect(developed.made).toBe(4);
    const pages = small(file).map((rendition) => page(file, rendition));
    utimesSync(join(root, 'a.png'), new Date(0), new Date(0));
    const again = await develop(pages, options(root, file));
    expect(again.made).toBe(0);
    expect(again.outputs).toEqual(developed.outputs);
  });

  it('is done again where what was kept is damaged, and leaves no half file', async () => {
    const { root, file, developed } = await make('a.png', await quarters().png().toBuffer(), small);
    const pages = small(file).map((rendition) => page(file, rendition));
    const paths = developed.outputs.map(({ content }) => ('made' in content ? content.made : ''));
    truncateSync(paths[0] ?? '', 10);
    writeFileSync(paths[1] ?? '', 'something else');
    writeFileSync(`${paths[2]}.part`, 'half');
    const again = await develop(pages, options(root, file));
    expect(again.made).toBe(2);
    expect([...again.outputs].sort(byPath)).toEqual([...developed.outputs].sort(byPath));
    pruneDeveloped(join(root, 'pictures'), pages);
    expect(kept(root)).toHaveLength(4);
  });

  it('is forgotten once nobody asks for it', async () => {
    const { root, file } = await make('a.png', await quarters().png().toBuffer(), small);
    mkdirSync(join(root, 'pictures', 'not ours'), { recursive: true });
    pruneDeveloped(join(root, 'pictures'), [page(file, small(file)[0] as Rendition)]);
    expect(kept(root)).toHaveLength(1);
  });

  it('gives the same bytes each time', async () => {
    const picture = await quarters(640, 480).jpeg().toBuffer();
    const [one, two] = [await make('a.jpg', picture, small), await make('a.jpg', picture, small)];
    expect(one.bytes.map((bytes) => bytes.toString('hex'))).toEqual(two.bytes.map((bytes) => bytes.toString('hex')));
  });

  it('of a file that changed meanwhile is one diagnostic, and of the others is done', async () => {
    const root = newFolder({
      'a.png': await quarters().png().toBuffer(),
      'b.png': await quarters(60, 60).png().toBuffer(),
    });
    const files = [await look(root, 'a.png'), await look(root, 'b.png')] as const;
    writeFileSync(join(root, 'a.png'), await quarters(10, 10).png().toBuffer());
    const pages = files.flatMap((file) => small(file).map((rendition) => page(file, rendition)));
    const { outputs, diagnostics } = await develop(pages, { ...options(root, files[0]), media: files });
    expect(diagnostics.map(({ code, places }) => `${code} ${places[0]?.file}`)).toEqual(['media/changed a.png']);
    expect(outputs).toHaveLength(4);
  });

  it('stops when it is told to', async () => {
    const root = newFolder({ 'a.png': await quarters().png().toBuffer() });
    const file = await look(root, 'a.png');
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    const pages = small(file).map((rendition) => page(file, rendition));
    await expect(develop(pages, { ...options(root, file), signal: controller.signal })).rejects.toThrow('enough');
    expect(kept(root)).toEqual([]);
  });
});

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

function kept(root: string): string[] {
  if (!existsSync(join(root, 'pictures'))) return [];
  const all = readdirSync(join(root, 'pictures'), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** An IIM dataset of record 2 (IPTC-NAA IIM 4.2, 1.6). */
function record(dataset: number, text: string): Buffer {
  const value = Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from([0x1c, 2, dataset, 0, value.length]), value]);
}

/** The resource 0x0404 of Photoshop, in which IIM lies. */
function photoshop(iim: Buffer): Buffer {
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(iim.length, head.length - 4);
  return Buffer.concat([head, iim, Buffer.alloc(iim.length % 2)]);
}
