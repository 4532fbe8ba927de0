/** Fills paragraphs whose values fit their lines unchanged, without splitting them into words. */

import type { SlotValues } from '../../shapes/recordModel.js';
import type { Points } from '../../shapes/units.js';
import type { Inline, Paragraph } from '../boxes/box.js';
import { slotLines } from '../content/slotLines.js';
import { TracedLines } from '../content/tracedLines.js';
import { type Line, TOLERANCE } from '../lines/breakLines.js';
import type { Token } from '../lines/token.js';
import { isSpace } from '../lines/tokenize.js';
import type { Style } from '../style/style.js';
import type { Measure } from '../text/measure.js';
import type { TextStyle } from '../text/textStyle.js';
import { sameTextStyle } from '../text/textStyle.js';
import { transformText } from '../text/transformText.js';
import { withoutZeroWidth } from '../text/unicodeSpaces.js';
import { scaleToken } from './paragraphTokens.js';

type InlineSlot = Inline & { kind: 'slot' };

/** A line of the template: runs of other styles first, then one style to the end, which contains the slots. */
interface TemplateLine {
  readonly before: readonly Token[];
  readonly textStyle: TextStyle;
  readonly parts: readonly (string | InlineSlot)[];
}

/**
 * Nearly every line with a slot fits unchanged, and measuring it once shows that. Splitting it into words and
 * joining them again would take several times as long for each letter.
 */
export class PlainParagraph {
  readonly #room: Points;
  readonly #measure: Measure;
  readonly #lines: readonly (TemplateLine | Line)[];
  /** Whether the position of a line depends on its width, because it is right-aligned or centered. */
  readonly #moves: boolean;

  constructor(
    room: Points,
    measure: Measure,
    lines: readonly (TemplateLine | Line)[],
    { textAlign }: Readonly<Style>,
  ) {
    this.#room = room;
    this.#measure = measure;
    this.#lines = lines;
    this.#moves = textAlign === 'right' || textAlign === 'center';
  }

  /** Adds the lines that contain a value; false if a value has to be broken or its spaces collapse. */
  trace(values: SlotValues, traced: TracedLines): boolean {
    const before = traced.texts.length;
    const plain = this.#write(values, traced, undefined);
    traced.mark(traced.texts.length - before);
    return plain;
  }

  /** The lines of the whole paragraph; undefined where `trace` returns false. They also fit at any smaller size. */
  lines(values: SlotValues, scale: number): readonly Line[] | undefined {
    const lines: Line[] = [];
    if (!this.#write(values, new TracedLines(), lines)) return undefined;
    return scale === 1 ? lines : lines.map((line) => scaleLine(line, scale));
  }

  #write(values: SlotValues, traced: TracedLines, lines: Line[] | undefined): boolean {
    for (const line of this.#lines)
      if ('tokens' in line) lines?.push(line);
      else if (!this.#writeLine(line, values, traced, lines)) return false;
    return true;
  }

  /** One line of the template becomes as many lines as its slots have. */
  #writeLine(
    line: TemplateLine,
    values: SlotValues,
    traced: TracedLines,
    lines: Line[] | undefined,
  ): boolean {
    const { textStyle, parts } = line;
    let { before } = line;
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') {
        text += part;
        continue;
      }
      const written = slotLines(values, part.name);
      for (let index = 0; index < written.length; index++) {
        if (index > 0) {
          if (!this.#end(text, before, textStyle, traced, lines)) return false;
          text = '';
          before = NOTHING;
        }
        const value = transformText(written[index] ?? '', part.transform);
        if (!isPlain(value)) return false;
        text += value;
      }
    }
    return this.#end(text, before, textStyle, traced, lines);
  }

