/** The body of an article as plain Markdown, which every generator reads. */

import type { Block, Line, Picture, Run } from './model.ts';

/** What a generator writes in its own way: where another article is, and where a picture is. */
export interface Addresses {
  readonly article: (number: number) => string;
  readonly picture: (file: string) => string;
}

/** What stands under a picture, as wire captions have it. */
export function captionLine({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): string {
  return `${caption} Credit: ${credit}`;
}

export function markdownOf(blocks: readonly Block[], addresses: Addresses): string {
  const line = (runs: Line): string => runs.map((run) => runAsMarkdown(run, addresses)).join('');
  return `${blocks.map((block) => blockAsMarkdown(block, line, addresses)).join('\n\n')}\n`;
}

function blockAsMarkdown(block: Block, line: (runs: Line) => string, addresses: Addresses): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return line(block.line);
    case 'quote':
      return `> ${line(block.line)}`;
    case 'list':
      return block.lines.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line(item)}`).join('\n');
    case 'table': {
      const [head = [], ...rows] = block.rows.map((cells) => `| ${cells.join(' | ')} |`);
      return [head, '| --- | ---: | ---: |', ...rows].join('\n');
    }
    case 'picture': {
      const { file, alt, caption, credit } = block.picture;
      return `![${alt}](${addresses.picture(file)})\n\n*${captionLine({ caption, credit })}*`;
    }
  }
}

function runAsMarkdown(run: Run, addresses: Addresses): string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'emphasis':
      return `*${run.text}*`;
    case 'strong':
      return `**${run.text}**`;
    case 'link':
      return `[${run.text}](${run.href})`;
    case 'cross-link':
      return `[${run.text}](${addresses.article(run.article)})`;
  }
}
