/** What can be wrong with a site's own templates, styles, scripts and strings, one factory for each message. */

import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';

/** A template that is not valid Eta. */
export function templateSyntax(name: string, reason: string, place: Place): Diagnostic {
  const message = `The template "${name}" cannot be read: ${sentence(reason)}`;
  return error(
    'theme/template-syntax',
    message,
    'Close every <% with %> and check the JavaScript between them.',
    place,
  );
}

/** A style sheet or script that cannot be bundled. */
export function bundleFailed({ text, place }: { text: string; place: Place | undefined }): Diagnostic {
  const hint = 'Correct the file named here, or delete it to use the packaged one.';
  return error(
    'theme/bundle',
    `The styles and scripts cannot be bundled: ${sentence(text)}`,
    hint,
    ...(place ? [place] : []),
  );
}

/** A style sheet or script that can be bundled but hardly says what was meant. */
export function bundleDoubted({ text, place }: { text: string; place: Place | undefined }): Diagnostic {
  const hint = 'A browser will ignore this part: correct it or take it out.';
  return warning(
    'theme/doubtful-style',
    `Something in the styles or scripts is wrong: ${sentence(text)}`,
    hint,
    ...(place ? [place] : []),
  );
}

/** A file of strings that is not a YAML mapping. */
export function badYaml(reason: string, place: Place): Diagnostic {
  const hint = 'Write one line for each text, such as `footer.archive: "Archive"`.';
  return error(
    'theme/bad-yaml',
    `These strings cannot be read: ${sentence(reason.split('\n')[0] ?? reason)}`,
    hint,
    place,
  );
}

/** A file of strings whose name is no language tag. */
export function badLanguage(tag: string, place: Place): Diagnostic {
  const hint = 'Name the file after the language, such as `de.yaml` or `pt-BR.yaml`.';
  return error('theme/bad-language', `"${tag}" is not the name of a language.`, hint, place);
}

/** A key without a text. */
export function badString(key: string, place: Place): Diagnostic {
  return error('theme/bad-string', `"${key}" has no text.`, 'Write the text after the colon, in quotes.', place);
}

/** A key of the site's own that is nearly a key of the package. */
export function misspeltString(key: string, near: string, place: Place): Diagnostic {
  return warning(
    'theme/unknown-string',
    `The packaged theme has no string named "${key}".`,
    `Did you mean "${near}"?`,
    place,
  );
}

function sentence(reason: string): string {
  const text = reason.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
