import { describe, expect, it } from 'vitest';
import { readingRuns } from '../../../src/print/content/readingRuns.js';
import { separateWords } from '../../../src/print/content/separateWords.js';
import type { Item } from '../../../src/shapes/layout/composition.js';
import { filling, text } from '../sampleParts.js';
import { Structure } from '../structuredParts.js';

/** Texts of all pages as they are drawn. */
function drawn(s: Structure, ...pages: readonly (readonly Item[])[]): string[] {
  const composition = s.composition(...pages);
  const runs = composition.pages.map((page) => readingRuns(page, filling()));
  const items = separateWords(runs, composition.structure)
    .flat()
    .flatMap((run) => (run.kind === 'drawn' ? run.items : []));
  return items.map((item) => (item.kind === 'text' ? item.text : ''));
}

describe('a paragraph that goes on in another line', () => {
  it('keeps its words apart: on the same page, on the next, and where a link begins the line', () => {
    const s = new Structure();
    const p = s.add('p');
    const a = s.add('a', p);
    const first = [text(72, 80, 'one', { node: p }), text(72, 92, 'two', { node: p })];
    const second = [text(72, 80, 'three', { node: a }), text(99, 80, 'four', { node: p })];
    expect(drawn(s, first, second)).toEqual(['one ', 'two ', 'three', 'four']);
  });

  it('stays whole where a line ends inside of a word, and nowhere else', () => {
    const s = new Structure();
    const p = s.add('p');
    const broken = { ...text(72, 80, 'recon-', { node: p }), part: { reads: 'reconditioned', goesOn: true } };
    const rest = { ...text(72, 92, 'ditioned', { node: p }), part: { reads: '', goesOn: false } };
    const dash = text(72, 104, 'in March -', { node: p });
    const items = [broken, rest, dash, text(72, 116, 'or later', { node: p })];
    expect(drawn(s, items)).toEqual(['recon-', 'ditioned ', 'in March - ', 'or later']);
  });

  it('gives no space to the paragraph after it, nor to a mark above the line', () => {
    const s = new Structure();
    const [p, q] = [s.add('p'), s.add('p')];
    const raised = text(90, 76, '1', { node: p });
    const items = [text(72, 80, 'note', { node: p }), raised, text(72, 92, 'next', { node: q })];
    expect(drawn(s, items)).toEqual(['note', '1', 'next']);
  });
});
