/** The manual of directives, printed from their table, so that it cannot say anything else than the program does. */

import type { AttributeRule } from '../../model/site-directive.ts';
import type { Directive } from './directive.ts';

/** The manual as Markdown. */
export function directivesManual(directives: readonly Directive[]): string {
  return `${[opening, ...directives.map(section)].join('\n\n')}\n`;
}

const opening = `# Directives

<!-- Printed from src/markdown/directives/table.ts; UPDATE_DOCS=1 with the tests writes it anew. -->

A directive is a piece of news furniture inside an article. A *leaf* is one line that begins with two colons; a *container*
begins with three, holds text, and ends with a line of as many colons. A container that holds another needs more colons than
that one. Unknown names and attributes are errors. A colon inside a sentence, as in 11:29am, means nothing.`;

function section(directive: Directive): string {
  const rows = Object.entries(directive.attributes).map(([name, rule]) => row(name, rule));
  const table = ['| attribute | what | must |', '|---|---|---|', ...rows].join('\n');
  const label =
    directive.label === 'none'
      ? undefined
      : directive.label === 'required'
        ? 'The text in square brackets is required.'
        : 'The text in square brackets is its title; without one the usual title is shown.';
  const example = ['```markdown', directive.example, '```'].join('\n');
  const parts = [
    `## ${directive.name}`,
    `${directive.doc} (${directive.form})`,
    label,
    rows.length > 0 ? table : undefined,
    example,
  ];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

function row(name: string, rule: AttributeRule): string {
  const choice = rule.values === undefined ? '' : ` One of ${rule.values.map((value) => `\`${value}\``).join(', ')}.`;
  const must = rule.must === 'required' ? 'required' : rule.must === 'wanted' ? 'warning without' : '';
  return `| \`${name}\` | ${rule.doc}${choice} | ${must} |`;
}
