/** Checks the data of charts while it can still be told where an article asks for them. */

import { dataMistake, noCsv, noText } from '../charts/mistakes.ts';
import { readData } from '../charts/read-data.ts';
import type { ChartFact, Facts } from '../model/body.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import type { MediaFile } from '../model/source.ts';
import type { Report } from './authorities.ts';

/** So many mistakes of one file are told; the others are most likely the same. */
const mostTold = 10;

/** Reports what keeps a chart from being drawn. `media` are the files of the body's references, where they were found. */
export function checkCharts(
  { charts, media: references }: Pick<Facts, 'charts' | 'media'>,
  media: readonly (ResolvedMedia | undefined)[],
  { fileOf, report }: { readonly fileOf: (media: ResolvedMedia) => MediaFile | undefined; readonly report: Report },
): void {
  for (const chart of charts) {
    const reference = references[chart.media];
    const found = media[chart.media];
    if (reference === undefined || found === undefined) continue;
    const file = fileOf(found);
    if (file === undefined || found.type !== 'text/csv') report(noCsv(reference.target, reference.place));
    else if (file.text === undefined) report(noText(reference.target, reference.place));
    else
      for (const fault of faultsOf(file.text, chart)) {
        const data = { file: file.path, line: 1, column: 1, length: 1 };
        report(dataMistake(fault, { article: reference.place, data }));
      }
  }
}

function faultsOf(text: string, { spec }: ChartFact) {
  return readData(text, spec).faults.slice(0, mostTold);
}
