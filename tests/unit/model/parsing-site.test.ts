import { expect, it } from 'vitest';
import { parsingText } from '../../../src/model/parsing-site.ts';
import { siteOf } from '../render/values.ts';

const before = parsingText(siteOf());

it('a file is parsed again when hosts that it may embed, or newsletters that it may name, are others', () => {
  const morning = { id: 'morning', title: 'Morning', text: undefined, url: '/newsletters/' };
  expect(parsingText(siteOf({ embeds: { allow: ['youtube.com'] } }))).not.toBe(before);
  expect(parsingText(siteOf({ newsletters: [morning] }))).not.toBe(before);
});

it('and not when the paper has another name', () => {
  expect(parsingText(siteOf({ name: 'The Other Gazette' }))).toBe(before);
});
