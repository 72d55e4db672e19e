/** What the gate says of a change that breaks a promise made to readers: one function a message. */

import { shorten } from '../lib/shorten.ts';
import type { Correction } from '../model/article.ts';
import type { SourcePath } from '../model/brands.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';
import type { ListView } from '../model/page.ts';
import type { TextChange } from './text-changes.ts';

/** `because` is a clause that says what became of its article or page. */
function urlVanished(url: string, because: string, hint: string, place: Place): Diagnostic {
  return error('gate/url-vanished', `${url} was published and leads nowhere now: ${because}.`, hint, place);
}

export function fileGone(url: string, path: SourcePath, place: Place): Diagnostic {
  const hint = path.startsWith('content/articles/')
    ? `Keep the file and say why with \`withdrawn: {date: …, reason: …}\`, or let another article have \`aliases: [${url}]\`.`
    : `Put the file back, or let another page have \`aliases: [${url}]\`.`;
  return urlVanished(url, `${path} is gone`, hint, place);
}

/** `because` is a clause: `its status is “draft”`. */
export function unpublished(url: string, because: string, place: Place): Diagnostic {
  return urlVanished(
    url,
    because,
    'What was public is taken back with `withdrawn: {date: …, reason: …}`, which tells readers so at its address.',
    place,
  );
}

/** A warning: whoever kills a story at midnight must not be stopped by a form. */
export function killed(url: string, place: Place): Diagnostic {
  return { ...unpublished(url, 'it was killed, and no notice says why', place), level: 'warn' };
}

export function noticeGone(url: string, place: Place): Diagnostic {
  return urlVanished(url, 'the notice that stood there is gone', 'Put `withdrawn: {date: …, reason: …}` back.', place);
}

export function aliasGone(url: string, place: Place): Diagnostic {
  return urlVanished(url, 'it was an alias and is none any more', `Put \`${url}\` back into \`aliases\`.`, place);
}

export function pluginPageGone(url: string): Diagnostic {
  return error(
    'gate/url-vanished',
    `${url} was published and leads nowhere now: broadsheet.config.js makes no such page any more.`,
    `Make the page again, or let another page have \`aliases: [${url}]\`.`,
  );
}

export interface Move {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** A clause: `its section changed`. */
  readonly because: string;
  /** The slug that would keep the address, where it would. */
  readonly slug: string | undefined;
}

export function urlMoved({ title, from, to, because, slug }: Move, place: Place): Diagnostic {
  const keep = slug === undefined ? '' : `, or keep the address with \`slug: ${slug}\``;
  return error(
    'gate/url-moved',
    `“${shorten(title)}” has moved from ${from} to ${to}, and the old address leads nowhere: ${because}.`,
    `Add \`aliases: [${from}]\`${keep}.`,
    place,
  );
}

export function urlTaken(url: string, title: string, other: SourcePath, places: readonly Place[]): Diagnostic {
  return error(
    'gate/url-taken',
    `${url} was the address of “${shorten(title)}” and shows ${other} now.`,
    'Give one of the two another `slug`: readers of the one must not find the other.',
    ...places,
  );
}

/** `keys` are those of site.yaml that changed. */
export function permalinkChanged(
  keys: readonly string[],
  moved: readonly Pick<Move, 'from' | 'to'>[],
  place: Place,
): Diagnostic {
  const examples = moved.slice(0, 3).map(({ from, to }) => `${from} (now ${to})`);
  const what = keys.length === 0 ? 'The site' : keys.map((key) => `\`${key}\``).join(' and ');
  return error(
    'gate/permalink-changed',
    `${what} changed, and ${counted(moved.length, 'published address')} ${moved.length === 1 ? 'leads' : 'lead'} nowhere now: ${examples.join(', ')}${moved.length > 3 ? ', …' : ''}.`,
    'Put the old value back, or give every article its old address as an alias.',
    place,
  );
}

export function siteMoved(from: string, to: string, place: Place): Diagnostic {
  return warning(
    'gate/site-moved',
    `\`url\` was ${from} and is ${to} now, and with it every address has changed.`,
    'Let the old host lead on to the new one, address by address.',
    place,
  );
}

const listNames: Partial<Readonly<Record<ListView['kind'], string>>> = {
  section: 'section',
  topic: 'topic',
  author: 'author',
  story: 'story',
};

/** The folders of content in which lists have files, which take former addresses. */
const listFolders: Partial<Readonly<Record<ListView['kind'], string>>> = {
  topic: 'topics',
  author: 'authors',
};

export function listVanished(
  url: string,
  { kind, heading }: Pick<ListView, 'kind' | 'heading'>,
  place: Place,
): Diagnostic {
  const folder = listFolders[kind];
  const heir =
    folder === undefined ? 'give a page of content/pages' : `give the file in content/${folder} that takes its place`;
  return error(
    'gate/list-vanished',
    `${url}, the page and the feeds of the ${listNames[kind] ?? 'list'} “${shorten(heading)}”, was published and leads nowhere now.`,
    `Put the name back, or ${heir} \`aliases: [${url}]\`.`,
    place,
  );
}

