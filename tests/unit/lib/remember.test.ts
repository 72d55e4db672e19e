import { expect, it } from 'vitest';
import { remember } from '../../../src/lib/remember.ts';

it('makes a thing once for each key, be it nothing', () => {
  const asked: string[] = [];
  const find = remember((key: string) => {
    asked.push(key);
    return key === 'none' ? undefined : { key };
  });
  expect(find('a')).toBe(find('a'));
  expect(find('none')).toBe(find('none'));
  expect(asked).toEqual(['a', 'none']);
});
