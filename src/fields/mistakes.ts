/** Every message of this room: one factory a message, its code permanent. */

import { nearest } from '../lib/nearest.ts';
import { shorten } from '../lib/shorten.ts';
import { type Diagnostic, error, info, type Place, warning } from '../model/diagnostic.ts';

/** Which file's table was broken: the first half of the code. */
export type Subject = 'front-matter' | 'site';

export const tooDeep = (limit: number, place: Place): Diagnostic =>
  error(
    'limit/nesting',
    `This is nested deeper than ${limit} levels.`,
    'Write it flatter: no field needs more than four.',
    place,
  );

export const tooLarge = (what: string, limit: number, place: Place): Diagnostic =>
  error(
    'limit/front-matter',
    `${what}; at most ${limit.toLocaleString('en')} are read.`,
    'Move text into the body, and data into a file.',
    place,
  );

export const syntax = (message: string, hint: string, place: Place): Diagnostic =>
  error('yaml/syntax', message, hint, place);

export const tab = (place: Place): Diagnostic =>
  error('yaml/tab', 'This line is indented with a tab.', 'Use spaces: YAML does not allow tabs here.', place);

export const unclosedQuote = (mark: string, place: Place): Diagnostic =>
  error(
    'yaml/quote',
    `A quotation is opened here with ${mark} and not closed.`,
    `Put ${mark} at the end of the text; a text that goes on in the next line is indented there.`,
    place,
  );

export const colonInValue = (value: string, place: Place): Diagnostic =>
  error(
    'yaml/colon',
    'A value that holds a colon followed by a space must stand in quotation marks.',
    `Write it as ${quoted(shorten(value))}.`,
    place,
  );

export const valueStart = (place: Place): Diagnostic =>
  syntax('A value cannot begin with this character.', 'Put the whole value in quotation marks.', place);

export const indentation = (place: Place): Diagnostic =>
  syntax(
    'The indentation here fits neither the line above nor any before it.',
    'Begin keys of one level at the same column, and indent what belongs to a key by two spaces.',
    place,
  );

export const bracket = (place: Place): Diagnostic =>
  syntax(
    'A bracket or a comma is missing here.',
    'Close every [ with ] and every { with }, or put a value that begins with a bracket in quotation marks.',
    place,
  );

export const documentEnd = (place: Place): Diagnostic =>
  syntax('Three dots end a YAML document, and what follows would be lost.', 'Remove the line.', place);

export const unindentedQuote = (place: Place): Diagnostic =>
  warning(
    'yaml/indent',
    'A quotation goes on at the very beginning of the next line, which strict YAML does not allow.',
    'Indent its other lines by two spaces.',
    place,
  );

export const duplicateKey = (key: string, again: Place, first: Place): Diagnostic =>
  error(
    'yaml/duplicate-key',
    `${code(key)} is written twice, first on line ${first.line}.`,
    'Keep one of the two: nothing says which is meant.',
    again,
    first,
  );

export const unknownAlias = (name: string, place: Place): Diagnostic =>
  error(
    'yaml/alias-unknown',
    `${code(`*${name}`)} is read as an alias, and nothing is named ${code(`&${name}`)} before it.`,
    'A value that begins with an asterisk must stand in quotation marks.',
    place,
  );

export const tooManyAliases = (limit: number, place: Place): Diagnostic =>
  error('yaml/too-many-aliases', `More than ${limit} aliases are used.`, 'Write the values out.', place);

export const cycle = (name: string, place: Place): Diagnostic =>
  error('yaml/cycle', `${code(`*${name}`)} stands inside the very thing it stands for.`, 'Write the value out.', place);

export const tag = (text: string, place: Place): Diagnostic =>
  error(
    'yaml/tag',
    `${code(text)} is a YAML tag, and tags are not read.`,
    'Remove it. A value that begins with an exclamation mark must stand in quotation marks.',
    place,
  );

