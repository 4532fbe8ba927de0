import type { Item } from '../../../shapes/layout/composition.js';
import { type LaidText, laidOut, textsOf } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Paper } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const labelMeasures: Rule = {
  id: 'SR-031',
  title: 'The label on the envelope is 3 by 1 inches, with its two lines of at least 10 pt.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['envelope'],
  basis: { source: '49 CFR 577.14(b), (c)', sure: 'confirmed' },
  explanation:
    'Measured on the envelope as it is laid out: the frame, the size of both lines, and that the first stands above the second. Mailings before February 18, 2014 have no label and are not looked at.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-label.hbs':
        '<div class="label-frame"></div>\n<p class="label-first" style="font-size: 9pt" data-statute="envelope_label_1">{{inline statute.texts.envelope_label_1}}</p>\n<p class="label-second" data-statute="envelope_label_2">{{inline statute.texts.envelope_label_2}}</p>\n',
    },
    finds: 'Line 1 of the label is 9 pt; the law asks for at least 10 pt.',
  },
  *check(checked) {
    for (const paper of checked.papers(['envelope'])) {
      const [first, second] = ['envelope_label_1', 'envelope_label_2'].map((id) => lineOf(paper, id));
      if (first === undefined || second === undefined) continue;
      const block = paper.blocks.find(({ statute }) => statute === 'envelope_label_1');
      for (const message of wrongIn(paper, first, second)) yield { message, paper, block };
    }
  },
};

const INCH = 72;
/** 0.01 in, and half of the stroke that draws the frame. */
const TOLERANCE = 0.01 * INCH + 0.375;
const LEAST_SIZE = 10;

function lineOf(paper: Paper, id: string): LaidText | undefined {
  const words = paper.blocks.find(({ statute }) => statute === id)?.text;
  if (words === undefined) return undefined;
  return textsOf(laidOut(paper)).find(({ text }) => words.startsWith(text.trim()));
}

function* wrongIn(paper: Paper, first: LaidText, second: LaidText): Generator<string> {
  for (const [index, { size }] of [first, second].entries())
    if (size < LEAST_SIZE)
      yield `Line ${index + 1} of the label is ${Math.round(size * 100) / 100} pt; the law asks for at least 10 pt.`;
  if (first.baseline >= second.baseline) yield 'The lines of the label are in the wrong order.';
  const { width, height } = frameAround(paper, first);
  if (Math.abs(width - 3 * INCH) > TOLERANCE || Math.abs(height - INCH) > TOLERANCE)
    yield `The label is ${inches(width)} by ${inches(height)} in; the law asks for 3 by 1.`;
}

const inches = (points: number): string => String(Math.round((points / INCH) * 100) / 100);

/** What is drawn around the first line and below it. */
function frameAround(paper: Paper, { x, baseline }: LaidText): { width: number; height: number } {
  const [page] = laidOut(paper).composition.pages;
  const boxes = (page?.items ?? [])
    .flatMap(boxOf)
    .filter(({ left, right }) => left <= x + INCH && x <= right + INCH);
  const near = boxes.filter(({ top }) => Math.abs(top - baseline) < 1.2 * INCH);
  const side = (pick: 'left' | 'top', most: boolean, of: 'left' | 'right' | 'top' | 'bottom' = pick) =>
    near
      .map((box) => box[of])
      .reduce((a, b) => (most ? Math.max(a, b) : Math.min(a, b)), most ? 0 : Infinity);
  if (near.length === 0) return { width: 0, height: 0 };
  return {
    width: side('left', true, 'right') - side('left', false),
    height: side('top', true, 'bottom') - side('top', false),
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(item: Item): readonly Box[] {
  if (item.kind === 'rect')
    return [{ left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height }];
  if (item.kind !== 'line') return [];
  return [
    {
      left: Math.min(item.x1, item.x2),
      right: Math.max(item.x1, item.x2),
      top: Math.min(item.y1, item.y2),
      bottom: Math.max(item.y1, item.y2),
    },
  ];
}
