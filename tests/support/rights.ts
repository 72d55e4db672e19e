/** Reading back what a published site says to machines: each signal by its own standard, with none of our own code. */

import { readXml } from './xml.ts';

/** What one signal says of the three uses; `undefined` where it says nothing of one. */
export interface Policy {
  readonly search: boolean | undefined;
  readonly answers: boolean | undefined;
  readonly training: boolean | undefined;
}

/** One group of a robots.txt (RFC 9309, 2.2). */
export interface RobotsGroup {
  readonly agents: readonly string[];
  readonly lines: readonly (readonly [key: string, value: string])[];
}

export interface Robots {
  readonly groups: readonly RobotsGroup[];
  /** The lines before any group. */
  readonly everywhere: RobotsGroup['lines'];
  readonly sitemaps: readonly string[];
}

export function readRobots(text: string): Robots {
  const groups: { agents: string[]; lines: [string, string][] }[] = [];
  const everywhere: [string, string][] = [];
  const sitemaps: string[] = [];
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const key = name.toLowerCase();
    const group = groups.at(-1);
    if (key === 'sitemap') sitemaps.push(value);
    else if (key === 'user-agent') {
      if (group !== undefined && group.lines.length === 0) group.agents.push(value);
      else groups.push({ agents: [value], lines: [] });
    } else if (key !== '') (group?.lines ?? everywhere).push([key, value]);
  }
  return { groups, everywhere, sitemaps };
}

/** The group that a crawler obeys: the one that names it, else the one for all (RFC 9309, 2.2.1). */
export function groupOf(robots: Robots, token: string): RobotsGroup {
  const named = robots.groups.find(({ agents }) => agents.some((agent) => agent.toLowerCase() === token.toLowerCase()));
  const group = named ?? robots.groups.find(({ agents }) => agents.includes('*'));
  if (group === undefined) throw new Error(`no group for ${token}`);
  return group;
}

/** Whether the longest rule that matches the path lets the crawler in (RFC 9309, 2.2.2). */
export function mayFetch(robots: Robots, token: string, path: string): boolean {
  const rules = groupOf(robots, token)
    .lines.filter(
      ([key, prefix]) => (key === 'allow' || key === 'disallow') && prefix !== '' && path.startsWith(prefix),
    )
    .sort((a, b) => b[1].length - a[1].length || (a[0] === 'allow' ? -1 : 1));
  return rules[0]?.[0] !== 'disallow';
}

/** What a group's Content-Signal line says (contentsignals.org). */
export function contentSignalPolicy(group: RobotsGroup): Policy {
  const value = group.lines.find(([key]) => key === 'content-signal')?.[1] ?? '';
  const said = new Map(value.split(',').map((pair) => pair.trim().split('=') as [string, string]));
  const answer = (key: string): boolean | undefined => ({ yes: true, no: false })[said.get(key) ?? ''];
  return { search: answer('search'), answers: answer('ai-input'), training: answer('ai-train') };
}

export interface Licence {
  readonly scope: string;
  readonly policy: Policy;
  readonly terms: string | undefined;
  readonly holder: string | undefined;
  readonly payment: string;
}

/** A licence in RSL 1.0: a use that a list of permits leaves out is not permitted (section 3.4). */
export function readLicence(xml: string): Licence {
  const all = readXml(xml);
  const root = all[0];
  if (root?.name !== 'rsl' || root.attributes.xmlns !== 'https://rslstandard.org/rsl') throw new Error('no RSL');
  const words = (name: string): readonly string[] | undefined =>
    all.find((one) => one.name === name && one.attributes.type === 'usage')?.text.split(' ');
  const [permits, prohibits = []] = [words('permits'), words('prohibits')];
  const isFree = (word: string): boolean =>
    !prohibits.includes(word) && (permits === undefined || permits.includes(word));
  if (isFree('ai-input') !== isFree('ai-index')) throw new Error('an answer and its index are one use');
  return {
    scope: all.find(({ name }) => name === 'content')?.attributes.url ?? '',
    policy: { search: isFree('search'), answers: isFree('ai-input'), training: isFree('ai-train') },
    terms: all.find(({ name }) => name === 'terms')?.text,
    holder: all.find(({ name }) => name === 'copyright')?.text,
    payment: all.find(({ name }) => name === 'payment')?.attributes.type ?? 'free',
  };
}

/** The header lines under a path of a `_headers` file, by lower-case name. */
export function readHeaders(text: string, path: string): ReadonlyMap<string, string> {
  const block = text.split('\n\n').find((one) => one.split('\n')[0] === path) ?? '';
  return new Map(
    block
      .split('\n')
      .slice(1)
      .map((line) => /^ {2}([\w-]+): (.*)$/.exec(line))
      .filter((match) => match !== null)
      .map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
}
