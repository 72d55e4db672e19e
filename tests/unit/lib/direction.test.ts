import { expect, it } from 'vitest';
import { directionOf } from '../../../src/lib/direction.ts';

it.each(['ar', 'he-IL', 'fa', 'ur', 'ckb', 'khw', 'yi', 'AR-eg', 'az-Arab', 'ff-Adlm'])(
  '%s runs from right to left',
  (lang) => {
    expect(directionOf(lang)).toBe('rtl');
  },
);

it.each(['EN', 'en-GB', 'ar-Latn', 'zh-Hant', 'hi', ''])('%j runs from left to right', (lang) => {
  expect(directionOf(lang)).toBe('ltr');
});
