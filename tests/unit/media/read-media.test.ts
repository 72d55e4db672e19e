/** Claims about measuring pictures and other files. */

import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { encoderVersion } from '../../../src/media/encoder.ts';
import { readMedia } from '../../../src/media/read-media.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { hashOf } from '../../../src/model/hash.ts';
import { pictureLimits } from '../../../src/model/site.ts';
import type { MediaFile } from '../../../src/model/source.ts';
import { newFolder, type Tree } from '../../support/folder.ts';

function picture(width = 64, height = 32): Sharp {
  const noise = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => (index * 7919) % 251));
  return sharp(noise, { raw: { width, height, channels: 3 } });
}

/** Two frames, one after the other. */
function frames(): Sharp {
  const bytes = Buffer.concat([Buffer.alloc(16 * 16 * 3, 40), Buffer.alloc(16 * 16 * 3, 200)]);
  return sharp(bytes, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } });
}

/** A PNG with a chunk that announces frames (APNG 1.0, acTL). */
async function animatedPng(): Promise<Buffer> {
  const whole = await picture().png().toBuffer();
  const chunk = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 16)), 16);
  return Buffer.concat([whole.subarray(0, 33), chunk, whole.subarray(33)]);
}

async function read(files: Tree): Promise<{ files: readonly MediaFile[]; mistakes: string[] }> {
  const root = newFolder(files);
  return readIn(root, Object.keys(files));
}

async function readIn(
  root: string,
  paths: readonly string[],
): Promise<{ files: readonly MediaFile[]; mistakes: string[] }> {
  const outcomes = await readMedia(root, paths as readonly SourcePath[], { limits: pictureLimits });
  const files = outcomes.flatMap(({ value }) => (value === undefined || value.fault !== undefined ? [] : [value]));
  const found = outcomes.flatMap(({ value, diagnostics }) => [...(value?.fault ? [value.fault] : []), ...diagnostics]);
  return { files, mistakes: found.map(({ code, level, message }) => `${level} ${code} ${message}`) };
}

