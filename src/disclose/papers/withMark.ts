/** Draws the mark of a form at the foot of its first page. */
import { dataMatrix } from '../../post/matrix/dataMatrix.js';
import { formMark } from '../../shapes/documents/formMark.js';
import type { FilledComposition, PathItem } from '../../shapes/layout/composition.js';
import type { PathStep } from '../../shapes/layout/outline.js';
import type { Points } from '../../shapes/units.js';

/** What the characters of every form mark need. */
const SIDE = 18;
/** 0.7 mm: six dots of a scan at 200 dots per inch. */
const MODULE: Points = 2;
/** From the right edge, where the text ends, and from the lower one, within what printers reach. */
const RIGHT: Points = 63;
const BELOW: Points = 18;
const INK = '#000000';

/** @param data of the form, as it is filed */
export function withMark({ composition, filling }: FilledComposition, data: object): FilledComposition {
  const [first, ...rest] = composition.pages;
  if (first === undefined) return { composition, filling };
  const { rows } = dataMatrix(formMark(JSON.stringify(data)), SIDE);
  const side = SIDE * MODULE;
  const mark: PathItem = {
    ...{ kind: 'path', x: first.width - RIGHT - side, y: first.height - BELOW - side },
    ...{ steps: rows.flatMap(stepsOf), fill: INK, stroke: undefined, node: -1 },
  };
  return {
    composition: { ...composition, pages: [{ ...first, items: [...first.items, mark] }, ...rest] },
    filling,
  };
}

/** A rectangle for each run of dark modules, so that no viewer draws a gap between two of them. */
function stepsOf(bits: number, index: number): PathStep[] {
  const [top, bottom] = [index * MODULE, (index + 1) * MODULE];
  const row = bits.toString(2).padStart(SIDE, '0');
  return [...row.matchAll(/1+/g)].flatMap(({ index: start, 0: run }) =>
    rectangle(start * MODULE, top, (start + run.length) * MODULE, bottom),
  );
}

const rectangle = (left: Points, top: Points, right: Points, bottom: Points): readonly PathStep[] => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
];
