/** A newspaper of any size from a seed: the same seed and count give the same files, on every machine. */

const sections = ['city', 'world', 'business', 'science', 'culture', 'sport', 'opinion', 'travel'];
const topicCount = 120;
const authorCount = 40;
/** Parameters of the log-normal length: a median of 600 words, few over 2,000. */
const length = { median: 600, sigma: 0.55, least: 60, most: 6_000 };

/** The files of a site with so many articles, path → text, in a total order. */
export function corpusOf(articles: number, seed = 1): ReadonlyMap<string, string> {
  const random = randomFrom(seed);
  const files = new Map<string, string>([['content/site.yaml', siteYaml()]]);
  for (let rank = 1; rank <= authorCount; rank += 1) {
    files.set(
      `content/authors/author-${rank}.md`,
      `---\nname: ${nameOf(rank)}\nrole: Reporter\n---\n\n${prose(random, 40)}\n`,
    );
  }
  for (let rank = 1; rank <= topicCount; rank += 1) {
    files.set(`content/topics/topic-${rank}.md`, `---\nlabel: ${capital(wordAt(rank * 7))} ${rank}\n---\n`);
  }
  const paths: string[] = [];
  for (let number = 1; number <= articles; number += 1) {
    const path = `content/articles/${2015 + Math.floor((number * 10) / (articles + 1))}/story-${number}.md`;
    files.set(path, articleText(random, number, { articles, earlier: paths }));
    paths.push(path);
  }
  return files;
}

function siteYaml(): string {
  const rows = sections.map((id) => `  - {id: ${id}, label: ${capital(id)}}\n`).join('');
  return `name: The Long Run\nurl: https://longrun.example\nlanguage: en-GB\nzone: Europe/London\npictures: {cards: no}\nsections:\n${rows}`;
}

interface Paper {
  readonly articles: number;
  readonly earlier: readonly string[];
}

function articleText(random: Random, number: number, { articles, earlier }: Paper): string {
  // Ten years, evenly: every month has its archive, every day its page.
  const at = new Date(
    Date.UTC(2015, 0, 1) + Math.floor((number / (articles + 1)) * 3_650) * 86_400_000 + (number % 1_400) * 60_000,
  );
  const topics = picks(random, 1 + Math.floor(random() * 4), topicCount).map((rank) => `topic-${rank}`);
  const authors = picks(random, random() < 0.8 ? 1 : 2, authorCount).map((rank) => `author-${rank}`);
  const front = [
    `title: ${capital(phrase(random, 7))} ${number}`,
    `published: ${at.toISOString()}`,
    `section: ${sections[zipf(random, sections.length) - 1]}`,
    `authors: [${authors.join(', ')}]`,
    `topics: [${topics.join(', ')}]`,
    ...(random() < 0.7 ? [`standfirst: ${capital(phrase(random, 18))}.`] : []),
    ...(random() < 0.1 ? [`story: story-line-${zipf(random, 50)}`] : []),
  ];
  return `---\n${front.join('\n')}\n---\n\n${body(random, earlier)}`;
}

function body(random: Random, earlier: readonly string[]): string {
  const wanted = Math.exp(Math.log(length.median) + length.sigma * normal(random));
  const blocks: string[] = [];
  for (let words = Math.min(length.most, Math.max(length.least, wanted)); words > 0; ) {
    const size = 25 + Math.floor(random() * 60);
    blocks.push(block(random, size, earlier));
    words -= size;
  }
  return `${blocks.join('\n\n')}\n`;
}

function block(random: Random, words: number, earlier: readonly string[]): string {
  const kind = random();
  if (kind < 0.08) return `## ${capital(phrase(random, 4))}\n\n${prose(random, words)}`;
  if (kind < 0.14) return `> ${prose(random, words)}`;
  if (kind < 0.18) return Array.from({ length: 4 }, () => `- ${prose(random, Math.ceil(words / 4))}`).join('\n');
  if (kind < 0.2) return table(random);
  if (kind < 0.22) return `:::quote{by="${nameOf(zipf(random, authorCount))}"}\n${prose(random, words)}\n:::`;
  const text = prose(random, words);
  if (kind < 0.3) return `${text} Read the [report](https://data.example/${phrase(random, 1)}).`;
  const target = earlier[earlier.length - 1 - Math.floor(random() * Math.min(200, earlier.length))];
  if (kind < 0.34 && target !== undefined) return `${text} See [earlier](/${target.slice('content/'.length)}).`;
  return kind < 0.5
    ? `${text} “${capital(phrase(random, 9))},” she said, *${phrase(random, 2)}* and **${phrase(random, 2)}**.`
    : text;
}

function table(random: Random): string {
  const row = (): string =>
    `| ${phrase(random, 2)} | ${Math.floor(random() * 1000)} | ${Math.floor(random() * 100)} % |`;
  return ['| What | Number | Share |', '| --- | ---: | ---: |', ...Array.from({ length: 5 }, row)].join('\n');
}

function prose(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const size = Math.min(left, 8 + Math.floor(random() * 16));
    sentences.push(`${capital(phrase(random, size))}.`);
    left -= size;
  }
  return sentences.join(' ');
}

function phrase(random: Random, words: number): string {
  return Array.from({ length: words }, () => wordAt(zipf(random, 4_000))).join(' ');
}

const syllables = [
  'ba',
  'ren',
  'to',
  'li',
  'mar',
  'ko',
  'ves',
  'un',
  'da',
  'phi',
  'sel',
  'or',
  'ta',
  'nim',
  'ge',
  'ru',
];

function wordAt(rank: number): string {
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

function nameOf(rank: number): string {
  return `${capital(wordAt(rank + 20))} ${capital(wordAt(rank * 31 + 300))}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Random = () => number;

/** Numbers from 0 to 1 (mulberry32, public domain). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A rank from 1 to `count`; rank r comes 1/r as often as rank 1, nearly (inverse of the integral of 1/x). */
function zipf(random: Random, count: number): number {
  return Math.min(count, Math.floor(Math.exp(random() * Math.log(count + 1))));
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function picks(random: Random, wanted: number, count: number): readonly number[] {
  return [...new Set(Array.from({ length: wanted }, () => zipf(random, count)))];
}
