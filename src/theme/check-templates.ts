/** The site's own templates, compiled once without running them, so that a slip is found before any page is drawn. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { templateSyntax } from './mistakes.ts';
import { shownPath, type ThemeFolder } from './read-theme-folder.ts';

/** One diagnostic for every template that Eta cannot compile. */
export async function checkTemplates(folder: ThemeFolder | undefined): Promise<readonly Diagnostic[]> {
  const templates = Object.entries(folder?.templates ?? {});
  if (folder === undefined || templates.length === 0) return [];
  const { Eta } = await import('eta');
  const eta = new Eta({ autoEscape: true });
  return templates.flatMap(([name, text]) => {
    try {
      eta.compile(text);
      return [];
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      const [first = '', ...rest] = message.split('\n');
      const position = /at line (\d+) col (\d+)/.exec(message);
      const place = {
        file: shownPath(folder, `${name}.eta`),
        line: Number(position?.[1] ?? 1),
        column: Number(position?.[2] ?? 1),
        length: 1,
      };
      return [
        templateSyntax(name, position === null ? (rest.find((line) => /Error/.test(line)) ?? first) : first, place),
      ];
    }
  });
}
