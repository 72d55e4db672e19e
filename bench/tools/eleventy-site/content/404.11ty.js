import { frame } from '../parts/frame.js';

export const data = { permalink: '/404.html', eleventyExcludeFromCollections: true };

export function render({ paper }) {
  const main = '<h1>Not found</h1>\n<p>There is no page at this address.</p>';
  return frame(paper, { url: '/404.html', title: 'Not found' }, main);
}
