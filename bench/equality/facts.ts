/** What a page must say, whoever drew it, as plain values that can be compared. */

/** Addresses are paths of the site, `/city/`, or absolute ones of other sites. Texts are canonical. */
export interface ArticleFacts {
  readonly title: string;
  readonly standfirst: string;
  /** Of the first time on the page, in milliseconds. */
  readonly published: number | undefined;
  readonly section: string;
  readonly authors: readonly Link[];
  /** In any order. */
  readonly topics: readonly Link[];
  readonly text: string;
  readonly links: readonly Link[];
  /** The alternative texts of the lead and of the pictures in the body. */
  readonly pictures: readonly string[];
}

/** `href and text`, in one string. */
export type Link = string;

export function linkOf(href: string, text: string): Link {
  return `${href} ${text}`;
}

/** One sentence where two values of a page differ, `undefined` where they are the same. */
export function differenceOf(name: string, wanted: unknown, found: unknown): string | undefined {
  const [want, find] = [asText(wanted), asText(found)];
  if (want === find) return undefined;
  let at = 0;
  while (want[at] === find[at]) at += 1;
  const from = Math.max(0, at - 20);
  return `${name}: “${find.slice(from, at + 40)}” where “${want.slice(from, at + 40)}” should be`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
