import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recent } from '../../../src/lib/recent.ts';

it('gives the value of each key, made anew only where half of the most other keys came between', () => {
  const check = fc.property(fc.array(fc.nat(12), { maxLength: 200 }), fc.integer({ min: 2, max: 10 }), (keys, most) => {
    const values = recent<number, number>(most);
    const seen: number[] = [];
    for (const key of keys) {
      let made = 0;
      const value = values(key, () => {
        made += 1;
        return key * 2;
      });
      expect(value).toBe(key * 2);
      const between = new Set(seen.slice(seen.lastIndexOf(key) + 1));
      if (seen.includes(key) && between.size < Math.floor(most / 2)) expect(made).toBe(0);
      if (!seen.includes(key)) expect(made).toBe(1);
      seen.push(key);
    }
  });
  fc.assert(check, { seed: 1 });
});
