import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaAddress } from '../../../src/model/media-address.ts';
import { addresses, filePaths, readWritten } from '../../../src/plan/written.ts';
import { file } from './support.ts';

/** Texts made of what paths and attacks on them are made of. */
const path = fc
  .array(
    fc.constantFrom('..', '.', '/', '%2e%2e', '%2f', '\\', 'content', 'media', 'a.md', '#', '?', '%', 'ü', '\u0000'),
  )
  .map((parts) => parts.join(''));

describe('a target as written', () => {
  it('never means a file outside content/', () => {
    fc.assert(
      fc.property(fc.oneof(path, fc.string({ unit: 'binary' })), (target) => {
        for (const candidate of filePaths(readWritten(target).path, 'content/articles/x.md').candidates) {
          expect(candidate).toMatch(/^content(\/|$)/);
          expect(candidate.split('/')).not.toContain('..');
        }
      }),
    );
  });

  it('never means an address with an empty or dot part', () => {
    fc.assert(
      fc.property(fc.oneof(path, fc.string({ unit: 'binary' })), (target) => {
        for (const address of addresses(`/${readWritten(target).path}`, '/paper')) {
          expect(address).toMatch(/^\//);
          expect(address).not.toMatch(/\/\/|\/\.{1,2}(\/|$)/);
        }
      }),
    );
  });
});

describe('a file of content/', () => {
  it.each([
    ['content/media/A b.JPG', /^\/media\/a-b\.[0-9a-f]{10}\.jpg$/],
    ['content/media/none', /^\/media\/none\.[0-9a-f]{10}\.bin$/],
    ['content/media/..%2f.tar.gz', /^\/media\/2f-tar\.[0-9a-f]{10}\.gz$/],
  ])('%s is published under a name without surprises', (name, address) => {
    expect(mediaAddress(file(name))).toMatch(address);
  });
});