  /** False for a line that is empty, begins or ends with a space, or is too wide. */
  #end(
    text: string,
    before: readonly Token[],
    textStyle: TextStyle,
    traced: TracedLines,
    lines: Line[] | undefined,
  ): boolean {
    if (text === '' || isSpace(text.charCodeAt(text.length - 1))) return false;
    if (before.length === 0 && isSpace(text.charCodeAt(0))) return false;
    const own = this.#measure(text, textStyle);
    const width = widthOf(before) + own;
    if (width > this.#room) return false;
    traced.add(text, textStyle.face);
    if (this.#moves) traced.mark(width);
    lines?.push({ tokens: [...before, wordOf(text, own, textStyle, false)], width, last: true });
    return true;
  }
}

/**
 * @param width of the room that its lines have
 * @returns undefined for a paragraph that has to be broken to know its lines: one with an indent, a counter,
 * or text in another style after a value
 */
export function plainParagraph(
  paragraph: Paragraph,
  width: Points,
  measure: Measure,
): PlainParagraph | undefined {
  if (paragraph.style.textIndent !== 0) return undefined;
  const room = width + TOLERANCE;
  const lines: (TemplateLine | Line)[] = [];
  for (const inlines of templateLines(paragraph.inlines)) {
    const line = inlines.some(({ kind }) => kind === 'slot')
      ? slotLine(inlines, measure)
      : staticLine(inlines, room, measure);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return new PlainParagraph(room, measure, lines, paragraph.style);
}

function templateLines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines)
    if (inline.kind === 'newline') lines.push([]);
    else lines.at(-1)?.push(inline);
  return lines;
}

/** The values and the adjacent text of the same style are one run, measured and drawn with kerning. */
function slotLine(inlines: readonly Inline[], measure: Measure): TemplateLine | undefined {
  const slot = inlines.findIndex(({ kind }) => kind === 'slot');
  const textStyle = inlines[slot]?.textStyle;
  if (textStyle === undefined) return undefined;
  let start = slot;
  while (start > 0 && sameTextStyle(inlines[start - 1]?.textStyle ?? textStyle, textStyle)) start--;
  const parts: (string | InlineSlot)[] = [];
  for (const inline of inlines.slice(start)) {
    if (inline.kind === 'text' && sameTextStyle(inline.textStyle, textStyle))
      parts.push(withoutZeroWidth(inline.text));
    else if (inline.kind === 'slot' && sameTextStyle(inline.textStyle, textStyle)) parts.push(inline);
    else return undefined;
  }
  const before = staticTokens(inlines.slice(0, start), measure);
  return before && !beginsWithSpace(before) ? { before, textStyle, parts } : undefined;
}

function staticLine(inlines: readonly Inline[], room: Points, measure: Measure): Line | undefined {
  const tokens = staticTokens(inlines, measure);
  const last = tokens?.at(-1);
  if (tokens === undefined || last === undefined || beginsWithSpace(tokens)) return undefined;
  const width = widthOf(tokens);
  if (width > room || isSpace(last.text.charCodeAt(last.text.length - 1))) return undefined;
  return { tokens, width, last: true };
}

/** Adjacent text of one style as one token, because it is drawn as one item. Undefined if it is not all text. */
function staticTokens(inlines: readonly Inline[], measure: Measure): readonly Token[] | undefined {
  const runs: { text: string; readonly textStyle: TextStyle }[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'text') return undefined;
    const last = runs.at(-1);
    if (last !== undefined && sameTextStyle(last.textStyle, inline.textStyle))
      last.text += withoutZeroWidth(inline.text);
    else runs.push({ text: withoutZeroWidth(inline.text), textStyle: inline.textStyle });
  }
  return runs.map(({ text, textStyle }) => wordOf(text, measure(text, textStyle), textStyle, true));
}

const NOTHING: readonly Token[] = [];

function scaleLine({ tokens, width, last }: Line, scale: number): Line {
  return { tokens: tokens.map((token) => scaleToken(token, scale)), width: width * scale, last };
}

function wordOf(text: string, width: Points, textStyle: TextStyle, isStatic: boolean): Token {
  return { kind: 'word', text, width, textStyle, breaks: false, static: isStatic };
}

function widthOf(tokens: readonly Token[]): Points {
  let width = 0;
  for (const token of tokens) width += token.width;
  return width;
}

function beginsWithSpace(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return first !== undefined && isSpace(first.text.charCodeAt(0));
}

const CONTROLS_END = 0x20;

/** Whether a value prints unchanged: not empty, and without collapsing spaces or control characters. */
function isPlain(text: string): boolean {
  const { length } = text;
  let afterSpace = true;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    const space = isSpace(code);
    if (code < CONTROLS_END || (space && afterSpace)) return false;
    afterSpace = space;
  }
  return !afterSpace;
}