export const directive = (place: Place): Diagnostic =>
  error(
    'yaml/directive',
    'A line that begins with % is a YAML directive, and none is read.',
    'Remove the line.',
    place,
  );

export const mergeKey = (place: Place): Diagnostic =>
  error(
    'yaml/merge-key',
    '`<<` would merge another mapping into this one, and is not read.',
    'Write the keys out.',
    place,
  );

export const forbiddenKey = (key: string, place: Place): Diagnostic =>
  error('yaml/forbidden-key', `${code(key)} cannot be a key.`, 'Remove it, or give it another name.', place);

export const badKey = (place: Place): Diagnostic =>
  error(
    'yaml/bad-key',
    'A key must be a word, not a list or a mapping.',
    'Write `name: value` on a line of its own.',
    place,
  );

export const notAMapping = (what: string, place: Place): Diagnostic =>
  error(
    'yaml/not-a-mapping',
    `${what} must consist of lines of the form \`name: value\`.`,
    'Write, for instance, `title: A headline`.',
    place,
  );

export const controlCharacter = (place: Place): Diagnostic =>
  warning(
    'yaml/control-character',
    'A character that no page or feed may hold was left out here.',
    'Delete the invisible character; it often comes with a paste.',
    place,
  );

export const turningCharacter = (place: Place): Diagnostic =>
  warning(
    'yaml/turning-character',
    'An invisible character that turns the direction of what follows was left out here.',
    'Delete it: words of another script are turned by their letters alone.',
    place,
  );

export const missing = (subject: Subject, key: string, example: string, place: Place): Diagnostic =>
  error(`${subject}/missing`, `${code(key)} is missing.`, `Add it, for instance \`${example}\`.`, place);

export const badValue = (subject: Subject, what: BadValue, place: Place): Diagnostic =>
  error(`${subject}/bad-value`, `${what.path} is ${what.shown}, but ${what.mistake}.`, what.hint, place);

export interface BadValue {
  readonly path: string;
  /** The value as a phrase: “heavy”, a list. */
  readonly shown: string;
  readonly mistake: string;
  readonly hint: string | undefined;
}

export const unknownKey = (subject: Subject, stray: StrayKey, place: Place): Diagnostic => {
  const level = stray.level === 'error' ? error : warning;
  const meant = nearest(stray.key.split('.').at(-1) ?? '', stray.known);
  const hint = meant === undefined ? stray.wayOut : `Did you mean ${code(meant)}?`;
  return level(`${subject}/unknown-key`, `There is no field ${code(stray.key)}${stray.origin ?? ''}.`, hint, place);
};

export interface StrayKey {
  readonly key: string;
  readonly known: Iterable<string>;
  readonly level: 'error' | 'warn';
  readonly wayOut: string;
  /** Where the name came from, when not from the file itself. */
  readonly origin?: string;
}

export const synonym = (theirs: string, ours: string, place: Place): Diagnostic =>
  info('front-matter/synonym', `${code(theirs)} is read as ${code(ours)}.`, `Our name for it is ${code(ours)}.`, place);

export const givenTwice = (subject: Subject, keys: GivenTwice, place: Place, first: Place): Diagnostic =>
  error(
    `${subject}/given-twice`,
    `${code(keys.again)} and ${code(keys.first)} both mean ${code(keys.ours)}, and they differ.`,
    'Keep one of the two.',
    place,
    first,
  );

export interface GivenTwice {
  readonly again: string;
  readonly first: string;
  readonly ours: string;
}

export const assumedZone = (path: string, zone: string, place: Place): Diagnostic =>
  warning(
    'front-matter/no-offset',
    `${path} gives a time without an offset; it is read as the time in ${zone}.`,
    'Add the offset, such as +01:00, or Z.',
    place,
  );

function code(text: string): string {
  return `\`${shorten(text)}\``;
}

/** As YAML 1.2.2 §7.3 quotes: the mark that the text does not hold, or the single one, twice. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
