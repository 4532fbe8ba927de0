import { expect, it } from 'vitest';
import { fitNotes } from '../../src/batch/folder/summary.js';
import { FittedCount } from '../../src/render/letters/fittedCount.js';
import type { Composition, Fit } from '../../src/shapes/layout/composition.js';

const page = { width: 612, height: 792, items: [], placements: [] };

function letter(pages: number, fit?: Fit) {
  const composition: Composition = {
    title: '',
    language: 'en',
    pages: Array.from({ length: pages }, () => page),
    structure: [],
  };
  return { composition, fit };
}

it('counts the sheets that letters do not take, each document on sheets of its own', () => {
  const count = new FittedCount();
  const fitted = { natural: 3, pages: 2 };
  count.add([letter(2, fitted), letter(5)]);
  count.add([letter(2, fitted), letter(1, { natural: 2, pages: 1 })]);
  expect(count.counts).toEqual({ saved: 2, taller: 0 });
});

it('counts a piece once that is taller than a typical one, and takes its sheets off', () => {
  const count = new FittedCount();
  count.add([letter(3, { natural: 3, pages: 2 }), letter(3, { natural: 5, pages: 2 })]);
  expect(count.counts).toEqual({ saved: 1, taller: 1 });
});

it('is told in a sentence each', () => {
  expect(fitNotes({ sheets_saved: 286_700, taller: 12 })).toEqual([
    'Sheets saved by fitting text to its pages: 286,700.',
    '12 pieces need more pages than most.',
  ]);
  expect(fitNotes({})).toEqual([]);
});
