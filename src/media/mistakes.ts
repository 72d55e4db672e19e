/** What can be wrong with a file that is to be published as it is. */

import type { SourcePath } from '../model/brands.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';

export function unknownKind(path: SourcePath, endings: readonly string[]): Diagnostic {
  return warning(
    'media/unknown-kind',
    `${path} is not published: its name does not end like that of a picture, video, audio file or document.`,
    `Names may end in ${endings.join(', ')}. Convert the file, or move it out of content/.`,
    start(path),
  );
}

/** `actual` is the format found, `ending` the end of name that would fit it. */
export function wrongExtension(path: SourcePath, actual: string, ending: string | undefined): Diagnostic {
  return error(
    'media/wrong-extension',
    `${path} is in truth ${article(actual)} ${actual.toUpperCase()} file.`,
    ending === undefined
      ? 'Export it again in the format of its name.'
      : `Rename it so that it ends in .${ending}, in the articles that use it too, or export it again.`,
    start(path),
  );
}

/** A picture that moves, and that nobody can stop (WCAG 2.2, 2.2.2). */
export function animated(path: SourcePath): Diagnostic {
  return error(
    'media/animated',
    `${path} moves, and readers could not stop it.`,
    'Make a video of it (MP4) and show it with ::video, or export one frame as a JPEG or PNG.',
    start(path),
  );
}

export function withheldRecord(path: SourcePath): Diagnostic {
  return warning(
    'media/record-withheld',
    `${path} carries a signed record of how it was made (C2PA), which is not published: it tells where the picture was taken or with which device.`,
    'Have it signed again without place and serial numbers, if readers are to see the record.',
    start(path),
  );
}

/** `reason` completes "cannot be used:". */
export function unreadable(path: SourcePath, reason: string): Diagnostic {
  return error('media/unreadable', `${path} cannot be used: ${reason}.`, 'Export or copy the file again.', start(path));
}

/** `part` completes "it holds". */
export function activeVector(path: SourcePath, part: string): Diagnostic {
  return error(
    'media/active',
    `${path} could run script for a reader who opens it: it holds ${part}.`,
    'Export it as a plain SVG without scripts and interaction, or as a PNG.',
    start(path),
  );
}

export function pictureTooHeavy(path: SourcePath, bytes: number, limit: number): Diagnostic {
  return error(
    'limit/picture',
    `${path} has ${Math.ceil(bytes / 1e6)} MB, more than the ${limit / 1e6} MB that a picture may have.`,
    'Export it smaller: 3000 pixels on the long side are plenty.',
    start(path),
  );
}

export function pictureTooWide(path: SourcePath, size: { width: number; height: number }, limit: number): Diagnostic {
  return error(
    'limit/picture',
    `${path} has ${size.width} × ${size.height} pixels, more than the ${limit / 1e6} million that a picture may have.`,
    'Export it smaller: 3000 pixels on the long side are plenty.',
    start(path),
  );
}

/** `reason` is what the decoder says. */
export function undeveloped(path: SourcePath, reason: string): Diagnostic {
  return error(
    'media/unreadable',
    `${path} cannot be used: it is damaged (${firstLine(reason)}).`,
    'Export or copy the file again.',
    start(path),
  );
}

export function changedWhileBuilding(path: SourcePath): Diagnostic {
  return error('media/changed', `${path} was changed while the site was being built.`, 'Build again.', start(path));
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 120);
}

function start(file: SourcePath): Place {
  return { file, line: 1, column: 1, length: 1 };
}

function article(format: string): string {
  return /^(?:avif|html|mp|svg|heic)/.test(format) && format !== 'heic' ? 'an' : 'a';
}
