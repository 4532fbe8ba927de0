/** Turns template text into inline content of a paragraph: transforms it, checks it, and collapses its white space. */
import type { Place } from '../../base/problems.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Style } from '../style/style.js';
import { checkGlyphs } from '../text/checkGlyphs.js';
import { type TextContext, textStyleOf } from '../text/textStyle.js';
import { transformText } from '../text/transformText.js';
import { unicodeSpaces, withoutZeroWidth } from '../text/unicodeSpaces.js';
import type { Inline } from './box.js';

/** What text inherits from the element around it. */
export interface TextSource {
  readonly style: Readonly<Style>;
  readonly textContext: TextContext;
  readonly place: Place;
}

export function textInlines(
  data: string,
  { style, textContext, place }: TextSource,
  fonts: FontBook,
): Inline[] {
  const textStyle = textStyleOf(style, textContext, fonts, place);
  const wraps = style.whiteSpace !== 'nowrap';
  const transformed = transformText(unicodeSpaces(data), style.textTransform);
  const text = wraps ? transformed : withoutZeroWidth(transformed);
  checkGlyphs(withoutZeroWidth(collapse(text)), fonts, place);
  if (style.whiteSpace !== 'pre-line') return [{ kind: 'text', text: collapse(text), textStyle, wraps }];
  return text.split('\n').flatMap((line, index): Inline[] => {
    const inline: Inline = { kind: 'text', text: collapse(line), textStyle, wraps };
    return index === 0 ? [inline] : [{ kind: 'newline', textStyle }, inline];
  });
}

/** Replaces each run of white space with one space; keeps non-breaking spaces (CSS Text 3, 4.1). */
function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}
