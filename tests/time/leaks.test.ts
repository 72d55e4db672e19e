/**
 * Nothing leaks: each hidden article carries words of its own in every field, and no byte of the site holds one of them,
 * names of files included; once the article is public they are all there.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newFolder, put, type Tree } from '../support/folder.ts';
import { articleText, siteYaml } from '../support/project.ts';
import { runIn } from '../support/run.ts';
import { instant, isoOf, second } from './moments.ts';

/** What of an article carries its token, so that a leak tells where it comes from. */
const carriers = [
  'title',
  'slug',
  'body',
  'caption',
  'picture',
  'topic',
  'author',
  'portrait',
  'standfirst',
  'kicker',
  'story',
  'correction',
  'source',
  'alias',
] as const;
type Carrier = (typeof carriers)[number];

const kinds = {
  draft: { status: 'draft' },
  hold: { status: 'hold' },
  killed: { status: 'killed' },
  withdrawn: { status: 'withdrawn' },
  coming: { published: '2026-03-02T10:00:00Z' },
  embargoed: { embargo: '2026-03-02T12:00:00Z' },
  expired: { expires: '2026-03-02T14:00:00Z' },
} as const;
type Kind = keyof typeof kinds;

/** `draft` and `title` as a word that nothing else holds and that no slug or heading changes. */
function token(kind: Kind, carrier: Carrier): string {
  return `tok${kind}${carrier}`;
}

function filesOf(kind: Kind): Tree {
  const word = (carrier: Carrier): string => token(kind, carrier);
  const fields = {
    title: `News of ${word('title')}`,
    published: '2026-02-01T09:00:00Z',
    slug: word('slug'),
    topics: [word('topic')],
    authors: [word('author')],
    standfirst: `It is ${word('standfirst')}.`,
    kicker: word('kicker'),
    story: word('story'),
    corrections: [{ date: '2026-02-05', text: `Not ${word('correction')}.` }],
    sources: [{ title: word('source') }],
    aliases: [`/${word('alias')}/`],
    lead: { image: `media/${word('picture')}.png`, alt: 'A grey field', caption: word('caption'), credit: 'AP' },
    ...kinds[kind],
  };
  return {
    [`content/articles/${kind}.md`]: articleText(fields, `The body of ${word('body')}.`),
    [`content/topics/${word('topic')}.md`]: `---\nlabel: ${word('topic')}\n---\n\nAbout ${word('topic')}.\n`,
    [`content/authors/${word('author')}.md`]: `---\nname: ${word('author')}\nportrait: media/${word('portrait')}.png\n---\n\nWrites.\n`,
    [`content/media/${word('picture')}.png`]: picture(Object.keys(kinds).indexOf(kind)),
    [`content/media/${word('portrait')}.png`]: picture(100 + Object.keys(kinds).indexOf(kind)),
  };
}

/** A small picture of one shade of grey (PNG specification, third edition). */
function picture(shade: number): Uint8Array {
  const size = 16;
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(size * (size + 1), shade).map((value, index) => (index % (size + 1) === 0 ? 0 : value));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const site: Tree = Object.assign(
  {
    'content/site.yaml': `${siteYaml}syndication: [ninjs]\nrights: {train: no}\n`,
    'content/articles/public.md': articleText({ title: 'Public' }),
  },
  ...(Object.keys(kinds) as Kind[]).map(filesOf),
);

/** The tokens of an article that stand in some byte or some name of a folder. */
function found(folder: string, kind: Kind): Carrier[] {
  const all: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    all.push(path.slice(folder.length));
    if (entry.isFile()) all.push(readFileSync(path, 'latin1'));
  }
  const everything = all.join('\n').toLowerCase();
  return carriers.filter((carrier) => everything.includes(token(kind, carrier)));
}

async function builtAt(at: number, ...more: string[]): Promise<string> {
  const root = newFolder(site);
  const { exit, err } = await runIn(root, ['build', '--now', isoOf(at), ...more]);
  expect([exit, err.match(/error \S+/g)]).toEqual([0, null]);
  return join(root, 'dist');
}

describe('no byte of the site tells of an article', () => {
  it.each([
    ['coming', '2026-03-02T10:00:00Z', true],
    ['embargoed', '2026-03-02T12:00:00Z', true],
    ['expired', '2026-03-02T14:00:00Z', false],
  ] as const)('that is %s, to the second', { timeout: 60_000 }, async (kind, moment, opens) => {
    const [before, after] = [instant(moment) - second, instant(moment) + second];
    const [closed, open] = opens ? [before, after] : [after, before];
    expect(found(await builtAt(closed), kind).filter((carrier) => !isKnown(kind, carrier))).toEqual([]);
    expect(found(await builtAt(open), kind)).toEqual(carriers);
  });

  it('that is a draft, on hold, withdrawn or killed', { timeout: 60_000 }, async () => {
    const dist = await builtAt(instant('2027-01-01T00:00:00Z'));
    for (const kind of ['draft', 'hold', 'killed', 'withdrawn'] as const) {
      expect([kind, found(dist, kind).filter((carrier) => !isKnown(kind, carrier))]).toEqual([kind, []]);
    }
  });

  it('and a preview shows it all', { timeout: 60_000 }, async () => {
    const dist = await builtAt(instant('2026-03-01T00:00:00Z'), '--drafts');
    for (const kind of ['draft', 'hold', 'coming'] as const)
      expect([kind, found(dist, kind)]).toEqual([kind, carriers]);
  });

  it('that is taken back, but what its editor says of it', { timeout: 60_000 }, async () => {
    const root = newFolder(site);
    const taken = { date: '2026-02-20', reason: 'The letter was forged.' };
    put(root, {
      'content/articles/killed.md': articleText(
        {
          title: `News of ${token('killed', 'title')}`,
          slug: token('killed', 'slug'),
          status: 'killed',
          withdrawn: taken,
        },
        token('killed', 'body'),
      ),
    });
    await runIn(root, ['build', '--now', '2026-03-01T00:00:00Z']);
    const dist = join(root, 'dist');
    // Its address was public, and is all there is.
    expect(found(dist, 'killed')).toEqual(['slug', 'author', 'portrait']);
    const page = readFileSync(join(dist, `2026/02/01/${token('killed', 'slug')}/index.html`), 'utf8');
    expect(page).toContain('The letter was forged.');
    expect(page).toContain('<meta name="robots" content="noindex">');
  });
});

/** Who wrote something that was public once is known. */
function isKnown(kind: Kind, carrier: Carrier): boolean {
  return (kind === 'expired' || kind === 'withdrawn') && (carrier === 'author' || carrier === 'portrait');
}

it('says on every page of a preview that it is one, and keeps every page out of search engines', async () => {
  const dist = await builtAt(instant('2026-03-01T00:00:00Z'), '--drafts');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(30);
  for (const path of pages) {
    const html = readFileSync(join(dist, path), 'utf8');
    const said = [html.includes('<meta name="robots" content="noindex">'), html.includes('class="preview"')];
    expect([path, ...said]).toEqual([path, true, true]);
  }
});
