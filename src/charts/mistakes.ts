/** Every message about data that cannot be drawn: one factory a message, its code permanent. */

import { nearest } from '../lib/nearest.ts';
import { shorten } from '../lib/shorten.ts';
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import type { DataFault } from './read-data.ts';

/** Where the article asks for the data, and the line of the data that is meant. */
export interface Where {
  readonly article: Place;
  readonly data: Place;
}

/** What is wrong, in an editor's words. Both files are named: either may be the one to correct. */
export function dataMistake(fault: DataFault, { article, data }: Where): Diagnostic {
  const places = [article, { ...data, line: fault.line }];
  const at = `Line ${fault.line} of ${data.file}`;
  switch (fault.kind) {
    case 'quote':
      return unreadable(`A quotation that begins at line ${fault.line} of ${data.file} is never closed`, places);
    case 'uneven':
      return error(
        'chart/uneven',
        `${at} has ${cells(fault.found)}, but the first line has ${fault.wanted}.`,
        'Put a cell that holds a comma in quotation marks; leave a cell empty rather than out.',
        ...places,
      );
    case 'nameless':
      return error(
        'chart/column',
        `${data.file} has a column without a name.`,
        'Name every column in the first line.',
        ...places,
      );
    case 'twice':
      return error(
        'chart/column',
        `${data.file} has two columns called “${shorten(fault.name)}”.`,
        'Give one of them another name.',
        ...places,
      );
    case 'column':
      return unknownColumn(fault, data, places);
    case 'number':
      return error(
        'chart/number',
        `${at} says “${shorten(fault.cell)}” under “${shorten(fault.column)}”, where a number is wanted.`,
        'Write numbers as 1234.5, without separators between thousands; leave the cell empty where there is none.',
        ...places,
      );
    case 'day':
      return error(
        'chart/day',
        `${at} says “${shorten(fault.cell)}” under “${shorten(fault.column)}”, but the other lines have days, months or years there.`,
        'Write all of them as 2026-01-31, all as 2026-01 or all as 2026.',
        ...places,
      );
    case 'name':
      return error(
        'chart/empty',
        `${at} has nothing under “${shorten(fault.column)}”.`,
        'Say what the line is about.',
        ...places,
      );
    case 'repeated':
      return error(
        'chart/repeated',
        `${at} says “${shorten(fault.cell)}” under “${shorten(fault.column)}” once more.`,
        'Keep one line for each; add the numbers up, or part them into columns.',
        ...places,
      );
    case 'negative':
      return error(
        'chart/number',
        `${at} has a number below nought under “${shorten(fault.column)}”, which cannot be stacked.`,
        'Use type=bar.',
        ...places,
      );
    case 'empty':
      return error(
        'chart/empty',
        `${data.file} has nothing to be drawn.`,
        'It needs a first line with names of columns, and a line for each value.',
        ...places,
      );
    case 'many':
      return error(
        'chart/many',
        `${data.file} has more than ${fault.most} ${fault.what === 'rows' ? 'lines for such a chart' : 'columns of values'}.`,
        fault.what === 'rows'
          ? 'Leave out what the story does not need, or draw lines.'
          : 'Name the columns that matter: {y="First,Second"}.',
        ...places,
      );
  }
}

function unknownColumn(
  { name, columns }: Extract<DataFault, { kind: 'column' }>,
  { file }: Place,
  places: readonly Place[],
): Diagnostic {
  const near = nearest(name, columns);
  const all =
    columns.length === 0
      ? 'It has no columns.'
      : `It has ${columns
          .slice(0, 20)
          .map((column) => shorten(column))
          .join(', ')}.`;
  return error(
    'chart/column',
    `${file} has no column “${shorten(name)}”.`,
    near === undefined ? all : `Did you mean “${near}”?`,
    ...places,
  );
}

/** A file that is no CSV at all, by its name. */
export function noCsv(target: string, place: Place): Diagnostic {
  return error(
    'chart/unreadable',
    `“${shorten(target, 100)}” is no file of data.`,
    'Save the table as CSV (comma-separated values) in content/media.',
    place,
  );
}

/** A file of data whose text could not be read. */
export function noText(target: string, place: Place): Diagnostic {
  return error(
    'chart/unreadable',
    `“${shorten(target, 100)}” cannot be read: it is larger than 200 KB, or its letters are not in UTF-8.`,
    'Save it as “CSV UTF-8” with the lines that the chart needs.',
    place,
  );
}

function unreadable(reason: string, places: readonly Place[]): Diagnostic {
  return error(
    'chart/unreadable',
    `${reason}.`,
    'Close it; a quotation mark inside a quotation is written twice.',
    ...places,
  );
}

function cells(count: number): string {
  return count === 1 ? 'one cell' : `${count} cells`;
}
