import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldOnce } from '../../../src/memory/held-once.ts';

test('a value stays what it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const record = JSON.stringify({ value });
      expect(heldOnce(JSON.parse(record))).toEqual(JSON.parse(record));
      // A description is a text: the order of keys is part of it.
      expect(JSON.stringify(heldOnce(JSON.parse(record)))).toBe(record);
    }),
  );
});

test('what is empty is one list and one object, which nobody can fill', () => {
  const read = heldOnce({ links: [] as string[], media: [] as string[], extra: {}, more: { given: {} } });
  expect(read.links).toBe(read.media);
  expect(read.extra).toBe(read.more.given);
  expect(() => read.links.push('x')).toThrow(TypeError);
  expect(Object.isFrozen(read.extra)).toBe(true);
});

test('a key may have any name', () => {
  const record = '{"extra":{"__proto__":{"polluted":[]},"constructor":{}}}';
  const read = heldOnce(JSON.parse(record) as { extra: object });
  expect(JSON.stringify(read)).toBe(record);
  expect(Object.getPrototypeOf(read.extra)).toBe(Object.prototype);
});
