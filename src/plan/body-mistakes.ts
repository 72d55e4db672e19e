/** What an editor is told of what stands in a body and depends on other files or the clock: one function a message. */

import { shorten } from '../lib/shorten.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';

export function comingUpdate(time: string, place: Place): Diagnostic {
  return warning(
    'article/coming-update',
    `This update says ${time}, which is still to come, but readers see it already.`,
    'Correct its time; what is not to be public yet does not belong into a public file.',
    place,
  );
}

export function unknownSnapshot(id: string, meant: string | undefined, place: Place): Diagnostic {
  return error(
    'embed/missing',
    `There is no file content/embeds/${shorten(id)}.md.`,
    meant === undefined ? 'Run broadsheet snapshot, which writes it.' : `Did you mean “${meant}”?`,
    place,
  );
}

export function otherSnapshot(id: string, url: string, place: Place, other: Place): Diagnostic {
  return error(
    'embed/other-url',
    `“${shorten(id)}” was taken of ${shorten(url, 100)}, and not of the address that is embedded here.`,
    'Correct one of the two addresses.',
    place,
    other,
  );
}