describe('a picture', () => {
  it.each([
    ['<svg><script>alert(1)</script></svg>', 'the element “script”'],
    ['<svg xmlns:s="http://www.w3.org/2000/svg"><s:SCRIPT/></svg>', 'the element “script”'],
    ['<svg onload="alert(1)"/>', 'the handler “onload”'],
    ['<svg><a xlink:href=" java&#10;script:alert(1)"/></svg>', 'a link that runs script'],
    ['<svg><animate values="a;javascript:alert(1)"/></svg>', 'a link that runs script'],
    [
      '<svg><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/></foreignObject></svg>',
      'the element “iframe”',
    ],
    ['<?xml-stylesheet type="text/xsl" href="#x"?><svg/>', 'a style sheet of its own'],
    ['<!DOCTYPE svg [<!ENTITY x "&#60;script/>">]><svg>&x;</svg>', 'declarations of attributes or markup'],
    ['<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]><svg/>', 'declarations of attributes or markup'],
    ['<?xml version="1.0" encoding="iso-2022-jp"?><svg/>', 'text in the encoding iso-2022-jp'],
  ])('that could run script is refused: %s', async (text, part) => {
    const { files, mistakes } = await read({ 'a.svg': text });
    expect(files).toEqual([]);
    expect(mistakes).toEqual([
      `error media/active a.svg could run script for a reader who opens it: it holds ${part}.`,
    ]);
  });

  it.each<[string, string, () => Promise<Buffer>]>([
    ['a.jpg', 'image/jpeg', () => picture().jpeg().toBuffer()],
    ['a.JPEG', 'image/jpeg', () => picture().jpeg({ progressive: true }).toBuffer()],
    ['a.png', 'image/png', () => picture().png().toBuffer()],
    ['a.webp', 'image/webp', () => picture().webp().toBuffer()],
    ['b.webp', 'image/webp', () => picture().webp({ lossless: true }).toBuffer()],
    ['a.avif', 'image/avif', () => picture().avif({ effort: 0 }).toBuffer()],
    ['a.gif', 'image/gif', () => picture().gif().toBuffer()],
  ])('%s is measured', async (name, type, make) => {
    const bytes = await make();
    const { files, mistakes } = await read({ [name]: bytes });
    expect(mistakes).toEqual([]);
    expect(files).toMatchObject([
      { path: name, hash: hashOf(bytes), bytes: bytes.length, kind: 'picture', type, width: 64, height: 32 },
    ]);
  });

  it.each([
    [1, 64, 32],
    [3, 64, 32],
    [5, 32, 64],
    [6, 32, 64],
    [8, 32, 64],
  ])('with EXIF orientation %i is %i × %i', async (orientation, width, height) => {
    const { files } = await read({ 'a.jpg': await picture().withMetadata({ orientation }).jpeg().toBuffer() });
    expect(files[0]).toMatchObject({ width, height });
  });

  it.each<[string, number | undefined, number | undefined]>([
    ['<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20px"/>', 30, 20],
    ['<?xml version="1.0"?><!-- x --><svg viewBox="0 0 300.4,200"><g/></svg>', 300, 200],
    ['\ufeff<!DOCTYPE svg [<!ENTITY ns "x">]><svg xmlns="&ns;" width="100%" height="2em" viewBox="0 0 3 2"/>', 3, 2],
    ['<svg width="100%"/>', undefined, undefined],
    ['<svg viewBox="0 0 0 0"><g', undefined, undefined],
  ])('drawn as %s is %s × %s', async (text, width, height) => {
    const { files, mistakes } = await read({ 'a.svg': text });
    expect(mistakes).toEqual([]);
    expect(files[0]).toMatchObject({ type: 'image/svg+xml', width, height });
  });

  it('that is cut off anywhere is refused', async () => {
    const makers: Record<string, Buffer> = {
      'a.jpg': await picture().jpeg().toBuffer(),
      'a.png': await picture().png().toBuffer(),
      'a.webp': await picture().webp().toBuffer(),
      'a.avif': await picture().avif({ effort: 0 }).toBuffer(),
      'a.gif': await picture(200, 200).gif().toBuffer(),
    };
    for (const [name, whole] of Object.entries(makers)) {
      for (const part of [0, 1, 2, 7, 20, 0.3, 0.6, 0.9]) {
        const length = part < 1 ? Math.floor(part * whole.length) : part;
        const { files, mistakes } = await read({ [name]: whole.subarray(0, length) });
        // A trailer's byte may happen to stand before the cut of a GIF.
        if (name === 'a.gif' && whole.subarray(Math.max(0, length - 64), length).includes(0x3b)) continue;
        expect(files, `${name}, ${length} of ${whole.length} bytes`).toEqual([]);
        expect(mistakes[0], `${name}, ${length} of ${whole.length} bytes`).toMatch(/^error media\/unreadable /);
      }
    }
  });

  it('with a thumbnail inside is refused when only the thumbnail is whole', async () => {
    const thumbnail = await picture(8, 8).jpeg().toBuffer();
    const segment = Buffer.concat([Buffer.from([0xff, 0xe2, 0, 0]), thumbnail]);
    segment.writeUInt16BE(thumbnail.length + 2, 2);
    const whole = await picture().jpeg().toBuffer();
    const bytes = Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)]);
    expect((await read({ 'a.jpg': bytes })).mistakes).toEqual([]);
    expect((await read({ 'a.jpg': bytes.subarray(0, -2) })).mistakes[0]).toMatch(/^error media\/unreadable .*cut off/);
  });

  it('with bytes after its end is fine', async () => {
    const bytes = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from('written by a camera')]);
    expect((await read({ 'a.jpg': bytes })).mistakes).toEqual([]);
  });

  it('of another format than its name says is refused, with the right name', async () => {
    const root = newFolder({
      'a.jpg': await picture().png().toBuffer(),
      'b.png': await picture().webp().toBuffer(),
      'c.jpg': '<!doctype html><p>Not found</p>',
      'd.svg': '<html><svg/></html>',
    });
    const { files, mistakes } = await readIn(root, ['a.jpg', 'b.png', 'c.jpg', 'd.svg']);
    expect(files).toEqual([]);
    expect(mistakes.map((mistake) => mistake.split(' ').slice(0, 3).join(' '))).toEqual(
      ['a.jpg', 'b.png', 'c.jpg', 'd.svg'].map((name) => `error media/wrong-extension ${name}`),
    );
    const [outcome] = await readMedia(root, ['a.jpg' as SourcePath], { limits: pictureLimits });
    expect(outcome?.value?.fault?.hint).toContain('.png');
  });

  it('of more than fifty megapixels is refused by its header, before anybody decodes it', async () => {
    const bytes = Buffer.from(await picture().png().toBuffer());
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
    expect((await read({ 'a.png': bytes })).mistakes[0]).toMatch(/^error limit\/picture .*50000 × 50000/);
  });

  it('of more than forty megabytes is refused unread', async () => {
    const root = newFolder({ 'a.jpg': await picture().jpeg().toBuffer() });
    truncateSync(join(root, 'a.jpg'), 90_000_000_000);
    expect((await readIn(root, ['a.jpg'])).mistakes[0]).toMatch(/^error limit\/picture .*90000 MB/);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['a.gif', () => frames().gif({ loop: 0 }).toBuffer()],
    ['a.webp', () => frames().webp({ loop: 0 }).toBuffer()],
    ['a.png', animatedPng],
  ])('that moves is refused: %s', async (name, make) => {
    const { files, mistakes } = await read({ [name]: await make() });
    expect(files).toEqual([]);
    expect(mistakes).toEqual([`error media/animated ${name} moves, and readers could not stop it.`]);
  });

  it('that breaks in the middle of its data is refused', async () => {
    for (const [name, whole] of Object.entries({
      'a.png': await picture(400, 400).png().toBuffer(),
      'a.webp': await picture(400, 400).webp({ lossless: true }).toBuffer(),
    })) {
      const broken = Buffer.from(whole);
      broken.fill(0x55, whole.length >> 1, whole.length - 40);
      const { files, mistakes } = await read({ [name]: broken });
      expect(files, name).toEqual([]);
      expect(mistakes[0], name).toMatch(/^error media\/unreadable .*damaged/);
    }
  });

  it('that is larger than the site allows is refused, and one that is smaller is not', async () => {
    const root = newFolder({ 'a.jpg': await picture(1200, 900).jpeg().toBuffer() });
    const look = async (megapixels: number, megabytes: number): Promise<string | undefined> => {
      const [outcome] = await readMedia(root, ['a.jpg' as SourcePath], { limits: { megapixels, megabytes } });
      return outcome?.value?.fault?.code;
    };
    expect([await look(1, 40), await look(2, 0.001), await look(2, 1)]).toEqual([
      'limit/picture',
      'limit/picture',
      undefined,
    ]);
  });

  it('is looked into once in its life, whatever happens to the dates of its file', async () => {
    const root = newFolder({ 'a.jpg': await picture().jpeg().toBuffer() });
    const folder = join(root, 'kept');
    const look = async () => (await readMedia(root, ['a.jpg' as SourcePath], { limits: pictureLimits, folder }))[0];
    const first = await look();
    const record = join(folder, 'looked-at.json');
    const text = readFileSync(record, 'utf8');
    // What is remembered is what counts, as long as it is whole.
    const tampered = text.replace(/"tint":"\d+"/, '"tint":"000"').slice(text.indexOf('\n') + 1);
    writeFileSync(record, `${hashOf(`${encoderVersion()}\n${tampered}`)}\n${tampered}`);
    expect((await look())?.value?.picture?.tint).toBe('000');
    writeFileSync(record, text.replace(/"tint":"\d+"/, '"tint":"000"'));
    expect(await look()).toEqual(first);
  });

  it('made of hostile bytes neither throws nor hangs', async () => {
    const starts = [
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'GIF89a',
      'RIFF\0\0\0\0WEBPVP8X',
      '\0\0\0\x18ftypavif',
      '<svg ',
    ];
    const names = ['a.jpg', 'a.png', 'a.gif', 'a.webp', 'a.avif', 'a.svg'];
    for (const [index, start] of starts.entries()) {
      for (const filler of ['\0', '\xff', '<', '"', '\xff\xe1\0\x02', '\0\0\0\x08ispe', 'a="b" ']) {
        const bytes = Buffer.from(start + filler.repeat(400_000 / filler.length), 'latin1');
        const { mistakes } = await read({ [names[index] ?? '']: bytes });
        expect(mistakes.every((mistake) => /media\/(?:unreadable|active)|limit\/picture/.test(mistake))).toBe(true);
      }
    }
  });
});

