import { day, escapeText, instant } from './html.js';

/** An article as lists show it. */
export function card({ url, date, data: { title, standfirst, section, authors, lead, paper } }) {
  return `<article class="card">
${lead === undefined ? '' : `<img src="/media/${lead.image}" alt="" width="480" height="320" loading="lazy">`}
<p class="kicker">${escapeText(paper.labels.sections[section])}</p>
<h2 class="card-title"><a href="${url}">${escapeText(title)}</a></h2>
<p class="card-standfirst">${escapeText(standfirst)}</p>
<p class="card-meta">By ${authors.map((id) => escapeText(paper.labels.authors[id])).join(', ')} <time datetime="${instant(date)}">${day(date)}</time></p>
</article>`;
}
