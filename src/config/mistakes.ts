/** Every message of this room: one factory a message, its code permanent. */

import { nearest } from '../lib/nearest.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';

export const badValue = (message: string, hint: string, place: Place): Diagnostic =>
  error('site/bad-value', message, hint, place);

export const noSections = (place: Place): Diagnostic =>
  error('site/missing', '`sections` is empty.', 'Name at least one: `sections: [{id: news, label: News}]`.', place);

export const reservedSection = (id: string, place: Place): Diagnostic =>
  error(
    'site/reserved-section',
    `A section cannot be called “${id}”: the address /${id}/ is used by the site itself.`,
    'Choose another id; the label may stay.',
    place,
  );

export const sectionTwice = (id: string, again: Place, first: Place): Diagnostic =>
  error('site/duplicate-section', `Two sections have the id “${id}”.`, 'Give one of them another id.', again, first);

export const unknownRule = (code: string, known: Iterable<string>, place: Place): Diagnostic => {
  const meant = nearest(code, known);
  const hint =
    meant === undefined ? 'Codes stand beside each message, such as link/dead.' : `Did you mean \`${meant}\`?`;
  return warning('site/unknown-rule', `\`rules\` names “${code}”, and no message has that code.`, hint, place);
};

export const guardedRule = (code: string, place: Place): Diagnostic =>
  error(
    'site/guarded-rule',
    `\`rules\` cannot change “${code}”: it guards the site’s safety.`,
    'Remove it, and correct what it reports.',
    place,
  );

export const configFailed = (reason: string, place: Place): Diagnostic =>
  error(
    'config/failed',
    `The file could not be run: ${reason}.`,
    'Correct the file; Node.js must be able to import it.',
    place,
  );

export const configWithoutDefault = (place: Place): Diagnostic =>
  error('config/no-default', 'The file has no default export.', 'Write `export default defineConfig({ … })`.', place);

export const configShape = (path: string, form: string, place: Place): Diagnostic =>
  error('config/bad-shape', `\`${path}\` must be ${form}.`, 'See the types of `defineConfig`.', place);

export const configUnknownKey = (key: string, known: readonly string[], place: Place): Diagnostic => {
  const meant = nearest(key, known);
  const hint = meant === undefined ? `The keys are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  return error('config/unknown-key', `There is no extension point \`${key}\`.`, hint, place);
};

export const twoConfigs = (first: Place, second: Place): Diagnostic =>
  error('config/two-files', 'There are two configuration files.', 'Keep one of the two.', first, second);
