/** Drawing a line: its tokens and where it stands in, items and height out. */

import type { Item, LinkItem, TextItem } from '../../shapes/composition.js';
import type { Points } from '../../shapes/units.js';
import { round } from '../geometry/round.js';
import type { Style } from '../style/style.js';
import type { Measure } from '../text/measure.js';
import type { Marker, TextStyle } from '../text/textStyle.js';
import { sameTextStyle } from '../text/textStyle.js';
import type { Line } from './breakLines.js';

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
  /** The least room above and below the baseline. */
  readonly strut: TextStyle;
  readonly marker: Marker | undefined;
}

/** Items of one line whose top is at `place.y`. */
export function drawLine(line: Line, place: LinePlace, measure: Measure): DrawnLine {
  let { above, below } = place.strut;
  for (const { look } of line.tokens) {
    if (look.above > above) above = look.above;
    if (look.below > below) below = look.below;
  }
  const baseline = place.y + above;
  const spare = place.width - line.width;
  const wordSpacing = place.align === 'justify' && !line.last ? justified(line, spare) : 0;
  const x = place.x + shiftOf(place.align, spare);
  const items = drawRuns(line, x, baseline, wordSpacing, measure);
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

/** Neighbors of one look become one item. */
function drawRuns(
  { tokens, last }: Line,
  start: Points,
  baseline: Points,
  wordSpacing: Points,
  measure: Measure,
): Item[] {
  const items: Item[] = [];
  let x = start;
  let index = 0;
  while (index < tokens.length) {
    const first = tokens[index];
    if (first === undefined) break;
    let text = '';
    let spaces = 0;
    let still = true;
    const { look } = first;
    for (; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined || !sameTextStyle(token.look, look)) break;
      text += token.text;
      if (token.text === ' ') spaces++;
      if (!token.still) still = false;
    }
    if (text === '') continue;
    const ends = last && index >= tokens.length;
    items.push(drawText(text, x, baseline, look, wordSpacing, still, ends));
    const decorated = look.underline !== undefined || look.href !== undefined;
    if (index >= tokens.length && !decorated) break;
    const width = (text === first.text ? first.width : measure(text, look)) + spaces * wordSpacing;
    if (decorated) items.push(...decorations(look, x, baseline, width));
    x += width;
  }
  return items;
}

function drawText(
  text: string,
  x: Points,
  baseline: Points,
  look: TextStyle,
  wordSpacing: Points,
  still: boolean,
  ends: boolean,
): TextItem {
  return {
    kind: 'text',
    x: round(x),
    baseline: round(baseline - look.shift),
    text,
    face: look.face,
    size: round(look.size),
    color: look.color,
    letterSpacing: round(look.letterSpacing),
    wordSpacing: round(wordSpacing),
    still,
    ends,
    node: look.node,
  };
}

function decorations(look: TextStyle, x: Points, baseline: Points, width: Points): Item[] {
  const items: Item[] = [];
  if (look.underline !== undefined) {
    const y = round(baseline - look.shift + look.underline.offset);
    const stroke = { width: round(look.underline.thickness), color: look.color, dash: [], node: -1 };
    items.push({ kind: 'line', x1: round(x), y1: y, x2: round(x + width), y2: y, ...stroke });
  }
  if (look.href !== undefined) items.push(linkArea(look, look.href, x, baseline, width));
  return items;
}

function linkArea(look: TextStyle, href: string, x: Points, baseline: Points, width: Points): LinkItem {
  const y = baseline - look.shift - look.size * 0.8;
  return {
    kind: 'link',
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(look.size),
    href,
    node: look.node,
  };
}

/** Right of the marker ends half an em, or its own last space, left of the text. */
function drawMarker(marker: Marker, x: Points, baseline: Points, measure: Measure): TextItem {
  const gap = marker.text.endsWith(' ') ? 0 : marker.look.size * 0.4;
  return drawText(
    marker.text,
    x - gap - measure(marker.text, marker.look),
    baseline,
    marker.look,
    0,
    true,
    false,
  );
}
