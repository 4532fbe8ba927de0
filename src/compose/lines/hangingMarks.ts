/** Measures how far the marks at the ends of a line hang into the margin, so that the edge of the text looks straight. */
import type { Points } from '../../shapes/units.js';
import type { Measure } from '../text/measure.js';
import type { Line } from './breakLines.js';

/** The share of its width by which a mark hangs at the start of a line. */
const AT_START: Readonly<Record<string, number>> = {
  '“': 1,
  '‘': 1,
  '"': 1,
  "'": 1,
  '«': 0.8,
  '¿': 0.3,
  '¡': 0.3,
};

/** The same at the end of a line. */
const AT_END: Readonly<Record<string, number>> = {
  '-': 0.7,
  '–': 0.4,
  '—': 0.3,
  ',': 0.7,
  '.': 0.7,
  '”': 0.8,
  '’': 0.8,
  '"': 0.8,
  "'": 0.8,
  ';': 0.4,
  ':': 0.4,
};

export function hangAtStart({ tokens }: Line, measure: Measure): Points {
  const first = tokens[0];
  const mark = first?.text[0] ?? '';
  const share = AT_START[mark];
  return first === undefined || share === undefined ? 0 : share * measure(mark, first.textStyle);
}

export function hangAtEnd({ tokens }: Line, measure: Measure): Points {
  const last = tokens.at(-1);
  const mark = last?.text.at(-1) ?? '';
  const share = AT_END[mark];
  return last === undefined || share === undefined ? 0 : share * measure(mark, last.textStyle);
}
