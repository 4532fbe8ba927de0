import { describe, expect, it } from 'vitest';
import { questionNumbers } from '../../../src/merge/template/questionNumber.js';

describe('the numbers of the questions that are left', () => {
  it.each([
    [
      ['Q1', 'Q1a', 'Q1b', 'Q2'],
      ['Q1', 'Q1a', 'Q1b', 'Q2'],
    ],
    [
      ['Q1', 'Q3', 'Q3b', 'Q5'],
      ['Q1', 'Q2', 'Q2a', 'Q3'],
    ],
    [
      ['Q2a', 'Q2b', 'Q4'],
      ['Q1', 'Q1a', 'Q2'],
    ],
  ])('of %j are %j', (left, numbers) => {
    expect(questionNumbers(left)).toEqual(numbers);
  });
});