export interface IdChange {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Whether an editor wrote it; else it follows from the name of the file. */
  readonly isWritten: boolean;
}

export function idChanged({ title, from, to, isWritten }: IdChange, place: Place): Diagnostic {
  return error(
    'gate/id-changed',
    `“${shorten(title)}” was published with the id “${from}” and has “${to}” now, so feeds will show it again as new.`,
    `${isWritten ? 'Write' : 'The id follows from the name of the file, which has changed. Write'} \`id: ${from}\`.`,
    place,
  );
}

export function correctionRemoved({ date, text }: Correction, title: string, place: Place): Diagnostic {
  return error(
    'gate/correction-removed',
    `The correction of ${date.day} is gone from “${shorten(title)}”: “${shorten(text.text, 100)}”`,
    'Put it back. A correction that is wrong is put right by another one.',
    place,
  );
}

export function correctionRewritten(before: Correction, after: Correction, place: Place): Diagnostic {
  const change =
    before.text.text === after.text.text
      ? `it was ${before.type} of ${before.date.day} and is ${after.type} of ${after.date.day}`
      : `“${shorten(before.text.text, 100)}” became “${shorten(after.text.text, 100)}”`;
  return error(
    'gate/correction-rewritten',
    `A published correction has been rewritten: ${change}.`,
    'Put the old words back, and say what is new in a correction of its own.',
    place,
  );
}

/** `missing` is what would tell readers of it. */
export function textChanged(
  changes: readonly TextChange[],
  missing: 'nothing' | 'updated' | 'updateNote',
  places: readonly Place[],
): Diagnostic {
  const shown = changes.slice(0, 5).map(changeText);
  const more = changes.length > shown.length ? `; and ${changes.length - shown.length} more` : '';
  return error(
    'gate/text-changed',
    `What was published has been changed, and nothing tells readers so: ${shown.join('; ')}${more}.`,
    `${announcements[missing]} A slip of the pen may be committed with the line \`Editorial: typo\`.`,
    ...places,
  );
}

const announcements = {
  nothing: 'Set `updated` to a later moment and say in `updateNote` what is new, or add to `corrections`.',
  updated: '`updateNote` alone is not enough: set `updated` to a later moment, or add to `corrections`.',
  updateNote: '`updated` alone is not enough: say in `updateNote` what is new, or add to `corrections`.',
} as const;

/** The same change, which its commits declare to be a slip of the pen. */
export function declaredTypo({ code, message, places }: Diagnostic): Diagnostic {
  const said = message.replace(/^.*?: /, 'Declared to be a slip of the pen: ');
  return { code, level: 'info', message: said, hint: undefined, places };
}

const reasons: Readonly<Record<TextChange['reason'], string>> = {
  number: ' (a number)',
  negation: ' (a negation)',
  name: ' (a name)',
  quotation: '',
  question: ' (a question)',
  words: '',
  many: ' (one slip of many)',
};

function changeText({ removed, added, reason, quoted, part }: TextChange): string {
  const [old, young] = [shorten(removed), shorten(added)];
  const where = part === 'title' ? 'in the headline ' : part === 'standfirst' ? 'in the standfirst ' : '';
  if (reason === 'quotation') return `${where}“${young}” ${quoted ? 'is a quotation now' : 'is no quotation any more'}`;
  if (old === '') return `${where}“${young}” is new${reasons[reason]}`;
  if (young === '') return `${where}“${old}” is gone${reasons[reason]}`;
  return `${where}“${old}” became “${young}”${reasons[reason]}`;
}

/** `field` is `updated` or `published`. */
export function freshening(
  field: 'updated' | 'published',
  from: string | undefined,
  to: string,
  place: Place,
): Diagnostic {
  return warning(
    'gate/freshening',
    `\`${field}\` ${from === undefined ? `is ${to} now` : `has moved from ${from} to ${to}`}, but the article is the same.`,
    'Put the old value back: a new date tells readers that there is something new to read.',
    place,
  );
}

/** `reason` is the first mistake that was found in it. */
export function notCompared(reason: string, file: SourcePath): Diagnostic {
  return warning(
    'gate/not-compared',
    `${file} as it is published cannot be read, so nothing watches over it: ${reason}`,
    undefined,
    { file, line: 1, column: 1, length: 1 },
  );
}

/** `reason` is the first mistake that was found in its site.yaml. */
export function baseUnreadable(revision: string, reason: string): Diagnostic {
  return error(
    'gate/base-unreadable',
    `content/site.yaml at ${shorten(revision, 100)} cannot be read, so there is nothing to compare with: ${reason}`,
    'Name a later commit.',
  );
}

export function notAncestor(revision: string): Diagnostic {
  return warning(
    'gate/not-ancestor',
    `${shorten(revision, 100)} has commits that are not in this branch, and what they published looks as if it had vanished.`,
    'Bring the branch up to date, or compare with the commit where it began: --merge-base.',
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 'es'}`;
}
