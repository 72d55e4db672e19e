/** The rule of docs/checking.md: what is a slip of the pen, and what is a change that readers must be told. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Verdict } from '../../../src/check/text-changes.ts';

const context = 'The council met on Monday to talk about the harbour and the long bridge across the river.';

function judged(before: string, after: string, lang = 'en-GB', grows = false): Verdict {
  const text = (body: string) => ({ title: 'A headline', standfirst: '', body });
  return compareTexts(text(before), text(after), { lang, grows });
}

/** `same`, `slips`, or the reasons of the changes. */
function verdictOf(before: string, after: string, lang?: string): string {
  const verdict = judged(before, after, lang);
  return verdict.kind === 'changed' ? verdict.changes.map(({ reason }) => reason).join(' ') : verdict.kind;
}

describe('a slip of the pen is', () => {
  it.each([
    ['letters swapped', 'They went to teh harbour.', 'They went to the harbour.'],
    ['a letter missing', 'The goverment fell.', 'The government fell.'],
    ['a letter too many', 'It was ussual.', 'It was usual.'],
    ['a wrong letter', 'They recieved a seperate letter.', 'They received a separate letter.'],
    ['two letters of a long word', 'The accomodaton was full.', 'The accommodation was full.'],
    ['a capital', 'the Prime minister spoke.', 'The Prime Minister spoke.'],
    ['an accent', 'The cafe was full.', 'The café was full.'],
    ['words run together', 'There was alot of rain.', 'There was a lot of rain.'],
    ['a word torn apart', 'They met every where.', 'They met everywhere.'],
    ['an apostrophe', 'Its raining and the ships captain waits.', 'It’s raining and the ship’s captain waits.'],
    ['a word written twice', 'They saw the the ship.', 'They saw the ship.'],
    ['a small word left out', 'They went the harbour.', 'They went to the harbour.'],
    ['an article for its like', 'It was a old ship.', 'It was an old ship.'],
    ['a name’s accent', 'They spoke to Jose.', 'They spoke to José.'],
  ])('%s', (_, before, after) => {
    expect(verdictOf(`${context} ${before}`, `${context} ${after}`)).toBe('slips');
    expect(verdictOf(before, after)).toBe('slips');
  });

  it.each([
    ['de', 'Die Regirung trat zurück.', 'Die Regierung trat zurück.'],
    ['de', 'Sie sah den Haus.', 'Sie sah das Haus.'],
    ['fr', 'Il a recu la lettre.', 'Il a reçu la lettre.'],
    ['fr', 'Les maison sont vides.', 'Les maisons sont vides.'],
    ['es', 'El gobierno dimitio ayer.', 'El gobierno dimitió ayer.'],
    ['ar', 'قالت الحكومه إن الجسر مغلق.', 'قالت الحكومة إن الجسر مغلق.'],
    ['xx', 'Kalbi goverment dala.', 'Kalbi government dala.'],
  ])('in %s: %s', (lang, before, after) => {
    expect(verdictOf(before, after, lang)).toBe('slips');
  });

  it('one of a few, but not one of many', () => {
    const wrong = ['recieve', 'seperate', 'goverment', 'occured', 'untill', 'begining'];
    const right = ['receive', 'separate', 'government', 'occurred', 'until', 'beginning'];
    const text = (words: readonly string[]): string => words.map((word) => `It was ${word} there.`).join(' ');
    expect(verdictOf(text(wrong.slice(1)), text(right.slice(1)))).toBe('slips');
    expect(verdictOf(text(wrong), text(right))).toBe('many many many many many many');
    const long = `${context} `.repeat(60);
    expect(verdictOf(long + text(wrong), long + text(right))).toBe('slips');
  });
});

describe('nothing is said of', () => {
  it.each([
    ['commas and dashes', 'They came, they saw and left.', 'They came – they saw, and left.'],
    ['kinds of apostrophe', "It's late.", 'It’s late.'],
    ['a paragraph made two', 'They came.\n\nThey left.', 'They came. They left.'],
    ['nothing', context, context],
  ])('%s', (_, before, after) => {
    expect(verdictOf(before, after)).toBe('same');
  });
});

