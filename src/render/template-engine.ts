/**
 * Templates, compiled once and run by name. Everything printed is escaped unless a template asks for it raw.
 *
 * A template that throws is reported by its name and line, so that the theme's author finds it.
 */

import { Eta, type EtaConfig } from 'eta/core';
import { TemplateError } from '../model/template.ts';
import type { Theme } from '../model/theme.ts';

/** Runs a template by name with `it`. */
export type RunTemplate = (name: string, it: object) => string;

const configuration: Partial<EtaConfig> = {
  autoEscape: true,
  autoFilter: true,
  // What is not there prints nothing, rather than "undefined".
  filterFunction: (value) => (value === undefined || value === null || value === false ? '' : String(value)),
  useWith: false,
};

/** Compiles a theme's templates. Throws `TemplateError` where one has bad syntax. */
export function createTemplates(templates: Theme['templates']): RunTemplate {
  const eta = engineOf(templates, configuration);
  const functions = new Map(Object.keys(templates).map((name) => [name, eta.templatesSync.get(name)]));
  return (name, it) => {
    const template = functions.get(name);
    if (template === undefined) throw new TemplateError(`the theme has no template "${name}"`);
    try {
      return template.call(eta, it);
    } catch (problem) {
      if (problem instanceof TemplateError) throw problem;
      throw new TemplateError(`the template "${name}" failed: ${explain(templates, name, it) ?? message(problem)}`, {
        cause: problem,
      });
    }
  };
}

function engineOf(templates: Theme['templates'], options: Partial<EtaConfig>): Eta {
  const eta = new Eta(options);
  for (const [name, text] of Object.entries(templates)) {
    try {
      eta.loadTemplate(name, text);
    } catch (problem) {
      throw new TemplateError(`the template "${name}" does not compile: ${message(problem)}`, { cause: problem });
    }
  }
  return eta;
}

/** The failing line, from a second run of the same template with line numbers, which would slow down every page. */
function explain(templates: Theme['templates'], name: string, it: object): string | undefined {
  try {
    engineOf(templates, { ...configuration, debug: true }).render(name, it);
  } catch (problem) {
    return message(problem);
  }
  return undefined;
}

function message(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
