/** Every message about directives: one factory a message, its code permanent. */

import { nearest } from '../../lib/nearest.ts';
import { shorten } from '../../lib/shorten.ts';
import { type Diagnostic, error, type Place, warning } from '../../model/diagnostic.ts';

export const unknownDirective = (name: string, known: readonly string[], place: Place): Diagnostic => {
  const near = nearest(name, known);
  return error(
    'directive/unknown',
    `There is no directive “${name}”.`,
    near === undefined ? `There are ${known.join(', ')}.` : `Did you mean “${near}”?`,
    place,
  );
};

export const unknownAttribute = (
  name: string,
  directive: string,
  known: readonly string[],
  place: Place,
): Diagnostic => {
  const near = nearest(name, known);
  const all = known.length === 0 ? `“${directive}” has no attributes.` : `“${directive}” has ${known.join(', ')}.`;
  return error(
    'directive/unknown-attribute',
    `“${directive}” has no attribute “${name}”.`,
    near === undefined ? all : `Did you mean “${near}”?`,
    place,
  );
};

export const badValue = (name: string, value: string, wanted: string, place: Place): Diagnostic =>
  error('directive/bad-value', `“${name}” is “${value}”, but must be ${wanted}.`, undefined, place);

export const missingAttribute = (name: string, directive: string, example: string, place: Place): Diagnostic =>
  error(
    'directive/missing-attribute',
    `“${directive}” needs the attribute “${name}”.`,
    `For example:\n${example}`,
    place,
  );

export const wantedAttribute = (name: string, directive: string, place: Place): Diagnostic =>
  warning(
    'directive/wanted-attribute',
    `“${directive}” has no attribute “${name}”.`,
    `Add {${name}="…"}, so that readers know who it is.`,
    place,
  );

export const unexpectedLabel = (directive: string, place: Place): Diagnostic =>
  error(
    'directive/unexpected-label',
    `“${directive}” takes no text in square brackets.`,
    'Move the text into an attribute or into the lines below.',
    place,
  );

export const missingLabel = (directive: string, example: string, place: Place): Diagnostic =>
  error(
    'directive/missing-label',
    `“${directive}” needs a text in square brackets after its name.`,
    `For example:\n${example}`,
    place,
  );

export const wrongForm = (name: string, form: 'leaf' | 'container', place: Place): Diagnostic =>
  error(
    'directive/wrong-form',
    form === 'leaf' ? `“${name}” stands on one line and holds no text.` : `“${name}” needs text and a closing line.`,
    form === 'leaf'
      ? `Write ::${name}{…} with two colons, without a closing line.`
      : `Write :::${name} with three colons, the text, and a line with ::: alone.`,
    place,
  );

export const unclosed = (name: string, place: Place): Diagnostic =>
  error(
    'directive/unclosed',
    `“${name}” is opened here and never closed.`,
    'Put a line with as many colons as here after its last line. A directive that holds another needs more colons than that one.',
    place,
  );

export const malformed = (place: Place): Diagnostic =>
  error(
    'directive/malformed',
    'This line looks like a directive but cannot be read as one.',
    'Write ::name{attribute="value"} alone on its line, or :::name … ::: around text; put a backslash before colons that are meant as text.',
    place,
  );

export const empty = (name: string, place: Place): Diagnostic =>
  error(
    'directive/empty',
    `“${name}” holds no text.`,
    'Write its text between the opening line and the closing line.',
    place,
  );

export const noList = (name: string, example: string, place: Place): Diagnostic =>
  error('directive/no-list', `“${name}” needs a list and nothing else.`, `For example:\n${example}`, place);

export const noPictures = (name: string, example: string, place: Place): Diagnostic =>
  error('directive/no-pictures', `“${name}” needs pictures and nothing else.`, `For example:\n${example}`, place);

export const noTable = (example: string, place: Place): Diagnostic =>
  error('directive/no-table', '“table” needs one table and nothing else.', `For example:\n${example}`, place);

export const noQuestion = (example: string, place: Place): Diagnostic =>
  error(
    'directive/no-question',
    '“qa” needs questions, each in bold or as a heading, and each with its answer below.',
    `For example:\n${example}`,
    place,
  );

export const unknownNewsletter = (id: string, known: readonly string[], place: Place): Diagnostic => {
  const near = nearest(id, known);
  const all = known.length === 0 ? 'Name it there, under `newsletters`.' : `There are ${known.join(', ')}.`;
  return error(
    'directive/unknown-newsletter',
    `There is no newsletter “${id}” in site.yaml.`,
    near === undefined ? all : `Did you mean “${near}”?`,
    place,
  );
};

export const noUpdates = (example: string, place: Place): Diagnostic =>
  error('directive/no-updates', '“live” needs updates and nothing else.', `For example:\n${example}`, place);

export const keyWithoutTitle = (place: Place): Diagnostic =>
  error(
    'directive/key-without-title',
    'A key event without a title cannot stand in the list of key events.',
    'Add {title="…"}, or take out “key”.',
    place,
  );

export const duplicateId = (id: string, place: Place): Diagnostic =>
  error(
    'directive/duplicate-id',
    `“${shorten(id)}” is the id of something else in this text: a link could not tell the two apart.`,
    'Choose another id; keep the one that is published already.',
    place,
  );

export const embedHost = (host: string, place: Place): Diagnostic =>
  error(
    'directive/embed-host',
    `“${shorten(host)}” is not among the hosts that this site embeds.`,
    'Add it to `embeds: {allow: […]}` in site.yaml, or write a link.',
    place,
  );

export const noSnapshot = (url: string, place: Place): Diagnostic =>
  warning(
    'embed/no-snapshot',
    `Nothing is kept of ${shorten(url, 100)}: readers see no more than its title before they load it.`,
    `Run broadsheet snapshot ${url} --text … --author … --date …, and give its name as {snapshot=…}.`,
    place,
  );

export const noSource = (data: string, place: Place): Diagnostic =>
  warning(
    'chart/no-source',
    `The chart of ${shorten(data, 100)} does not say where its data come from.`,
    'Add {source="…"}.',
    place,
  );

export const failed = (name: string, reason: string, place: Place): Diagnostic =>
  error(
    'directive/failed',
    `The directive “${name}” of broadsheet.config.js failed on this: ${shorten(reason.split('\n')[0] ?? '', 200).replace(/\.$/, '')}.`,
    'Correct its function there; docs/plugins.md shows what it is given.',
    place,
  );

export const timelineDate = (place: Place): Diagnostic =>
  error(
    'directive/timeline-date',
    'An entry of a timeline must begin with its date in bold, then a dash.',
    'Write - **2020-01-03** — text; 2020-01 and 2020 are dates too.',
    place,
  );

/** `text` stands in bold where the date should. */
export const timelineNoDate = (text: string, place: Place): Diagnostic =>
  error(
    'directive/timeline-date',
    `“${shorten(text)}” is no date.`,
    'Write a day of the calendar as 2020-01-03, a month as 2020-01 or a year as 2020.',
    place,
  );
