import { expect, test } from 'vitest';
import { addressOf, outputPath, urlPath } from '../../../src/model/address.ts';

test.each([
  ['/', 'index.html'],
  ['/city/', 'city/index.html'],
  ['/feed.xml', 'feed.xml'],
  ['/404.html', '404.html'],
  ['/my-index.html', 'my-index.html'],
])('the address %s is answered by %s, and the file names the address', (url, path) => {
  expect(outputPath(urlPath(url))).toBe(path);
  expect(addressOf(outputPath(urlPath(url)))).toBe(url);
});
