/** The data of a chart as a table, for those who cannot see the chart and those who want the number. */

import type { SafeHtml } from '../model/brands.ts';
import type { ChartSpec } from '../model/chart.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';
import type { ChartData } from './read-data.ts';
import { numberFormat } from './x-values.ts';

/** A table with a header for each column and row; it scrolls inside itself, and the keyboard reaches it. */
export function dataTable({ x, xName, series }: ChartData, { alt, title, lang }: ChartSpec): SafeHtml {
  const number = numberFormat(lang);
  const head = [
    `<th scope="col">${escapeHtml(xName)}</th>`,
    ...series.map(({ name }) => `<th scope="col" class="bs-right">${escapeHtml(name)}</th>`),
  ];
  const rows = x.values.map(({ label }, row) => {
    const cells = series.map(({ values }) => {
      const value = values[row];
      return `<td class="bs-right">${value === undefined ? '' : escapeHtml(number(value))}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}</tr>`;
  });
  const table = `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const name = escapeHtml(title ?? alt);
  return trustedHtml(`<div class="bs-table-scroll" role="region" tabindex="0" aria-label="${name}">${table}</div>`);
}
