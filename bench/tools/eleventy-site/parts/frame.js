import { escapeText, instant } from './html.js';

/** A whole page around its main part. `page` has url and title, and may have feed, description and article. */
export function frame(paper, page, main) {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/main.css">
${head(paper, page)}
</head>
<body>
<a class="skip" href="#main">To the text</a>
${masthead(paper)}
<main id="main">
${main}
</main>
${footer(paper)}
</body>
</html>
`;
}

function head(paper, { url, title, description = title, feed, article }) {
  const address = `${paper.url}${url}`;
  return `<title>${url === '/' ? '' : `${escapeText(title)} – `}${escapeText(paper.name)}</title>
<meta name="description" content="${escapeText(description)}">
<link rel="canonical" href="${address}">
<meta property="og:title" content="${escapeText(title)}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${escapeText(paper.name)}">
${feed === undefined ? '' : `<link rel="alternate" type="application/rss+xml" href="${feed}">`}
${article === undefined ? '' : articleHead(paper, address, article)}`;
}

function articleHead(paper, address, { title, standfirst, date, section, authors, lead }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: standfirst,
    url: address,
    datePublished: instant(date),
    articleSection: paper.labels.sections[section],
    author: authors.map((id) => ({
      '@type': 'Person',
      name: paper.labels.authors[id],
      url: `${paper.url}/authors/${id}/`,
    })),
  };
  return `<meta property="og:type" content="article">
<meta property="og:description" content="${escapeText(standfirst)}">
${lead === undefined ? '' : `<meta property="og:image" content="${paper.url}/media/${lead.image}">`}
<meta property="article:published_time" content="${instant(date)}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function sectionLinks({ sections }) {
  return sections.map(({ id, label }) => `<li><a href="/${id}/">${escapeText(label)}</a></li>`).join('\n');
}

function masthead(paper) {
  return `<header class="masthead">
<p class="masthead-name"><a href="/">${escapeText(paper.name)}</a></p>
<nav class="sections" aria-label="Sections">
<ul>
${sectionLinks(paper)}
</ul>
</nav>
</header>`;
}

function footer(paper) {
  return `<footer class="footer">
<nav aria-label="All sections">
<ul>
${sectionLinks(paper)}
</ul>
</nav>
<nav aria-label="Explore">
<ul>
<li><a href="/topics/">Topics</a></li>
<li><a href="/authors/">Authors</a></li>
<li><a href="/feed.xml">RSS</a></li>
<li><a href="/atom.xml">Atom</a></li>
<li><a href="/feed.json">JSON Feed</a></li>
</ul>
</nav>
<p>© ${escapeText(paper.name)}</p>
</footer>`;
}
