import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyContent, bodyText } from '../../../src/memory/body-record.ts';
import type { SlottedText } from '../../../src/model/body.ts';

const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\n', '"', '<p class="a">\\</p>\n'));

const slotted: fc.Arbitrary<SlottedText> = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => ({
  parts,
  slots: parts.slice(1).map((_, link) => ({ kind: 'href', link })),
}));

test('a body comes back from its text as it was', () => {
  fc.assert(
    fc.property(slotted, fc.option(slotted, { nil: undefined }), slotted, (page, feed, text) => {
      expect(bodyContent(bodyText({ page, feed, text }).join(''))).toEqual({ page, feed, text });
    }),
  );
});
