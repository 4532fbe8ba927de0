import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../../src/compose/lines/breakOpportunities.js';

/** Places at which a line may end, the end of the word left out. */
function ours(word: string): Set<number> {
  let end = 0;
  const places = breakOpportunities(word).map((part) => (end += part.length));
  return new Set(places.slice(0, -1));
}

/** The same by Unicode line breaking. */
function unicode(word: string): Set<number> {
  const breaker = new LineBreaker(word);
  const places = new Set<number>();
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) places.add(next.position);
  places.delete(word.length);
  return places;
}

const mark = fc.constantFrom(...'.,;:!?()[]{}"\'%$&#@*+=<>|^~_“”‘’…•·©®™°§¿¡€£×½-‐–—/\u200B');
const letter = fc.constantFrom('a', 'Z', 'é', '9');
const word = fc
  .array(fc.oneof({ weight: 2, arbitrary: letter }, mark), { minLength: 1, maxLength: 12 })
  .map((characters) => characters.join(''));

/** Where we keep together what Unicode lets break: a reason each. */
const KEPT: Readonly<Record<string, (word: string, place: number) => boolean>> = {
  'no line begins with a mark': (text, place) => !/[\p{L}\p{N}]/u.test(text[place] ?? ''),
  'numbers and codes stay whole': (text, place) =>
    /[-‐–]/.test(text[place - 1] ?? '') &&
    !/[\p{L}\p{N})][-‐–]\p{L}/u.test(text.slice(Math.max(0, place - 2), place + 1)),
  'short words on both sides of a slash stay together': (text, place) =>
    text[place - 1] === '/' &&
    !(/\p{L}{3}\/$/u.test(text.slice(0, place)) && /^\p{L}{3}/u.test(text.slice(place))),
  'web addresses have rules of their own': (text) => /:\/\/|^www\.|[^/]\/[^/]+\//.test(text),
};

/** Where we break what Unicode keeps together: a reason each. */
const BROKEN: Readonly<Record<string, (word: string, place: number) => boolean>> = {
  'a zero width space asks for it': (text, place) => text[place - 1] === '\u200B',
  'an opening quote after a dash begins its line': (text, place) =>
    /—[“‘]/.test(text.slice(place - 1, place + 1)),
  'web addresses have rules of their own': (text) => /:\/\/|^www\.|[^/]\/[^/]+\//.test(text),
};

describe('break opportunities', () => {
  it.each([
    ['https://www.toyota.com/recall/update-info', ['https://www.toyota.com/', 'recall/', 'update-', 'info']],
    ['www.example.com/recall', ['www.example.com/recall']],
    ['first-class', ['first-', 'class']],
    ['recondi\u00ADtioned', ['recondi\u00AD', 'tioned']],
    ['1-800-255-3987', ['1-800-255-3987']],
    ['SSC/CSP', ['SSC/', 'CSP']],
    ['and/or', ['and/or']],
    ['04002-*****', ['04002-*****']],
    ['Spring—summer', ['Spring—', 'summer']],
    ['2020–2021', ['2020–2021']],
    ['wait…then', ['wait…', 'then']],
    ['Yes!No?', ['Yes!', 'No?']],
  ])('of %s are %j', (text, parts) => expect(breakOpportunities(text)).toEqual(parts));

  it('are those of Unicode line breaking, but for a reason', () => {
    fc.assert(
      fc.property(word, (text) => {
        const allowed = unicode(text);
        const own = [...ours(text)].filter((place) => !allowed.has(place));
        const unexplained = own.filter((place) => !Object.values(BROKEN).some((holds) => holds(text, place)));
        expect(unexplained).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  it('leave out those of Unicode line breaking only for a reason', () => {
    fc.assert(
      fc.property(word, (text) => {
        const taken = ours(text);
        const left = [...unicode(text)].filter((place) => !taken.has(place));
        const unexplained = left.filter((place) => !Object.values(KEPT).some((holds) => holds(text, place)));
        expect(unexplained).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });
});
