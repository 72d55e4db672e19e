/** The life of a small paper in commits, good ones and bad ones: every rule of the gate is kept and broken in it. */

import type { Tree } from '../../support/folder.ts';
import type { Change } from '../../support/repository.ts';

export interface Episode {
  /** What the gate is expected to do, as a claim. */
  readonly claim: string;
  readonly changes: readonly Change[];
  /** The commit message; the claim by default. */
  readonly message?: string;
  /** What it is compared with; the commit before by default. */
  readonly base?: string;
}

/** An entry of a live report, of this hour. */
function updateOf(hour: number, text: string): string {
  return `:::update{id=at-${hour} time="2026-02-04T${String(hour).padStart(2, '0')}:00:00Z"}\n${text}\n:::`;
}

function article(fields: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

const bridge = 'content/articles/bridge.md';
const ferry = 'content/articles/ferry.md';
const vote = 'content/articles/vote.md';
const live = 'content/articles/storm.md';
const later = 'content/articles/later.md';
const site = 'content/site.yaml';

export const beginning: Tree = {
  [site]: `name: The Test Gazette
url: https://gazette.example
language: en-GB
zone: Europe/London
sections:
  - {id: news, label: News}
  - {id: sport, label: Sport}
`,
  [bridge]: article(
    {
      id: '2026-1',
      title: 'The bridge is open',
      published: '2026-02-01T09:00:00Z',
      section: 'news',
      slug: 'bridge-opens',
      topics: '[bridges]',
    },
    `The old bridge was opened to traffic on Monday by the mayor, Ruth Abernethy.

About 120 people came to see it. “Nobody will wait for the ferry again,” the mayor said.

The council paid for the work. It will not raise taxes.`,
  ),
  [ferry]: article(
    {
      title: 'Last ferry sails',
      published: '2026-02-02T09:00:00Z',
      section: 'news',
      topics: '[ferries]',
      aliases: '[/ferry/]',
      corrections: '[{date: 2026-02-03, type: correction, text: "The ferry was built in 1931, not in 1913."}]',
    },
    'The last ferry sailed at noon. It was built in 1931.',
  ),
  [vote]: article(
    {
      title: 'Council votes on the tunnel',
      published: '2026-02-03T09:00:00Z',
      section: 'sport',
      authors: '[jane-doe]',
    },
    'The council votes on Friday. The tunnel would be long and costly.',
  ),
  [live]: article(
    {
      title: 'Storm reaches the bay',
      published: '2026-02-04T09:00:00Z',
      section: 'news',
      type: 'live',
      updated: '2026-02-04T10:00:00Z',
      updateNote: 'Trees fall',
    },
    `${updateOf(10, 'Trees have fallen in the park.')}\n\n${updateOf(9, 'The storm is here.')}`,
  ),
  [later]: article(
    { title: 'Harbour plans', published: '2026-04-01T09:00:00Z', section: 'news' },
    'The plans are to be published in April.',
  ),
  'content/authors/jane-doe.md': '---\nname: Jane Doe\n---\n',
  'content/topics/bridges.md': '---\nlabel: Bridges\n---\n',
  'content/topics/ferries.md': '---\nlabel: Ferries\n---\n',
  'content/pages/about.md': '---\ntitle: About us\n---\n\nWe print what happens.\n',
  'broadsheet.config.js': `export default {
  pages: [
    (edition) => edition.cards.filter(({ kicker }) => kicker).map(({ id }) => ({
      kind: 'custom', url: '/cards/' + id + '.txt', source: undefined, view: { text: id },
    })),
  ],
};
`,
  'package.json': '{"type": "module"}\n',
};

export const episodes: readonly Episode[] = [
  {
    claim: 'lets a new article and a new correction pass',
    changes: [
      {
        write: 'content/articles/park.md',
        text: article(
          {
            title: 'A park for the quay',
            kicker: 'Quayside',
            published: '2026-02-05T09:00:00Z',
            section: 'news',
            topics: '[ferries]',
          },
          'The quay will have a park.',
        ),
      },
      {
        edit: vote,
        from: 'authors:',
        to: 'corrections: [{date: 2026-02-06, text: "The tunnel is 2 km long."}]\nauthors:',
      },
    ],
  },
  {
    claim: 'lets slips of the pen pass',
    changes: [
      { edit: bridge, from: 'opened to traffic', to: 'opened to trafic' },
      { edit: ferry, from: 'sailed at noon', to: 'sailed at at noon' },
    ],
  },
  {
    claim: 'refuses a word changed in silence',
    changes: [{ edit: bridge, from: 'The old bridge', to: 'The new bridge' }],
  },
  {
    claim: 'refuses another number, a word that denies, and another name in a quotation',
    changes: [
      { edit: bridge, from: 'About 120 people', to: 'About 210 people' },
      { edit: bridge, from: 'It will not raise', to: 'It will now raise' },
      { edit: bridge, from: '“Nobody will', to: '“No Robert will' },
    ],
  },
  {
    claim: 'refuses words put into a mouth, and a name changed by a letter',
    changes: [
      { edit: vote, from: 'long and costly', to: '“long and costly”' },
      { edit: bridge, from: 'Abernethy', to: 'Abernathy' },
    ],
  },
  {
    claim: 'refuses a headline that says something else, at an address that stays',
    changes: [{ edit: bridge, from: 'The bridge is open', to: 'The bridge is closed' }],
  },
  {
    claim: 'asks for the note where only the moment is new',
    changes: [
      { edit: bridge, from: 'slug:', to: 'updated: 2026-02-07T09:00:00Z\nslug:' },
      { edit: bridge, from: 'on Monday', to: 'on Tuesday' },
    ],
  },
  {
    claim: 'asks for the moment where only the note is new',
    changes: [
      { edit: bridge, from: 'slug:', to: 'updateNote: Corrects the day\nslug:' },
      { edit: bridge, from: 'on Tuesday', to: 'on Wednesday' },
    ],
  },
  {
    claim: 'lets pass what readers are told by a moment and a note',
    changes: [
      { edit: bridge, from: '2026-02-07T09:00:00Z', to: '2026-02-08T09:00:00Z' },
      { edit: bridge, from: 'on Wednesday', to: 'on Thursday, when it rained' },
    ],
  },
  {
    claim: 'lets pass what readers are told by a correction',
    changes: [
      {
        edit: vote,
        from: '"The tunnel is 2 km long."}',
        to: '"The tunnel is 2 km long."}, {date: 2026-02-09, text: "The vote is on Monday."}',
      },
      { edit: vote, from: 'on Friday', to: 'on Monday' },
    ],
  },
  {
    claim: 'warns of an article made to look new',
    changes: [
      { edit: bridge, from: '2026-02-08T09:00:00Z', to: '2026-02-10T09:00:00Z' },
      { edit: vote, from: '2026-02-03T09:00:00Z', to: '2026-02-03T17:00:00Z' },
    ],
  },
  {
    claim: 'refuses a correction taken away',
    changes: [{ edit: vote, from: '{date: 2026-02-06, text: "The tunnel is 2 km long."}, ', to: '' }],
  },
  {
    claim: 'refuses a correction written anew, and lets its spelling be mended',
    changes: [
      { edit: ferry, from: 'in 1931, not in 1913.', to: 'in the 1930s.' },
      { edit: vote, from: 'The vote is on Monday.', to: 'The votte is on Monday.' },
    ],
  },
  {
    claim: 'refuses a title whose address follows it',
    changes: [
      { edit: ferry, from: 'Last ferry sails', to: 'Last ferry has sailed' },
      { edit: ferry, from: 'aliases:', to: 'updated: 2026-02-11T09:00:00Z\nupdateNote: New headline\naliases:' },
    ],
  },
  {
    claim: 'lets a title pass that leaves an alias behind',
    changes: [
      { edit: ferry, from: 'Last ferry has sailed', to: 'The ferry has sailed' },
      { edit: ferry, from: '[/ferry/]', to: '[/ferry/, /2026/02/02/last-ferry-has-sailed/]' },
      { edit: ferry, from: '2026-02-11T09:00:00Z', to: '2026-02-12T09:00:00Z' },
    ],
  },
  {
    claim: 'refuses another slug and another day',
    changes: [
      { edit: bridge, from: 'slug: bridge-opens', to: 'slug: bridge' },
      { edit: vote, from: '2026-02-03T17:00:00Z', to: '2026-02-04T08:00:00Z' },
    ],
  },
  {
    claim: 'refuses an alias taken away',
    changes: [{ edit: ferry, from: '/ferry/, ', to: '' }],
  },
  {
    claim: 'lets a file be renamed whose article says its id',
    changes: [{ move: bridge, to: 'content/articles/2026/the-bridge.md' }],
  },
  {
    claim: 'refuses a file renamed whose id follows from its name',
    changes: [{ move: vote, to: 'content/articles/2026/tunnel-vote.md' }],
  },
  {
    claim: 'refuses another id',
    changes: [{ edit: 'content/articles/2026/the-bridge.md', from: 'id: 2026-1', to: 'id: 2026-01' }],
  },
  {
    claim: 'refuses an article taken back without a word, in each way in which that is done',
    changes: [
      { edit: 'content/articles/2026/the-bridge.md', from: 'slug:', to: 'status: draft\nslug:' },
      { edit: 'content/articles/2026/tunnel-vote.md', from: 'section:', to: 'embargo: 2026-05-01T09:00:00Z\nsection:' },
      { edit: live, from: 'section:', to: 'expires: 2026-02-20T09:00:00Z\nsection:' },
      { edit: 'content/articles/park.md', from: '2026-02-05T09:00:00Z', to: '2026-05-05T09:00:00Z' },
    ],
  },
  {
    claim: 'lets them all come back',
    changes: [
      { edit: 'content/articles/2026/the-bridge.md', from: 'status: draft\n', to: '' },
      { edit: 'content/articles/2026/tunnel-vote.md', from: 'embargo: 2026-05-01T09:00:00Z\n', to: '' },
      { edit: live, from: 'expires: 2026-02-20T09:00:00Z\n', to: '' },
      { edit: 'content/articles/park.md', from: '2026-05-05T09:00:00Z', to: '2026-02-05T09:00:00Z' },
    ],
  },
  {
    claim: 'asks for a notice where an article is withdrawn without one, and stops nobody who kills a story',
    changes: [
      { edit: 'content/articles/2026/the-bridge.md', from: 'slug:', to: 'status: withdrawn\nslug:' },
      { edit: 'content/articles/park.md', from: 'section:', to: 'status: killed\nsection:' },
    ],
  },
  {
    claim: 'lets them come back as if nothing had been',
    changes: [
      { edit: 'content/articles/2026/the-bridge.md', from: 'status: withdrawn\n', to: '' },
      { edit: 'content/articles/park.md', from: 'status: killed\n', to: '' },
    ],
  },
  {
    claim: 'lets an article be withdrawn as it should be',
    changes: [
      {
        edit: 'content/articles/2026/the-bridge.md',
        from: 'slug:',
        to: 'withdrawn: {date: 2026-02-20, reason: The drawing showed another bridge.}\nslug:',
      },
    ],
  },
  {
    claim: 'refuses to have the notice taken away',
    changes: [
      {
        edit: 'content/articles/2026/the-bridge.md',
        from: 'withdrawn: {date: 2026-02-20, reason: The drawing showed another bridge.}',
        to: 'status: draft',
      },
    ],
  },
  {
    claim: 'refuses an article and a page whose files are gone',
    changes: [{ remove: 'content/articles/park.md' }, { remove: 'content/pages/about.md' }],
  },
  {
    claim: 'lets what is to be published later change as it likes',
    changes: [
      { edit: later, from: 'Harbour plans', to: 'No harbour plans' },
      { edit: later, from: 'in April', to: 'never' },
      { move: later, to: 'content/articles/other.md' },
    ],
  },
  {
    claim: 'lets a live report grow, and refuses to have it rewritten',
    changes: [
      { edit: live, from: ':::update{id=at-10', to: `${updateOf(11, 'The storm has passed.')}\n\n:::update{id=at-10` },
      { edit: live, from: 'in the park', to: 'in three streets' },
    ],
  },
  {
    claim: 'lets a live report grow with its moment',
    changes: [
      { edit: live, from: ':::update{id=at-11', to: `${updateOf(12, 'Power is back.')}\n\n:::update{id=at-11` },
      { edit: live, from: '2026-02-04T10:00:00Z', to: '2026-02-04T12:00:00Z' },
    ],
  },
  {
    claim: 'refuses a topic, an author and a section whose articles are still there',
    changes: [
      { edit: ferry, from: '[ferries]', to: '[boats]' },
      { remove: 'content/topics/ferries.md' },
      { write: 'content/topics/boats.md', text: '---\nlabel: Boats\n---\n' },
      { move: 'content/authors/jane-doe.md', to: 'content/authors/jane-roe.md' },
      { edit: 'content/articles/2026/tunnel-vote.md', from: 'jane-doe', to: 'jane-roe' },
      { edit: 'content/articles/2026/tunnel-vote.md', from: 'section: sport', to: 'section: news' },
      { edit: site, from: '  - {id: sport, label: Sport}\n', to: '' },
    ],
  },
  {
    claim: 'lets a topic and an author be renamed whose files keep the old addresses',
    changes: [
      { edit: ferry, from: '[boats]', to: '[vessels]' },
      { remove: 'content/topics/boats.md' },
      { write: 'content/topics/vessels.md', text: '---\nlabel: Vessels\naliases: [/topics/boats/]\n---\n' },
      { move: 'content/authors/jane-roe.md', to: 'content/authors/jane-poe.md' },
      { edit: 'content/authors/jane-poe.md', from: 'name:', to: 'aliases: [/authors/jane-roe/]\nname:' },
      { edit: 'content/articles/2026/tunnel-vote.md', from: 'jane-roe', to: 'jane-poe' },
    ],
  },
  {
    claim: 'says once what another permalink does to every address',
    changes: [{ edit: site, from: 'sections:', to: 'permalink: /{section}/{slug}/\nsections:' }],
  },
  {
    claim: 'warns that another host has other addresses',
    changes: [{ edit: site, from: 'https://gazette.example', to: 'https://www.gazette.example' }],
  },
  {
    claim: 'takes the word of a commit that says it mends a slip',
    message: 'Spell the vessel right\n\nEditorial: typo',
    changes: [{ edit: ferry, from: 'The last ferry', to: 'The last vessel' }],
  },
  {
    claim: 'takes it of all commits or of none',
    changes: [{ edit: ferry, from: 'The last vessel', to: 'The last boat' }],
    base: 'HEAD~2',
  },
  {
    claim: 'needs no word of a commit that leaves the words alone',
    message: 'Another spelling\n\nEditorial: Typo\nReviewed-by: The desk',
    changes: [{ edit: ferry, from: 'The last boat', to: 'The last ship' }],
  },
  {
    claim: 'looks at the commits of that article alone',
    changes: [{ edit: ferry, from: 'section:', to: 'weight: 3\nsection:' }],
    base: 'HEAD~2',
  },
  {
    claim: 'refuses an address that another article has taken',
    changes: [
      { edit: ferry, from: 'title: The ferry has sailed', to: 'slug: vessel\ntitle: The ferry has sailed' },
      { edit: live, from: 'title:', to: 'slug: the-ferry-has-sailed\naliases: [/news/storm-reaches-the-bay/]\ntitle:' },
    ],
  },
  {
    claim: 'says nothing of an article whose file cannot be read, but that',
    changes: [{ edit: ferry, from: 'published: 2026-02-02', to: 'published: 2026-02-30' }],
  },
  {
    claim: 'says what it cannot compare',
    changes: [{ edit: ferry, from: 'published: 2026-02-30', to: 'published: 2026-02-02' }],
  },
  {
    claim: 'judges by the rules that were in force, not by those that come with the change',
    changes: [
      { edit: site, from: 'sections:', to: 'rules: {gate/text-changed: off}\nsections:' },
      { edit: ferry, from: 'sailed at', to: 'sank at' },
    ],
  },
  {
    claim: 'follows the rules once they are in force',
    changes: [{ edit: ferry, from: 'sank at', to: 'burnt at' }],
  },
  {
    claim: 'refuses a page of the configuration whose article lost what made it',
    changes: [{ edit: 'content/articles/2026/tunnel-vote.md', from: 'section:', to: 'kicker: Tunnel\nsection:' }],
  },
  {
    claim: 'refuses a page that broadsheet.config.js makes no more',
    changes: [{ edit: 'content/articles/2026/tunnel-vote.md', from: 'kicker: Tunnel\n', to: '' }],
  },
];
