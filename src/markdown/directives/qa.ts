/** Questions with their answers. A question is a paragraph in bold, or a heading; its answer is all up to the next. */

import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { element } from '../html.ts';
import { placeOf } from '../source.ts';
import { type BoxTitle, boxTitle, titleElement } from './boxes.ts';
import { defineDirective } from './directive.ts';
import { noQuestion } from './mistakes.ts';

interface Pair {
  readonly question: readonly PhrasingContent[];
  /** Of a heading: links may point at it. */
  readonly id: string | undefined;
  readonly answer: RootContent[];
}

interface Questions {
  readonly title: BoxTitle | undefined;
  readonly pairs: readonly Pair[];
}

const example =
  ':::qa[Your questions]\n**When will the gates close?**\n\nWhen the tide passes 2.6 metres.\n\n**Who decides?**\n\nThe harbour master.\n:::';

export const qa = defineDirective({
  name: 'qa',
  form: 'container',
  label: 'optional',
  attributes: {},
  doc: 'Questions and answers: each question a paragraph in bold, or a heading, its answer below it. A title is shown only where one is given.',
  example,
  assets: ['furniture.css'],
  read({ label, children, place }, draft): Questions {
    const pairs: Pair[] = [];
    for (const child of children) {
      const question = questionOf(child);
      const last = pairs.at(-1);
      if (question !== undefined) pairs.push({ ...question, answer: [] });
      else if (last !== undefined) last.answer.push(child);
      else draft.diagnostics.push(noQuestion(example, placeOf(draft.source, child.position)));
    }
    if (children.length === 0 || pairs.some(({ answer }) => answer.length === 0))
      draft.diagnostics.push(noQuestion(example, place));
    return { title: label && boxTitle(label, ''), pairs };
  },
  page({ title, pairs }, draw) {
    const drawn = pairs.map(({ question, id, answer }) =>
      element('div', {}, element('dt', { id }, ...draw.inline(question)), element('dd', {}, ...draw.blocks(answer))),
    );
    const heading = title === undefined ? undefined : titleElement(title, draw);
    return element('section', { className: ['bs-qa'] }, heading, element('dl', {}, ...drawn));
  },
  text({ title, pairs }, write) {
    const written = pairs.map(({ question, answer }) => `${write.inline(question)}\n\n${write.blocks(answer)}`);
    return [...(title === undefined ? [] : [write.inline(title)]), ...written].join('\n\n');
  },
});

function questionOf(node: RootContent): Pick<Pair, 'question' | 'id'> | undefined {
  if (node.type === 'heading') return { question: node.children, id: String(node.data?.hProperties?.id ?? '') };
  const bold = node.type === 'paragraph' ? boldOf(node) : undefined;
  return bold && { question: bold, id: undefined };
}

/** What a paragraph says that is bold from its first word to its last. */
function boldOf({ children }: Paragraph): readonly PhrasingContent[] | undefined {
  const [only, ...more] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'strong' && more.length === 0 ? only.children : undefined;
}
