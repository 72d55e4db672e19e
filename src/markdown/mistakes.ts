/** Every message about Markdown: one factory a message, its code permanent. Those of directives are in `directives/mistakes.ts`. */

import { nearest } from '../lib/nearest.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';

export const controlCharacter = (character: string, count: number, place: Place): Diagnostic =>
  warning(
    'markdown/control-character',
    count === 1
      ? `The invisible character ${character} is left out.`
      : `${count} invisible characters are left out of this line, the first being ${character}.`,
    'Delete it: a page or a feed cannot hold it. It often comes with text pasted from another program.',
    place,
  );

export const turningCharacter = (place: Place): Diagnostic =>
  warning(
    'markdown/turning-character',
    'An invisible character that turns the direction of what follows is left out of this line.',
    'Delete it: words of another script are turned by their letters alone.',
    place,
  );

export const htmlDropped = (tag: string, sanitized: boolean, place: Place): Diagnostic =>
  warning(
    'markdown/html-dropped',
    tag === '' ? 'This raw HTML is left out.' : `The raw HTML <${tag}> is left out.`,
    insteadOf(tag) ??
      (sanitized
        ? 'Only text markup, lists, tables and links are kept of raw HTML.'
        : 'Write it in Markdown, or set `markdown: {html: sanitize}` in site.yaml to keep harmless HTML.'),
    place,
  );

function insteadOf(tag: string): string | undefined {
  const instead: Readonly<Record<string, string>> = {
    a: 'Write a link as [text](address).',
    audio: 'Write ::audio{src=… title="…"} on a line of its own.',
    blockquote: 'Write > at the start of each line, or :::quote{by="…"}.',
    br: 'End the line with a backslash.',
    figcaption: 'Write ![description](picture.jpg "caption").',
    figure: 'Write ![description](picture.jpg "caption").',
    iframe: 'A page loads nothing from other hosts: write a link to it.',
    img: 'Write ![description](picture.jpg).',
    pre: 'Put the text between two lines of ```.',
    script: 'An article cannot hold scripts.',
    style: 'How an article looks is decided in templates/.',
    table: 'Write the table with | between its cells.',
    video: 'Write ::video{src=… poster=…} on a line of its own.',
  };
  return Object.hasOwn(instead, tag) ? instead[tag] : undefined;
}

export const headingSkipped = (from: number, to: number, place: Place): Diagnostic =>
  warning(
    'markdown/heading-skipped',
    `A heading of level ${to} follows one of level ${from}.`,
    `Use ${'#'.repeat(from + 1)} here: readers who jump from heading to heading would miss a level.`,
    place,
  );

export const headingEmpty = (place: Place): Diagnostic =>
  warning(
    'markdown/heading-empty',
    'This heading has no text and is left out.',
    'Give it a text, or delete it.',
    place,
  );

export const footnoteUnused = (label: string, place: Place): Diagnostic =>
  warning(
    'markdown/footnote-unused',
    `Nothing in the text points at the footnote “${label}”, so it is not shown.`,
    `Write [^${label}] where it belongs, or delete it.`,
    place,
  );

export const footnoteMissing = (label: string, known: readonly string[], place: Place): Diagnostic => {
  const near = nearest(label, known);
  return warning(
    'markdown/footnote-missing',
    `There is no footnote “${label}”, so its mark stands in the text as written.`,
    near === undefined ? `Add a paragraph that begins with [^${label}]: and its text.` : `Did you mean [^${near}]?`,
    place,
  );
};

export const plugin = (message: string, place: Place): Diagnostic =>
  error(
    'markdown/plugin',
    `A remark plugin of broadsheet.config.js failed on this text: ${message}`,
    'Correct the plugin, or take it out of broadsheet.config.js.',
    place,
  );

export const inlineOnly = (place: Place): Diagnostic =>
  error(
    'markdown/inline-only',
    'Only one paragraph of running text can stand here.',
    'Leave out headings, lists, quotations, footnotes and blank lines; put a backslash before a sign that is meant as text, as in 1\\. or \\#.',
    place,
  );

