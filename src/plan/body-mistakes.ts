/** What an editor is told of what stands in a body and depends on other files or the clock: one function a message. */

import { type Diagnostic, type Place, warning } from '../model/diagnostic.ts';

export function comingUpdate(time: string, place: Place): Diagnostic {
  return warning(
    'article/coming-update',
    `This update says ${time}, which is still to come, but readers see it already.`,
    'Correct its time; what is not to be public yet does not belong into a public file.',
    place,
  );
}
