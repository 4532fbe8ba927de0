/** Plain lines: a paragraph in; a record's lines out, where each is as it stands in its value. */
import type { SlotValues } from '../../shapes/fields.js';
import type { Points } from '../../shapes/units.js';
import type { Look, Paragraph, Piece } from '../boxes/box.js';
import { sameLook } from '../boxes/look.js';
import { transformText } from '../boxes/transformText.js';
import { type Line, TOLERANCE } from '../lines/breakLines.js';
import type { Measure } from '../lines/measure.js';
import type { Token } from '../lines/token.js';
import { isSpace } from '../lines/tokenize.js';
import { slotLines } from './paragraphTokens.js';

/** Undefined for values that have to be broken, or whose spaces collapse. */
export type PlainLines = (values: SlotValues) => readonly Line[] | undefined;

const CONTROLS_END = 0x20;

/**
 * Nearly every line of a letter that holds a slot fits as it is. Telling so takes one measuring of the value;
 * cutting it into words and putting these together again would take several times as long, for each letter.
 *
 * @returns undefined for a paragraph whose first line is indented
 */
export function plainLines(paragraph: Paragraph, width: Points, measure: Measure): PlainLines | undefined {
  if (paragraph.style.textIndent !== 0) return undefined;
  const parts = paragraph.pieces.map((piece) => preparePart(piece, measure));
  return (values) => {
    const lines = new LineGatherer(width + TOLERANCE, measure);
    for (const part of parts) if (!part(values, lines)) return undefined;
    return lines.end() ? lines.lines : undefined;
  };
}

/** Adds what the piece prints; false when that cannot be done plainly. */
type Part = (values: SlotValues, lines: LineGatherer) => boolean;

function preparePart(piece: Piece, measure: Measure): Part {
  const { look } = piece;
  switch (piece.kind) {
    case 'newline':
      return (_values, lines) => lines.end();
    case 'text': {
      const token = tokenOf(piece.text, look, measure, true);
      return (_values, lines) => lines.add(token);
    }
    case 'slot':
      return (values, lines) => addSlot(slotLines(values, piece.name), piece, measure, lines);
    case 'counter':
      return () => false;
  }
}

function addSlot(
  texts: readonly string[],
  { look, transform }: Piece & { kind: 'slot' },
  measure: Measure,
  lines: LineGatherer,
): boolean {
  for (let index = 0; index < texts.length; index++) {
    if (index > 0 && !lines.end()) return false;
    const text = transformText(texts[index] ?? '', transform);
    if (!isPlain(text)) return false;
    lines.add(tokenOf(text, look, measure, false));
  }
  return true;
}

function tokenOf(text: string, look: Look, measure: Measure, still: boolean): Token {
  return { kind: 'word', text, width: measure(text, look), look, breaks: false, still };
}

/** Whether a value prints as it is: something, without spaces that collapse and without control characters. */
function isPlain(text: string): boolean {
  let afterSpace = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const space = isSpace(code);
    if (code < CONTROLS_END || (space && afterSpace)) return false;
    afterSpace = space;
  }
  return !afterSpace;
}

class LineGatherer {
  readonly lines: Line[] = [];
  readonly #room: Points;
  readonly #measure: Measure;
  #tokens: Token[] = [];
  #width: Points = 0;

  constructor(room: Points, measure: Measure) {
    this.#room = room;
    this.#measure = measure;
  }

  /** Neighbours of one look become one token, as they become one item when they are drawn. */
  add(token: Token): true {
    const last = this.#tokens.at(-1);
    if (last === undefined || !sameLook(last.look, token.look)) {
      this.#tokens.push(token);
      this.#width += token.width;
      return true;
    }
    const { look } = last;
    const still = last.still && token.still;
    const joined = tokenOf(last.text + token.text, look, this.#measure, still);
    this.#tokens[this.#tokens.length - 1] = joined;
    this.#width += joined.width - last.width;
    return true;
  }

  /** Ends a line; false when it is empty, begins or ends with a space, or is too wide. */
  end(): boolean {
    const tokens = this.#tokens;
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (this.#width > this.#room || first === undefined || last === undefined) return false;
    if (isSpace(first.text.charCodeAt(0)) || isSpace(last.text.charCodeAt(last.text.length - 1)))
      return false;
    this.lines.push({ tokens, width: this.#width, last: true });
    this.#tokens = [];
    this.#width = 0;
    return true;
  }
}