describe('a change is', () => {
  it.each([
    ['number', 'a digit', 'About 120 people came.', 'About 130 people came.'],
    ['number', 'a separator', 'It cost 1.500 pounds.', 'It cost 1,500 pounds.'],
    ['number', 'a sign', 'It was 5 degrees.', 'It was -5 degrees.'],
    ['number', 'a currency', 'It cost $5 then.', 'It cost €5 then.'],
    ['number', 'a numeral', 'It took four years.', 'It took for years.'],
    ['number', 'a magnitude', 'It cost a million pounds.', 'It cost a billion pounds.'],
    ['number', 'how many', 'All members voted.', 'Some members voted.'],
    ['negation', 'not', 'They will now resign.', 'They will not resign.'],
    ['negation', 'not, put in', 'They will resign.', 'They will not resign.'],
    ['negation', 'a short form', 'They did resign.', 'They didn’t resign.'],
    ['negation', 'one beside a slip', 'They did not recieve it.', 'They did receive it.'],
    ['name', 'one letter of a name', 'They spoke to John Smith.', 'They spoke to John Smyth.'],
    ['name', 'a name where a sentence begins', 'Smith spoke. They heard Smith.', 'Smyth spoke. They heard Smith.'],
    ['name', 'a capital word in a quotation', '“Goverment is bad,” they said.', '“Government is bad,” they said.'],
    ['quotation', 'quotation marks', 'He called it a great disaster.', 'He called it a “great disaster”.'],
    ['question', 'a question mark', 'Is he guilty?', 'Is he guilty.'],
    ['words', 'another word', 'The mayor praised the plan.', 'The mayor mocked the plan.'],
    ['words', 'a first letter', 'It was legal to do so.', 'It was illegal to do so.'],
    ['words', 'a short word', 'They said he did it.', 'They said she did it.'],
    ['words', 'a short word’s letter', 'The rate rose.', 'The rape rose.'],
    ['words', 'a word left out', 'The alleged thief ran.', 'The thief ran.'],
    ['words', 'a sentence', 'They came.', 'They came. Nearby the band played on.'],
  ])('%s: %s', (reason, _, before, after) => {
    expect(verdictOf(before, after)).toBe(reason);
    expect(verdictOf(`${context} ${before}`, `${context} ${after}`)).toBe(reason);
  });

  it.each([
    ['de', 'Es gab klein Problem.', 'Es gab kein Problem.', 'negation'],
    ['de', 'Es waren zweiundzwanzig.', 'Es waren zweiunddreißig.', 'number'],
    ['de', 'Gestern kam Olaf Scholz.', 'Gestern kam Olaf Schulz.', 'name'],
    ['fr', 'Il est coupable.', 'Il n’est pas coupable.', 'negation'],
    ['es', 'El ministro sabía algo.', 'El ministro no sabía algo.', 'negation'],
    ['es', 'Eran veintidós barcos.', 'Eran veintitrés barcos.', 'number'],
    ['ar', 'قال الوزير إنه يعرف.', 'قال الوزير إنه لا يعرف.', 'negation'],
    ['ar', 'قال «الجسر مغلق» أمس.', 'قال «الجسم مغلق» أمس.', 'name'],
    ['ar', 'جاء ٢٠ شخصا.', 'جاء ٣٠ شخصا.', 'number'],
    ['ja', '東京で橋が開通した。', '大阪で橋が開通した。', 'words'],
    ['xx', 'Kalbi no dala.', 'Kalbi nu dala.', 'negation'],
  ])('in %s: %s', (lang, before, after, reason) => {
    expect(verdictOf(before, after, lang)).toBe(reason);
  });

  it('shown with the words as they are written', () => {
    const verdict = judged('They paid Mr. O’Neill twelve pounds.', 'They paid Mr. O’Neill fourteen  pounds.');
    expect(verdict).toMatchObject({
      kind: 'changed',
      changes: [{ removed: 'twelve', added: 'fourteen', part: 'body' }],
    });
  });

  it('one in the headline, whose capitals say nothing where every word has one', () => {
    const text = (title: string) => ({ title, standfirst: '', body: context });
    const options = { lang: 'en', grows: false };
    expect(compareTexts(text('Goverment Falls After Vote'), text('Government Falls After Vote'), options).kind).toBe(
      'slips',
    );
    expect(compareTexts(text('Government falls'), text('Government wins'), options).kind).toBe('changed');
  });
});

describe('a live report', () => {
  const first = '10:00 They came.\n\n09:00 It began.';
  it('grows by paragraphs without changing', () => {
    expect(judged(first, `11:00 They left.\n\nNot one stayed.\n\n${first}`, 'en', true).kind).toBe('grown');
    expect(judged(first, `11:00 They left.\n\n${first}`, 'en', false).kind).toBe('changed');
  });

  it('changes when what stood there is another', () => {
    expect(judged(first, '11:00 They left.\n\n10:00 They never came.\n\n09:00 It began.', 'en', true).kind).toBe(
      'changed',
    );
    expect(judged(first, '10:00 They came.', 'en', true).kind).toBe('changed');
  });
});

describe('whatever is written', () => {
  const word = fc.constantFrom(
    'the',
    'mayor',
    'Smith',
    'not',
    'seven',
    '7',
    'harbour',
    'said',
    '“well',
    'done”',
    'why?',
    'bridge',
  );
  const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));

  it('a text is the same as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (one) => {
        expect(judged(one, one).kind).toBe('same');
      }),
    );
  });

  it('a change is one in both directions', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(judged(after, before).kind === 'changed').toBe(judged(before, after).kind === 'changed');
      }),
      { numRuns: 300 },
    );
  });

  it('another digit, a new “not” and a new name are never slips', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(25),
        fc.constantFrom('9', 'not', 'Dawson', 'nobody', 'thousand'),
        (before, index, intruder) => {
          const words = before.split(' ');
          words.splice(Math.min(index + 1, words.length), 0, intruder);
          // Behind a question mark a name is taken for the beginning of a sentence; it is a new word all the same.
          expect(judged(before, words.join(' ')).kind).toBe('changed');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the verdict on a text of any size comes soon', () => {
    const long = Array.from({ length: 60_000 }, (_, index) => `word${index % 977}`).join(' ');
    const other = Array.from({ length: 60_000 }, (_, index) => `term${index % 983}`).join(' ');
    const started = performance.now();
    expect(judged(long, other).kind).toBe('changed');
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