export const inlineLink = (target: string, place: Place): Diagnostic =>
  error(
    'markdown/inline-link',
    `“${target}” is inside the site, and a text that stands on several pages cannot hold it.`,
    'Put links to other articles, and pictures, into the body.',
    place,
  );

export const unsafeLink = (scheme: string, place: Place): Diagnostic =>
  warning(
    'link/unsafe',
    `A link of the kind “${scheme}” is not kept; its text stays.`,
    'Links may lead to http:, https:, mailto:, tel:, sms: and xmpp: addresses, or into the site.',
    place,
  );

export const emptyLink = (place: Place): Diagnostic =>
  warning('link/empty', 'This link leads nowhere; its text stays.', 'Write an address between ( and ).', place);

export const malformedLink = (target: string, place: Place): Diagnostic =>
  warning(
    'link/malformed',
    `“${target}” is no address that a browser can open; the link’s text stays.`,
    'Write it in full, such as https://example.org/page.',
    place,
  );

export const externalMedia = (target: string, place: Place): Diagnostic =>
  error(
    'media/external',
    `“${target}” is not a file of this site.`,
    'Put the file into content/media and write media/its-name: pages load nothing from other hosts.',
    place,
  );

export const noAlt = (target: string, place: Place): Diagnostic =>
  warning(
    'media/no-alt',
    `The picture “${target}” has no description.`,
    'Write what it shows between the brackets of ![…]. A picture that only decorates is ::figure{src=… alt=""}.',
    place,
  );

export const noCaptions = (target: string, place: Place): Diagnostic =>
  warning(
    'media/no-captions',
    `The video “${target}” has neither captions nor a transcript.`,
    'Give it captions=its-name.vtt, or transcript="…": not everyone can hear it.',
    place,
  );

export const tooLong = (length: number, limit: number, place: Place): Diagnostic =>
  error(
    'limit/size',
    `The text is ${grouped(length)} characters long, and at most ${grouped(limit)} are read.`,
    'Part it into several articles.',
    place,
  );

export const longParagraph = (limit: number, place: Place): Diagnostic =>
  error(
    'limit/paragraph',
    `A paragraph of more than ${grouped(limit)} characters begins here.`,
    'Part it by blank lines; put data into a file of its own.',
    place,
  );

export const tooDeep = (limit: number, place: Place): Diagnostic =>
  error(
    'limit/nesting',
    `This is nested deeper than ${limit} levels.`,
    'Take lists, quotations or emphasis out of each other.',
    place,
  );

export const tooManyDirectives = (limit: number, place: Place): Diagnostic =>
  error(
    'limit/nesting',
    `More than ${limit} directives are open here.`,
    'Close each directive with a line of as many colons as opened it.',
    place,
  );

export const tooManyMarks = (place: Place): Diagnostic =>
  error(
    'limit/marks',
    'The paragraph that begins here holds too many brackets, asterisks or other marks to be read in reasonable time.',
    'Part it by blank lines, or put code between ``` lines with blank lines in it.',
    place,
  );

export const tooManyBlocks = (place: Place): Diagnostic =>
  error(
    'limit/blocks',
    'Up to here the text has more paragraphs, list items and quotations than can be read in reasonable time.',
    'Part it into several articles.',
    place,
  );

export const tooManyCells = (limit: number, place: Place): Diagnostic =>
  error(
    'limit/table',
    `The tables up to here have more than ${grouped(limit)} cells.`,
    'Put the data into a file and link to it.',
    place,
  );

export const tooMuchOutput = (place: Place): Diagnostic =>
  error(
    'limit/output',
    'The text becomes a page many times its own size.',
    'Look for links, pictures or tables that repeat a long definition.',
    place,
  );

function grouped(count: number): string {
  return count.toLocaleString('en');
}
