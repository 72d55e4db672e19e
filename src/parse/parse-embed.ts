/** What is kept of a post at another host: front matter says whose it is, the body is its text, word for word. */

import { legalText } from '../markdown/characters.ts';
import type { EmbedSnapshot } from '../model/authority.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { placeOf } from '../model/places.ts';
import type { SourceFile } from '../model/source.ts';
import { idFromName } from './addresses.ts';
import { embedTable } from './authority-tables.ts';
import type { ParseContext } from './context.ts';
import * as mistakes from './mistakes.ts';
import { momentAt } from './moments.ts';
import { openFile } from './open-file.ts';

/** Parses a file of content/embeds. Its text is no Markdown: `#harbour` is a word of the post and no heading. */
export function parseEmbed(file: SourceFile, { site }: Pick<ParseContext, 'site'>): Outcome<EmbedSnapshot> {
  const { reading, front, diagnostics: found } = openFile(file, embedTable, site);
  const id = idFromName(file.path);
  const diagnostics = [...id.diagnostics, ...found];
  if (front === undefined || reading === undefined) return { value: undefined, diagnostics };

  const source = { file: file.path, text: front.body, firstLine: front.bodyLine, lang: site.language };
  const body = legalText(source);
  diagnostics.push(...body.diagnostics);
  const text = body.text.trim();
  const { values, places } = reading;
  const { url, author, date, image, alt, credit } = values;
  if (text === '' && image === undefined) diagnostics.push(mistakes.emptySnapshot(front.opening));
  if (image !== undefined && alt === undefined)
    diagnostics.push(mistakes.snapshotWithoutAlt(placeOf({ path: file.path, places }, 'image')));
  if (id.value === undefined || url === undefined || author === undefined || date === undefined) {
    return { value: undefined, diagnostics };
  }
  const moment = momentAt('date', date, { path: file.path, places, zone: site.zone, diagnostics });
  return {
    value: {
      id: id.value,
      path: file.path,
      url,
      author,
      date: moment,
      text,
      image,
      alt,
      credit,
      places,
    },
    diagnostics,
  };
}
