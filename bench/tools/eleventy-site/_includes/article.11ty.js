import { frame } from '../parts/frame.js';
import { dayAndTime, escapeText, instant } from '../parts/html.js';

export function render({ content, paper, page, title, standfirst, section, authors, topics, lead }) {
  const main = `<article class="article">
<header class="article-header">
<p class="kicker"><a href="/${section}/">${escapeText(paper.labels.sections[section])}</a></p>
<h1>${escapeText(title)}</h1>
<p class="standfirst">${escapeText(standfirst)}</p>
</header>
<ul class="byline">
${authors.map((id) => `<li><a rel="author" href="/authors/${id}/">${escapeText(paper.labels.authors[id])}</a></li>`).join('\n')}
</ul>
<p class="article-dates">Published <time datetime="${instant(page.date)}">${dayAndTime(page.date)}</time></p>
${lead === undefined ? '' : leadFigure(lead)}
<div class="body">
${content}
</div>
<footer>
<ul class="topics">
${topics.map((id) => `<li><a rel="tag" href="/topics/${id}/">${escapeText(paper.labels.topics[id])}</a></li>`).join('\n')}
</ul>
<p class="permalink"><a rel="bookmark" href="${paper.url}${page.url}">${paper.url}${page.url}</a></p>
</footer>
</article>`;
  const article = { title, standfirst, date: page.date, section, authors, lead };
  return frame(paper, { url: page.url, title, description: standfirst, article }, main);
}

function leadFigure({ image, alt, caption, credit }) {
  return `<figure class="lead"><img src="/media/${image}" alt="${escapeText(alt)}" width="480" height="320"><figcaption>${escapeText(caption)} Credit: ${escapeText(credit)}</figcaption></figure>`;
}
