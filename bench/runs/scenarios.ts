/** What happens to a newspaper's files between two builds. A round plays them in this order, each on top of the last. */

import type { Edits } from '../corpus/edits.ts';
import type { Newspaper } from '../corpus/model.ts';
import type { Ready } from '../tools/tool.ts';

export interface Change {
  readonly path: string;
  /** `undefined` deletes the file. */
  readonly content: string | Uint8Array | undefined;
}

export interface Scenario {
  readonly id: string;
  readonly label: string;
  /**
   * What a run finds of the one before: `nothing`; only the tool's `memory`, with every input file written anew and no
   * output, as a CI job with a restored cache does; or `everything`.
   */
  readonly finds: 'nothing' | 'memory' | 'everything';
  readonly changes: (tool: Ready, paper: Newspaper, edits: Edits) => readonly Change[];
}

const none = (): readonly Change[] => [];

export const scenarios: readonly Scenario[] = [
  { id: 'cold', label: 'Cold', finds: 'nothing', changes: none },
  { id: 'restored', label: 'Cold, memory restored', finds: 'memory', changes: none },
  { id: 'nothing', label: 'Nothing changed', finds: 'everything', changes: none },
  {
    id: 'body',
    label: 'Body edited',
    finds: 'everything',
    changes: (tool, paper, { body }) => [tool.article(body, paper)],
  },
  {
    id: 'title',
    label: 'Title edited',
    finds: 'everything',
    changes: (tool, paper, { title }) => [tool.article(title, paper)],
  },
  {
    id: 'new',
    label: 'New article',
    finds: 'everything',
    changes: (tool, paper, { added }) => [tool.article(added, paper)],
  },
  { id: 'template', label: 'Template edited', finds: 'everything', changes: (tool) => [tool.templateEdit] },
  // Last, since what a tool leaves behind of a deleted article would be held against it in all that follows.
  {
    id: 'delete',
    label: 'Article deleted',
    finds: 'everything',
    changes: (tool, _, { deleted }) => [{ path: tool.articlePath(deleted), content: undefined }],
  },
];
