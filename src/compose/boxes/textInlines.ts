/** Turns template text into inline content of a paragraph: transforms it, checks it, and collapses its white space. */
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { Place } from '../../base/problems.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Style } from '../style/style.js';
import { checkGlyphs } from '../text/checkGlyphs.js';
import { hyphenate } from '../text/hyphenate.js';
import { type TextContext, textStyleOf } from '../text/textStyle.js';
import { transformText } from '../text/transformText.js';
import { unicodeSpaces, withoutZeroWidth } from '../text/unicodeSpaces.js';
import type { Inline } from './box.js';

/** What text inherits from the element around it. */
export interface TextSource {
  readonly style: Readonly<Style>;
  readonly textContext: TextContext;
  readonly place: Place;
  /** Undefined in a margin box. */
  readonly element?: Element;
}

export function textInlines(
  data: string,
  { style, textContext, place, element }: TextSource,
  fonts: FontBook,
): Inline[] {
  const textStyle = textStyleOf(style, textContext, fonts, place);
  const wraps = style.whiteSpace !== 'nowrap';
  const transformed = transformText(unicodeSpaces(data), style.textTransform);
  const text = wraps ? hyphenated(transformed, style, element) : withoutZeroWidth(transformed);
  checkGlyphs(withoutZeroWidth(collapse(text)), style.fontFamily, fonts, place);
  if (style.whiteSpace !== 'pre-line') return [{ kind: 'text', text: collapse(text), textStyle, wraps }];
  return text.split('\n').flatMap((line, index): Inline[] => {
    const inline: Inline = { kind: 'text', text: collapse(line), textStyle, wraps };
    return index === 0 ? [inline] : [{ kind: 'newline', textStyle }, inline];
  });
}

function hyphenated(text: string, { hyphens }: Readonly<Style>, element: Element | undefined): string {
  return hyphens === 'auto' ? hyphenate(text, languageOf(element)) : text;
}

/** The language of the nearest element that says one. */
function languageOf(element: Element | undefined): string {
  for (let at: AnyNode | null | undefined = element; at != null; at = at.parent)
    if (isTag(at) && at.attribs.lang !== undefined) return at.attribs.lang;
  return '';
}

/** Replaces each run of white space with one space; keeps non-breaking spaces (CSS Text 3, 4.1). */
function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}
