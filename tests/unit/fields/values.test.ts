import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSiteAddress, readWebAddress } from '../../../src/fields/address.ts';
import { readDuration } from '../../../src/fields/duration.ts';
import { canonicalLanguage, isZone } from '../../../src/fields/language.ts';

describe('an address of the site', () => {
  test.each([
    ['/old/path/', '/old/path/'],
    ['/old/path', '/old/path/'],
    ['/old/page.html', '/old/page.html'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe\u0301/', '/café/'],
    ['/', '/'],
  ])('%s is read as %s', (text, address) => {
    expect(readSiteAddress(text)).toBe(address);
  });

  test.each([
    '../escape',
    '/../escape',
    '/a/../../b',
    '/a/./b',
    '/%2e%2e/x',
    '/%2E/x',
    '/a%2fb',
    '/a%5cb',
    '/a\\b',
    '\\a',
    '//evil.example/x',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'C:/x',
    '/C:/x',
    '/a\u0000b',
    '/a\nb',
    '/a b/',
    '/a//b',
    '/a?b',
    '/a#b',
    '/%E0%A4%A',
    '/aux/',
    '/x./',
    '/.git/config',
    'old/path',
    '',
    `/${'x'.repeat(256)}/`,
  ])('%j is refused', (text) => {
    expect(readSiteAddress(text)).toHaveProperty('mistake');
  });

  test('of any text never leaves the site', () => {
    const parts = fc.array(fc.constantFrom('/', '.', '..', '%2e', '%2F', '\\', 'a', '%', 'C:', '~', '\u0000', 'é'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          parts.map((all) => all.join('')),
        ),
        (text) => {
          const address = readSiteAddress(`/${text}`);
          if (typeof address !== 'string') return;
          expect(address).toMatch(/^\/(?!\/)/);
          expect(new URL(encodeURI(address), 'https://a.example').origin).toBe('https://a.example');
          expect(address.split('/')).not.toContain('..');
        },
      ),
    );
  });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//a.example',
  'http:/a',
  'https://',
  'https://a b',
  'ftp://a.example',
  '/x',
])('%s is no web address', (text) => {
  expect(readWebAddress(text)).toHaveProperty('mistake');
});

test('a web address is written as URLs are', () => {
  expect(readWebAddress('HTTPS://Example.ORG/a"b')).toBe('https://example.org/a%22b');
});

test.each([
  ['1:05', 'PT1M5S'],
  ['65', 'PT1M5S'],
  ['PT1M5S', 'PT1M5S'],
  ['PT65S', 'PT1M5S'],
  ['1:02:03', 'PT1H2M3S'],
  ['90:00', 'PT1H30M'],
  ['0', undefined],
  ['1:60', undefined],
  ['1:99:00', undefined],
  ['PT', undefined],
  ['an hour', undefined],
  ['-5', undefined],
])('a duration of %s is %s', (text, duration) => {
  expect(readDuration(text)).toBe(duration);
});

test.each([
  ['en-gb', 'en-GB'],
  ['zh-hant', 'zh-Hant'],
  ['english', undefined],
  ['en_GB', undefined],
  ['/etc/passwd', undefined],
  ['x-private', undefined],
  ['', undefined],
])('the language %s is %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical);
});

test('a zone is a name that the platform knows', () => {
  expect(['Europe/London', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'].every(isZone)).toBe(true);
  expect(['London', '+01:00', '../UTC', '', 'Europe/Londn'].some(isZone)).toBe(false);
});
