/** A table with a caption and its source. It scrolls inside itself where it is wider than the page. */

import type { PhrasingContent, Table } from 'mdast';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { plainText } from '../tree.ts';
import { credit, figcaption } from './captions.ts';
import { defineDirective } from './directive.ts';
import { noTable } from './mistakes.ts';

interface CaptionedTable {
  readonly table: Table;
  readonly caption: readonly PhrasingContent[];
  readonly source: string | undefined;
  readonly labels: Labels;
}

const example =
  ':::table[Ships in the harbour]{source="Harbour board"}\n| Quay | Ships |\n|:-----|------:|\n| East | 5 |\n| West | 3 |\n:::';

export const captionedTable = defineDirective({
  name: 'table',
  form: 'container',
  label: 'required',
  attributes: {
    source: { type: 'text', doc: 'Where its data come from.' },
    rows: { type: 'number', doc: 'The column that names each row, counted from 1; 0 for none. 1 when not given.' },
  },
  doc: 'A table with the caption in square brackets, its source, and headers for every column and row.',
  example,
  read({ values, label = [], children, place }, draft): CaptionedTable | undefined {
    const [table, ...more] = children;
    if (table?.type !== 'table' || more.length > 0) {
      draft.diagnostics.push(noTable(example, place));
      return undefined;
    }
    const name = plainText(label).replace(/\s+/g, ' ').trim();
    const data = { ...table.data, label: name, caption: [...label], rowHeader: values.rows ?? 1 };
    return { table: { ...table, data }, caption: label, source: values.source, labels: draft.labels };
  },
  page({ table, source, labels }, draw) {
    const under = source === undefined ? undefined : credit(`${labels.source}${labels.colon}${source}`);
    return element('figure', { className: ['bs-table'] }, ...draw.blocks([table]), figcaption(under));
  },
  text({ table, caption, source, labels }, write) {
    const from = source === undefined ? '' : `${labels.source}${labels.colon}${source}`;
    return [write.inline(caption), write.blocks([table]), from].filter((part) => part !== '').join('\n\n');
  },
});
