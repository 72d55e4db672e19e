import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableName } from '../../../src/lib/portable-name.ts';

describe('a portable name', () => {
  it('is never empty, never long, and its own portable name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const name = portableName(text, 'x');
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(82);
        expect(portableName(name, 'y')).toBe(name);
      }),
    );
  });

  it.each([
    ['José Núñez', 'josé-núñez'],
    ['新聞 2026', '新聞-2026'],
    ['CON', 'con-1'],
    ['Iran’s plan', 'irans-plan'],
    ['İstanbul', 'i\u0307stanbul'],
    ['../../etc/passwd', 'etc-passwd'],
    ['!!!', 'fallback'],
  ])('of %j is %s', (text, name) => {
    expect(portableName(text, 'fallback')).toBe(name);
  });
});
