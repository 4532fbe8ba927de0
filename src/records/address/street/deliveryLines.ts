/** Puts the lines of an address in order, with the delivery line just above the last line. */
import { isHighway } from './highways.js';
import { isArea, isBuilding, isSpanishStreet, puertoRicoLines } from './puertoRico.js';
import { isRoute, lacksBox, routeLine } from './routeLine.js';
import { standardLine } from './streetLine.js';
import { SUFFIX_CODES, SUFFIXES } from './streetWords.js';
import { isBareUnit, isUnit, unitAt } from './units.js';

/** A street line and its unit share a line up to this many characters. */
const LONGEST_STREET = 40;

export interface DeliveryLines {
  readonly above: readonly string[];
  readonly delivery: readonly string[];
  /** Whether there is more than a unit number. */
  readonly reaches: boolean;
}

type LineKind = 'street' | 'box' | 'road' | 'building' | 'area' | 'unit' | 'bare' | 'other';

interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

/** @param written lines in standard text, none blank */
export function deliveryLines(written: readonly string[], puertoRico: boolean): DeliveryLines {
  const [only] = written;
  if (written.length === 1 && only !== undefined && !puertoRico) {
    const text = standardLine(only);
    return { above: [], delivery: [text], reaches: !isUnit(text) && !isBareUnit(text) };
  }
  const lines = [...new Set(wholeLines(written, puertoRico))].map((text) => ({ kind: kindOf(text), text }));
  const reaches = lines.some(({ kind }) => kind !== 'unit' && kind !== 'bare');
  const first = lines[0];
  if (first === undefined) return { above: [], delivery: [], reaches };
  if (lines.length === 1) return { above: [], delivery: [first.text], reaches };
  return { ...arranged(lines, puertoRico), reaches };
}

/** Joins what was split into two lines: `RR 2` and `Box 18`, `123` and `Main Street`. */
function wholeLines(written: readonly string[], puertoRico: boolean): string[] {
  const whole: string[] = [];
  for (const text of puertoRico
    ? written.flatMap((text) => puertoRicoLines(routeLine(text) ?? text))
    : written) {
    const before = whole.at(-1) ?? '';
    const box = /^(?:BOX|BX) ?#? ?(\S+)$/.exec(text)?.[1];
    if (box !== undefined && lacksBox(before)) whole[whole.length - 1] = `${before} BOX ${box}`;
    else if (
      written.length === 2 &&
      /^\d+[A-Z]?$/.test(before) &&
      /^\D/.test(text) &&
      kindOf(standardLine(text)) === 'road'
    )
      whole[whole.length - 1] = standardLine(`${before} ${text}`);
    else whole.push(standardLine(text));
  }
  return whole;
}

function kindOf(line: string): LineKind {
  if (isRoute(line)) return 'box';
  if (isUnit(line)) return 'unit';
  if (isBareUnit(line)) return 'bare';
  const words = line.split(' ');
  const [first = ''] = words;
  const names =
    words.length > 1 &&
    (words.some((word, index) => index > 0 && SUFFIX_CODES.has(word)) ||
      SUFFIXES.has(words[unitAt(words) - 1] ?? '') ||
      isSpanishStreet(line));
  if (/^\d/.test(first) && words.length > 1 && !/^\d*(?:ST|ND|RD|TH)$/.test(first)) return 'street';
  if (names && (/\d/.test(first) || NUMBERS.test(first))) return 'street';
  if (isArea(line)) return 'area';
  if (names || isHighway(line)) return 'road';
  return isBuilding(line) ? 'building' : 'other';
}

const NUMBERS = /^(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)$/;

function arranged(lines: readonly Line[], puertoRico: boolean): Pick<DeliveryLines, 'above' | 'delivery'> {
  const places = deliveredTo(lines);
  const delivery = places.map((place) => lines[place]?.text ?? '');
  const above: string[] = [];
  const tooLong: string[] = [];
  for (const [index, { kind, text }] of lines.entries()) {
    if (places.includes(index)) continue;
    const unit = unitText(kind, text, puertoRico);
    if (kind !== 'unit' && kind !== 'bare') above.push(text);
    else if (!joined(delivery, ownerOf(places, lines, index), unit)) tooLong.push(unit);
  }
  return { above: [...above, ...tooLong], delivery };
}

/** Indexes of the delivery lines: streets and boxes, otherwise the last line of the next best kind. */
function deliveredTo(lines: readonly Line[]): readonly number[] {
  const all = lines.flatMap(({ kind }, index) => (kind === 'street' || kind === 'box' ? [index] : []));
  if (all.length > 0) return all;
  for (const wanted of ['road', 'building', 'bare', 'area', 'other', 'unit'] as const) {
    const last = lines.findLastIndex(({ kind }) => kind === wanted);
    if (last >= 0) return [last];
  }
  return [];
}

/** Which delivery line a unit belongs to: the one before it, otherwise the one after it; -1 for a box. */
function ownerOf(places: readonly number[], lines: readonly Line[], unit: number): number {
  const isHouse = (place: number): boolean => lines[place]?.kind !== 'box';
  const before = places.findLastIndex((place) => place < unit && isHouse(place));
  return before >= 0 ? before : places.findIndex(isHouse);
}

/** A unit without a designator gets the # sign (213), except in Puerto Rico, where it may be a house number. */
function unitText(kind: LineKind, text: string, puertoRico: boolean): string {
  return kind === 'bare' && !puertoRico ? `# ${text}` : text;
}

function joined(delivery: string[], at: number, unit: string): boolean {
  const street = delivery[at];
  if (street === undefined || street.length + 1 + unit.length > LONGEST_STREET) return false;
  delivery[at] = standardLine(`${street} ${unit}`);
  return true;
}
