/** Prepares the tokens of a paragraph: static text is measured once, slots and counters when they are filled. */

import type { SlotValues } from '../../shapes/recordModel.js';
import type { Inline, Paragraph } from '../boxes/box.js';
import type { PageNumbers } from '../content/content.js';
import { slotLines } from '../content/slotLines.js';
import type { Token } from '../lines/token.js';
import { newline, tokenize } from '../lines/tokenize.js';
import type { Measure } from '../text/measure.js';
import type { TextStyle } from '../text/textStyle.js';
import { scaleTextStyle } from '../text/textStyle.js';
import { transformText } from '../text/transformText.js';

export interface Insertions {
  readonly values: SlotValues;
  readonly numbers: PageNumbers;
  readonly scale: number;
}

type TokenSource = readonly Token[] | ((insertions: Insertions) => Token[]);

/** Returns a function from inserted values to tokens; static text is measured here, once. */
export function paragraphTokens(
  paragraph: Paragraph,
  measure: Measure,
): (insertions: Insertions) => readonly Token[] {
  const parts = paragraph.inlines.map((inline) => prepareInline(inline, measure));
  return (insertions) => {
    const { scale } = insertions;
    return parts.flatMap((part) => {
      if (typeof part === 'function') return part(insertions);
      return scale === 1 ? part : part.map((token) => scaleToken(token, scale));
    });
  };
}

function prepareInline(inline: Inline, measure: Measure): TokenSource {
  switch (inline.kind) {
    case 'text':
      return tokenize(inline.text, inline.textStyle, measure, inline.wraps, true);
    case 'newline':
      return [newline(inline.textStyle)];
    case 'counter':
      return ({ numbers, scale }) =>
        tokenize(
          String(numbers[inline.counter === 'page' ? 'page' : 'pages']),
          scaled(inline.textStyle, scale),
          measure,
          true,
        );
    case 'slot':
      return ({ values, scale }) =>
        slotTokens(slotLines(values, inline.name), inline, scaled(inline.textStyle, scale), measure);
  }
}

/** White space in a value prints as a space, as it does in static text. */
const CONTROL = /[\t\n\r\f\v]/;
const CONTROLS = /[\t\n\r\f\v]+/g;

function slotTokens(
  lines: readonly string[],
  inline: Inline & { kind: 'slot' },
  textStyle: TextStyle,
  measure: Measure,
): Token[] {
  return lines.flatMap((line, index) => {
    const text = transformText(CONTROL.test(line) ? line.replace(CONTROLS, ' ') : line, inline.transform);
    const tokens = tokenize(text, textStyle, measure, inline.wraps);
    return index > 0 ? [newline(textStyle), ...tokens] : tokens;
  });
}

function scaled(textStyle: TextStyle, scale: number): TextStyle {
  return scale === 1 ? textStyle : scaleTextStyle(textStyle, scale);
}

export function scaleToken(token: Token, scale: number): Token {
  return { ...token, width: token.width * scale, textStyle: scaleTextStyle(token.textStyle, scale) };
}
