/** Claims about reading a content folder. */

import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/model/hash.ts';
import { type Content, readContent } from '../../../src/read/read-content.ts';
import { newFolder, type Tree } from '../../support/folder.ts';

const site: Tree = { 'content/site.yaml': 'name: Test\n' };

async function read(root: string): Promise<{ content: Content | undefined; mistakes: string[]; messages: string[] }> {
  const { value, diagnostics } = await readContent(root);
  return {
    content: value,
    mistakes: diagnostics.map(({ code, level, places }) => {
      const [place] = places;
      return `${level} ${code} ${place?.file}:${place?.line}:${place?.column}`;
    }),
    messages: diagnostics.map(({ message, hint }) => `${message} ${hint}`),
  };
}

describe('readContent', () => {
  it('sorts files to their shelves, by code unit', async () => {
    const { content, mistakes } = await read(
      newFolder({
        ...site,
        'content/articles/b.md': 'b',
        'content/articles/B.x/z.md': 'z',
        'content/articles/é.md': 'e',
        'content/articles/a/deep/er/c.md': 'c',
        'content/authors/ann.md': 'ann',
        'content/topics/tides.md': 'tides',
        'content/pages/about/ethics.md': 'ethics',
        'content/media/p.jpg': 'p',
        'content/articles/a/beside.png': 'beside',
        'content/data.csv': 'data',
      }),
    );
    expect(mistakes).toEqual([]);
    expect(content?.site).toEqual({ path: 'content/site.yaml', text: 'name: Test\n', hash: hashOf('name: Test\n') });
    const paths = (shelf: keyof Content['snapshot']) => content?.snapshot[shelf].map(({ path }) => path);
    expect(paths('articles')).toEqual([
      'content/articles/B.x/z.md',
      'content/articles/a/deep/er/c.md',
      'content/articles/b.md',
      'content/articles/é.md',
    ]);
    expect(paths('authors')).toEqual(['content/authors/ann.md']);
    expect(paths('topics')).toEqual(['content/topics/tides.md']);
    expect(paths('pages')).toEqual(['content/pages/about/ethics.md']);
    expect(content?.mediaPaths).toEqual(['content/articles/a/beside.png', 'content/data.csv', 'content/media/p.jpg']);
  });

  it('gives the text that it read, once, and the settings always; whoever asks again has to be told of a change', async () => {
    const root = newFolder({ ...site, 'content/articles/a.md': 'first', 'content/articles/b.md': 'same' });
    const { content } = await read(root);
    for (const path of ['content/site.yaml', 'content/articles/a.md']) writeFileSync(join(root, path), 'second');
    const [changed, same] = content?.snapshot.articles ?? [];
    expect([changed?.text, same?.text, same?.text]).toEqual(['first', 'same', 'same']);
    expect(() => changed?.text).toThrow('content/articles/a.md was changed while the site was being built');
    expect([content?.site?.text, content?.site?.text]).toEqual(['name: Test\n', 'name: Test\n']);
  });

  it('gives the same value whatever the order in which files were made', async () => {
    const names = ['c', 'a', 'é', 'B', 'ab', 'z-1', 'Z'].map((name) => `content/articles/${name}.md`);
    const one = await readContent(newFolder({ ...site, ...Object.fromEntries(names.map((name) => [name, name])) }));
    const two = await readContent(
      newFolder({ ...Object.fromEntries(names.reverse().map((name) => [name, name])), ...site }),
    );
    expect(one).toEqual(two);
  });

  it('passes over what editors and systems leave behind', async () => {
    const { content, mistakes } = await read(
      newFolder({
        ...site,
        'content/.DS_Store': 'x',
        'content/articles/.git/HEAD.md': 'x',
        'content/articles/a.md~': 'x',
        'content/articles/.a.md.swp': 'x',
        'content/articles/a.md.swo': 'x',
        'content/articles/#a.md#': 'x',
        'content/media/Thumbs.db': 'x',
      }),
    );
    expect(mistakes).toEqual([]);
    expect(content?.mediaPaths).toEqual([]);
    expect(content?.snapshot.articles).toEqual([]);
  });

  it('warns of text that nothing reads, and says where it would be read', async () => {
    const { mistakes, messages } = await read(
      newFolder({
        ...site,
        'content/stray.md': 'x',
        'content/articles/a.MD': 'x',
        'content/articles/b.markdown': 'x',
        'content/authors/deep/c.md': 'x',
        'content/data.yml': 'x',
      }),
    );
    expect(mistakes).toEqual([
      'warn file/unread content/articles/a.MD:1:1',
      'warn file/unread content/articles/b.markdown:1:1',
      'warn file/unread content/authors/deep/c.md:1:1',
      'warn file/unread content/data.yml:1:1',
      'warn file/unread content/stray.md:1:1',
    ]);
    expect(messages[2]).toContain('Move it into content/authors/ itself');
  });

  it('follows no link and opens no pipe or socket', async () => {
    const root = newFolder({ ...site, 'secret.md': 'secret', 'folder/x.md': 'secret' });
    symlinkSync(join(root, 'secret.md'), join(root, 'content/a.md'));
    symlinkSync(join(root, 'folder'), join(root, 'content/articles'));
    symlinkSync('/dev/zero', join(root, 'content/b.jpg'));
    symlinkSync(join(root, 'nothing'), join(root, 'content/c.jpg'));
    execFileSync('mkfifo', [join(root, 'content/d.md')]);
    const server = createServer().listen(join(root, 'content/e.md'));
    const { content, mistakes, messages } = await read(root);
    server.close();
    expect(mistakes.map((mistake) => mistake.split(' ').slice(0, 3).join(' ')).sort()).toEqual([
      'error file/not-regular content/a.md:1:1',
      'error file/not-regular content/articles:1:1',
      'error file/not-regular content/b.jpg:1:1',
      'error file/not-regular content/c.jpg:1:1',
      'error file/not-regular content/d.md:1:1',
      'error file/not-regular content/e.md:1:1',
    ]);
    expect(messages.join()).toMatch(/symbolic link.*named pipe.*socket/);
    expect(JSON.stringify(content)).not.toContain('secret');
  });

  it('refuses a content folder that is a link', async () => {
    const root = newFolder();
    symlinkSync(newFolder({ 'site.yaml': 'x' }), join(root, 'content'));
    expect((await read(root)).mistakes).toEqual(['error file/not-regular content:1:1']);
  });

  it('refuses names that some disks cannot tell apart, naming both', async () => {
    const root = newFolder({
      ...site,
      'content/articles/A.md': 'x',
      'content/articles/a.md': 'x',
      [`content/media/${'é'.normalize('NFC')}.jpg`]: 'x',
      [`content/media/${'é'.normalize('NFD')}.jpg`]: 'x',
      'content/media/STRASSE.jpg': 'x',
      'content/media/straße.jpg': 'x',
    });
    const { content, mistakes, messages } = await read(root);
    expect(mistakes).toEqual([
      'error file/same-name content/articles/a.md:1:1',
      'error file/same-name content/media/straße.jpg:1:1',
      `error file/same-name content/media/${'é'.normalize('NFC')}.jpg:1:1`,
    ]);
    expect(messages[0]).toContain('content/articles/A.md');
    expect(content?.mediaPaths).toEqual(['content/media/STRASSE.jpg', 'content/media/é.jpg'.normalize('NFC')]);
  });

  it('gives paths in the normal form of Unicode', async () => {
    const root = newFolder({ ...site, [`content/articles/${'Zürich'.normalize('NFD')}.md`]: 'x' });
    expect((await read(root)).content?.snapshot.articles[0]?.path).toBe('content/articles/Zürich.md'.normalize('NFC'));
  });

  it.each(['a\nb.md', 'a\u001b[31m.md', 'a\u202eb.jpg', 'a\\b.md', 'a\u0085b.md'])(
    'refuses the name %j',
    async (name) => {
      const { mistakes, content } = await read(newFolder({ ...site, [`content/articles/${name}`]: 'x' }));
      expect(mistakes).toHaveLength(1);
      expect(mistakes[0]).toMatch(/^error file\/name /);
      expect(content?.snapshot.articles).toEqual([]);
      expect(content?.mediaPaths).toEqual([]);
    },
  );

  it('refuses a text of more than five megabytes without reading it', async () => {
    const root = newFolder({ ...site, 'content/articles/a.md': '', 'content/articles/b.md': 'b'.repeat(5_000_000) });
    truncateSync(join(root, 'content/articles/a.md'), 80_000_000_000);
    const { content, mistakes, messages } = await read(root);
    expect(mistakes).toEqual(['error file/too-large content/articles/a.md:1:1']);
    expect(messages[0]).toContain('80000 MB');
    expect(content?.snapshot.articles).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0)('reports a file that it may not read', async () => {
    const root = newFolder({ ...site, 'content/articles/a.md': 'x' });
    execFileSync('chmod', ['000', join(root, 'content/articles/a.md')]);
    expect((await read(root)).mistakes).toEqual(['error file/unreadable content/articles/a.md:1:1']);
  });

  it('says what to do where there is no project', async () => {
    const root = newFolder();
    const { content, mistakes, messages } = await read(root);
    expect(content).toBeUndefined();
    expect(mistakes).toEqual(['error site/missing undefined:undefined:undefined']);
    expect(messages[0]).toContain('--root');
    expect((await read(newFolder({ content: 'a file' }))).mistakes).toEqual(mistakes);
  });

  it('says what to do where there is no site.yaml', async () => {
    const none = await read(newFolder({ 'content/articles/a.md': 'x' }));
    expect(none.mistakes).toEqual(['error site/missing content/site.yaml:1:1']);
    expect(none.content?.snapshot.articles).toHaveLength(1);
    const other = await read(newFolder({ 'content/site.yml': 'name: x' }));
    expect(other.messages.join()).toContain('Rename content/site.yml to content/site.yaml');
  });
});

describe('text', () => {
  async function text(bytes: Uint8Array | string): Promise<string | undefined> {
    const { content, mistakes, messages } = await read(newFolder({ ...site, 'content/articles/a.md': bytes }));
    return content?.snapshot.articles[0]?.text ?? `${mistakes.join()} ${messages.join()}`;
  }

  it.each<[string, string, string]>([
    ['a byte order mark', '\ufeffone\n', 'one\n'],
    ['CRLF', 'one\r\ntwo\r\n', 'one\ntwo\n'],
    ['CR', 'one\rtwo\r', 'one\ntwo\n'],
    ['mixed line ends', 'one\r\n\rtwo\n\r\nthree', 'one\n\ntwo\n\nthree'],
    ['no final newline', 'one', 'one'],
    ['nothing', '', ''],
    ['a mark within', 'one\ufefftwo', 'one\ufefftwo'],
  ])('with %s is fine', async (_name, from, to) => {
    expect(await text(from)).toBe(to);
  });

  it('is hashed as it is read, so that line ends change nothing', async () => {
    const hash = async (from: string) =>
      (await read(newFolder({ ...site, 'content/articles/a.md': from }))).content?.snapshot.articles[0]?.hash;
    expect(await hash('\ufeffone\r\ntwo')).toBe(await hash('one\ntwo'));
  });

  it.each<[string, readonly number[], string]>([
    ['a byte of Windows-1252', [...Buffer.from('é one\r\ntwo caf'), 0xe9, 0x20, 0x41], '2:8'],
    ['a continuation byte alone', [0x80], '1:1'],
    ['an overlong form', [0x41, 0xc0, 0xaf], '1:2'],
    ['half a surrogate pair', [0x41, 0xed, 0xa0, 0x80], '1:2'],
    ['a character that is cut off', [...Buffer.from('ab\n'), 0xf0, 0x9f, 0x92], '2:1'],
  ])('with %s is refused at the byte', async (_name, bytes, place) => {
    const found = await text(Uint8Array.from(bytes));
    expect(found).toContain(`error file/encoding content/articles/a.md:${place} `);
    const start = Buffer.from(Uint8Array.from(bytes)).findIndex((byte, index) => isBad(bytes, index) && byte >= 0x80);
    expect(found).toContain(`at byte ${start + 1},`);
  });

  /** Whether the bytes before `index` are good UTF-8 and those up to the end are not. */
  function isBad(bytes: readonly number[], index: number): boolean {
    const before = Buffer.from(bytes.slice(0, index));
    const rest = Buffer.from(bytes.slice(index)).toString('utf8');
    return before.equals(Buffer.from(before.toString('utf8'))) && rest.startsWith('\ufffd');
  }

  it('with a NUL is refused at the byte', async () => {
    expect(await text('é\none\0two')).toMatch(/^error file\/encoding content\/articles\/a\.md:2:4 .*at byte 7,/);
    expect(await text('\ufeffa\0')).toMatch(/a\.md:1:2 .*at byte 5,/);
  });

  it('in UTF-16 or UTF-32 is refused by name', async () => {
    expect(await text(Buffer.from('\ufeffone', 'utf16le'))).toContain('UTF-16');
    expect(await text(Buffer.from('\ufeffone', 'utf16le').swap16())).toContain('UTF-16');
    expect(await text(Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toContain('UTF-32');
  });
});
