import { expect, it } from 'vitest';
import { firstTurning, withoutTurning } from '../../../src/lib/turning.ts';

it.each([
  ['an override', 'abc\u202Edef', 'abcdef', 3],
  ['an embedding, though it is closed', '\u202Babc\u202C', 'abc', 0],
  ['an isolate that nothing closes', 'a\u2066bc', 'abc', 1],
  ['a closing mark that nothing opened', 'a\u2069b\u2066c\u2069', 'abc', 1],
  ['an override beside isolates that are closed', '\u2068C++\u2069 \u202Edef', '\u2068C++\u2069 def', 6],
])('takes out %s', (_, text, left, at) => {
  expect([withoutTurning(text), firstTurning(text)]).toEqual([left, at]);
});

it.each(['plain', 'العربية \u2068C++\u2069 لغة', 'left-to-right mark \u200E and right-to-left mark \u200F'])(
  'leaves %j alone',
  (text) => {
    expect([withoutTurning(text), firstTurning(text)]).toEqual([text, -1]);
  },
);