describe('other files', () => {
  it('are known by their names and first bytes', async () => {
    const files: Tree = {
      'a.mp4': Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'),
      'a.m4v': Buffer.from('\0\0\0\x14ftypM4V \0\0\0\0M4V ', 'latin1'),
      'a.webm': Buffer.from('\x1aE\xdf\xa3webm', 'latin1'),
      'a.mp3': Buffer.from('\xff\xfb\x90\x00', 'latin1'),
      'b.mp3': 'ID3\x04',
      'a.m4a': Buffer.from('\0\0\0\x14ftypM4A \0\0\0\0M4A ', 'latin1'),
      'a.ogg': 'OggS',
      'a.wav': 'RIFF\0\0\0\0WAVEfmt ',
      'a.vtt': '\ufeffWEBVTT\n\n',
      'a.csv': 'a,b\n',
      'a.pdf': '%PDF-1.7\n',
      'a.json': '{}',
      'a.txt': 'text',
      'a.zip': 'PK\x03\x04',
    };
    const result = await read(files);
    expect(result.mistakes).toEqual([]);
    expect(result.files.map(({ path, kind, type }) => `${path} ${kind} ${type}`)).toEqual([
      'a.mp4 video video/mp4',
      'a.m4v video video/mp4',
      'a.webm video video/webm',
      'a.mp3 audio audio/mpeg',
      'b.mp3 audio audio/mpeg',
      'a.m4a audio audio/mp4',
      'a.ogg audio audio/ogg',
      'a.wav audio audio/wav',
      'a.vtt captions text/vtt',
      'a.csv document text/csv',
      'a.pdf document application/pdf',
      'a.json document application/json',
      'a.txt document text/plain',
      'a.zip document application/zip',
    ]);
    expect(result.files.every(({ width, height }) => width === undefined && height === undefined)).toBe(true);
  });

  it('are refused when they are something else, empty or no plain file', async () => {
    const root = newFolder({
      'a.mp4': 'no video',
      'b.csv': 'PK\x03\x04',
      'c.mp3': '',
      'e.csv': 'UTF-16 \xff\xfe is fine',
    });
    symlinkSync('/etc/hostname', join(root, 'd.txt'));
    execFileSync('mkfifo', [join(root, 'f.txt')]);
    const { files, mistakes } = await readIn(root, ['a.mp4', 'b.csv', 'c.mp3', 'd.txt', 'e.csv', 'f.txt', 'gone.txt']);
    expect(files.map(({ path }) => path)).toEqual(['e.csv']);
    expect(mistakes.map((mistake) => mistake.split(' ').slice(0, 3).join(' '))).toEqual([
      'error media/unreadable a.mp4',
      'error media/wrong-extension b.csv',
      'error media/unreadable c.mp3',
      'error media/unreadable d.txt',
      'error media/unreadable f.txt',
      'error media/unreadable gone.txt',
    ]);
  });

  it.each(['a.exe', 'a.html', 'a.js', 'a', 'a.constructor', 'a.__proto__', 'a.mov'])(
    'named %s are left out with a warning',
    async (name) => {
      const { files, mistakes } = await read({ [name]: 'x' });
      expect(files).toEqual([]);
      expect(mistakes[0]).toMatch(/^warn media\/unknown-kind /);
    },
  );

  it('of data have their text, if it is not too large and in UTF-8', async () => {
    const { files } = await read({
      'a.csv': 'Quay,Ships\nKüste,5\n',
      'b.csv': Buffer.from([0x4b, 0xfc, 0x73, 0x74]),
      'c.csv': 'x,1\n'.repeat(60_000),
      'd.txt': 'Text.',
    });
    expect(files.map(({ text }) => text)).toEqual(['Quay,Ships\nKüste,5\n', undefined, undefined, undefined]);
  });

  it('of many megabytes are hashed in pieces', async () => {
    const bytes = Buffer.concat([Buffer.from('\x1aE\xdf\xa3', 'latin1'), Buffer.alloc(3_500_001, 'video')]);
    const { files } = await read({ 'a.webm': bytes });
    expect(files[0]).toMatchObject({ hash: hashOf(bytes), bytes: bytes.length });
  });

  it('whose names the disk keeps decomposed are found', async () => {
    const root = newFolder({ [`${'ü'.normalize('NFD')}/${'é'.normalize('NFD')}.txt`]: 'text' });
    const { files, mistakes } = await readIn(root, ['ü/é.txt'.normalize('NFC')]);
    expect(mistakes).toEqual([]);
    expect(files).toHaveLength(1);
  });
});
