/** What the press draws, as text. */

import type { Output } from '../../src/model/output.ts';

/** The text of an output; `undefined` for a copy, a style sheet, a font and the like. */
export function textOfOutput({ rank, content }: Output): string | undefined {
  if ('text' in content) return content.text;
  return 'bytes' in content && rank !== 'file' ? new TextDecoder().decode(content.bytes) : undefined;
}

/** All texts among the outputs, by path. */
export function textsOfOutputs(outputs: Iterable<Output>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const output of outputs) {
    const text = textOfOutput(output);
    if (text !== undefined) texts.set(output.path, text);
  }
  return texts;
}
