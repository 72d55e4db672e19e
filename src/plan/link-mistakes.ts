/** What an editor is told of links that lead nowhere, or not for every reader: one function a message. */

import { shorten } from '../lib/shorten.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';
import { didYouMean } from './mistakes.ts';

export function deadLink(target: string, meant: string | undefined, place: Place): Diagnostic {
  return error(
    'link/dead',
    `“${shorten(target, 100)}” leads nowhere: this site has no such page, article or file.`,
    didYouMean(
      meant,
      'Link to an article by its file (`../2020/name.md`), its address (`/2020/01/06/name/`) or its id.',
    ),
    place,
  );
}

export function deadAnchor(target: string, anchor: string, meant: string | undefined, place: Place): Diagnostic {
  return error(
    'link/dead-anchor',
    `“${shorten(target, 100)}” points at “#${shorten(anchor, 100)}”, but the page has no such heading.`,
    didYouMean(meant && `#${meant}`, 'A heading is called by its words in lower case, with hyphens between them.'),
    place,
  );
}

/** `when` is a clause: `at this moment`, `before 2026-03-05T10:00:00Z`. */
export function hiddenLink(
  target: string,
  hidden: { readonly what: string; readonly when: string; readonly level: 'error' | 'warn' },
  place: Place,
): Diagnostic {
  const { what, when, level } = hidden;
  return (level === 'error' ? error : warning)(
    'link/hidden',
    `“${shorten(target, 100)}” leads to ${what}, which readers may not see ${when}.`,
    'Publish it first, or take the link out.',
    place,
  );
}

export function expiringLink(
  target: string,
  to: { readonly what: string; readonly end: string },
  place: Place,
): Diagnostic {
  return warning(
    'link/expires',
    `“${shorten(target, 100)}” leads to ${to.what}, which readers may not see after ${to.end}.`,
    'Take the link out before then: from that moment on it is refused, and with it every build.',
    place,
  );
}

export function linkOutside(target: string, place: Place): Diagnostic {
  return error(
    'link/outside',
    `“${shorten(target, 100)}” leaves the content folder.`,
    'Link to files inside content/ only; for another site write the whole address with https://.',
    place,
  );
}

export function linkToAlias(target: string, url: string, place: Place): Diagnostic {
  return warning(
    'link/alias',
    `“${shorten(target, 100)}” is a former address of ${url}.`,
    `Write ${url} instead.`,
    place,
  );
}

export function ambiguousLink(target: string, paths: readonly string[], place: Place): Diagnostic {
  return error(
    'link/ambiguous',
    `“${shorten(target, 100)}” may mean ${paths.length} articles: ${paths.slice(0, 5).join(', ')}.`,
    'Write the file, the address or the id of the one you mean.',
    place,
  );
}
