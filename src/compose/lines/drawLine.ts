/** Draws one line of tokens as items. */

import type { Item, LinkItem, TextItem, WordPart } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { round } from '../geometry/round.js';
import type { Style } from '../style/style.js';
import type { Measure } from '../text/measure.js';
import type { Marker, TextStyle } from '../text/textStyle.js';
import { sameTextStyle } from '../text/textStyle.js';
import type { Line } from './breakLines.js';
import { WHOLE_WORDS, type WordParts } from './brokenWords.js';
import { hangAtEnd, hangAtStart } from './hangingMarks.js';

export interface DrawnLine {
  readonly height: Points;
  readonly items: readonly Item[];
}

export interface LinePlace {
  /** Left end and room of the line. */
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly align: Style['textAlign'];
  /** Whether marks at its ends hang into the margin. */
  readonly hangs: boolean;
  /** The minimum space above and below the baseline. */
  readonly strut: TextStyle;
  readonly marker: Marker | undefined;
}

/** Items of one line whose top is at `place.y`. `words`: what of it belongs to words that other lines share. */
export function drawLine(
  line: Line,
  place: LinePlace,
  measure: Measure,
  words: WordParts = WHOLE_WORDS,
): DrawnLine {
  let { above, below } = place.strut;
  for (const { textStyle } of line.tokens) {
    if (textStyle.above > above) above = textStyle.above;
    if (textStyle.below > below) below = textStyle.below;
  }
  const baseline = place.y + above;
  // which line begins with a mark of a value depends on the record
  const hangs = place.hangs && line.tokens.every((token) => token.static);
  const [start, end] = hangs ? [hangAtStart(line, measure), hangAtEnd(line, measure)] : [0, 0];
  const spare = place.width - line.width + start + end;
  const wordSpacing = place.align === 'justify' && !line.last ? justified(line, spare) : 0;
  const x = place.x - start + shiftOf(place.align, spare);
  const items = drawRuns(line, x, baseline, wordSpacing, measure, words);
  if (place.marker !== undefined) items.unshift(drawMarker(place.marker, place.x, baseline, measure));
  return { height: above + below, items };
}

function shiftOf(align: Style['textAlign'], spare: Points): Points {
  if (align === 'right') return spare;
  return align === 'center' ? spare / 2 : 0;
}

function justified(line: Line, spare: Points): Points {
  const spaces = line.tokens.filter((token) => token.text === ' ').length;
  return spaces === 0 || spare < 0 ? 0 : spare / spaces;
}

/** Adjacent tokens of one text style become one item; the part of a broken word is one of its own. */
function drawRuns(
  { tokens, last }: Line,
  start: Points,
  baseline: Points,
  wordSpacing: Points,
  measure: Measure,
  { head, tail, word }: WordParts,
): Item[] {
  const items: Item[] = [];
  const tailStart = tokens.length - tail;
  let x = start;
  let index = 0;
  while (index < tokens.length) {
    const first = tokens[index];
    if (first === undefined) break;
    let text = '';
    let spaces = 0;
    let isStatic = true;
    const { textStyle } = first;
    const from = index;
    for (; index < tokens.length; index++) {
      const token = tokens[index];
      if (index > from && (index === head || index === tailStart)) break;
      if (token === undefined || !sameTextStyle(token.textStyle, textStyle)) break;
      text += token.text;
      if (token.text === ' ') spaces++;
      if (!token.static) isStatic = false;
    }
    if (text === '') continue;
    const ends = last && index >= tokens.length;
    const drawn = drawText(text, x, baseline, textStyle, wordSpacing, isStatic, ends);
    const part =
      tail > 0 && from >= tailStart ? tailPart(from === tailStart ? word : '') : headPart(index, head);
    items.push(part === undefined ? drawn : { ...drawn, part });
    const decorated = textStyle.underline !== undefined || textStyle.href !== undefined;
    if (index >= tokens.length && !decorated) break;
    const width = (text === first.text ? first.width : measure(text, textStyle)) + spaces * wordSpacing;
    if (decorated) items.push(...decorations(textStyle, x, baseline, width));
    x += width;
  }
  return items;
}

function tailPart(reads: string): WordPart {
  return { reads, goesOn: true };
}

function headPart(end: number, head: number): WordPart | undefined {
  return end <= head ? { reads: '', goesOn: false } : undefined;
}

function drawText(
  text: string,
  x: Points,
  baseline: Points,
  textStyle: TextStyle,
  wordSpacing: Points,
  isStatic: boolean,
  ends: boolean,
): TextItem {
  return {
    kind: 'text',
    x: round(x),
    baseline: round(baseline - textStyle.shift),
    text,
    face: textStyle.face,
    size: round(textStyle.size),
    color: textStyle.color,
    letterSpacing: round(textStyle.letterSpacing),
    wordSpacing: round(wordSpacing),
    static: isStatic,
    ends,
    node: textStyle.node,
  };
}

function decorations(textStyle: TextStyle, x: Points, baseline: Points, width: Points): Item[] {
  const items: Item[] = [];
  if (textStyle.underline !== undefined) {
    const y = round(baseline - textStyle.shift + textStyle.underline.offset);
    const stroke = {
      width: round(textStyle.underline.thickness),
      color: textStyle.color,
      dash: [],
      node: -1,
    };
    items.push({ kind: 'line', x1: round(x), y1: y, x2: round(x + width), y2: y, ...stroke });
  }
  if (textStyle.href !== undefined) items.push(linkArea(textStyle, textStyle.href, x, baseline, width));
  return items;
}

function linkArea(textStyle: TextStyle, href: string, x: Points, baseline: Points, width: Points): LinkItem {
  const y = baseline - textStyle.shift - textStyle.size * 0.8;
  return {
    kind: 'link',
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(textStyle.size),
    href,
    node: textStyle.node,
  };
}

/** The marker ends half an em to the left of the text, or the width of its own trailing space. */
function drawMarker(marker: Marker, x: Points, baseline: Points, measure: Measure): TextItem {
  const gap = marker.text.endsWith(' ') ? 0 : marker.textStyle.size * 0.4;
  return drawText(
    marker.text,
    x - gap - measure(marker.text, marker.textStyle),
    baseline,
    marker.textStyle,
    0,
    true,
    false,
  );
}
