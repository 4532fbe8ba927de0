import { expect, it } from 'vitest';
import { assertGivenOnce } from '../../../src/cli/arguments/assertGivenOnce.js';

it('refuses two values for an option that takes one, and admits lists', () => {
  expect(() => assertGivenOnce({ owners: ['a.csv', 'b.csv'] })).toThrow('--owners is given twice');
  const lists = { set: ['a=1', 'b=2'], earlier: ['out/a', 'out/b'], accept: ['open-points=counsel agreed'] };
  expect(assertGivenOnce(lists)).toBe(true);
});
