/** Breaks tokens into lines that are even over the whole paragraph (Knuth and Plass, 1981), no more of them than need be. */
import type { Points } from '../../shapes/units.js';
import type { Measure } from '../text/measure.js';
import { breakLines, type Line, lineOf, TOLERANCE } from './breakLines.js';
import type { Token } from './token.js';

/** `pretty` leaves the last line as long as it comes, but not short; `balance` makes it as long as the others. */
export type Evenness = 'pretty' | 'balance';

/** Where a line may end. */
interface Break {
  /** Index of the token after it. */
  readonly at: number;
  /** Index of the first token of the next line, which no space begins. */
  readonly next: number;
  /** From the start of the first token to the end of the last one shown. */
  readonly shownTo: Points;
  readonly nextFrom: Points;
  readonly isHyphen: boolean;
}

/** What the lines up to a break cost at best, and the break before it. */
interface Way {
  readonly cost: number;
  readonly from: number;
  readonly hyphens: number;
}

/**
 * The lines of `breakLines`, as many, with their ends where the white space is most even. A text with a word that is
 * wider than a line is broken as there.
 */
export function balanceLines(
  tokens: readonly Token[],
  widthOf: (line: number) => Points,
  measure: Measure,
  evenness: Evenness,
): Line[] {
  const lines: Line[] = [];
  for (const part of partsOf(tokens)) {
    const widthFrom = (line: number) => widthOf(line + lines.length);
    const greedy = breakLines(part, widthFrom, measure);
    lines.push(
      ...(greedy.length < 2 ? greedy : (evenLines(part, greedy, widthFrom, measure, evenness) ?? greedy)),
    );
  }
  return lines;
}

/** The tokens between forced line breaks, each part with the break that ends it. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    parts.at(-1)?.push(token);
    if (token.kind === 'newline') parts.push([]);
  }
  return parts;
}

/** Undefined where a word had to be cut. */
function evenLines(
  part: readonly Token[],
  greedy: readonly Line[],
  widthOf: (line: number) => Points,
  measure: Measure,
  evenness: Evenness,
): Line[] | undefined {
  // of spaces in a row, which elements may leave, a line shows the first
  const tokens = part.filter(
    ({ kind }, index) => kind === 'word' || (kind === 'space' && part[index - 1]?.kind !== 'space'),
  );
  const breaks = breaksOf(tokens, measure);
  const ways = waysThrough(breaks, greedy.length, widthOf, evenness);
  if (ways === undefined) return undefined;
  const ends: number[] = [];
  let at = breaks.length - 1;
  for (let line = greedy.length - 1; line >= 0; line--) {
    ends.unshift(at);
    at = ways[line]?.get(at)?.from ?? 0;
  }
  let start = 0;
  return ends.map((end, index) => {
    const { at: to = 0, next = 0 } = breaks[end] ?? {};
    const line = lineOf(tokens.slice(start, to), index === ends.length - 1, measure);
    start = next;
    return line;
  });
}

/** The first is the beginning, the last the end. */
function breaksOf(tokens: readonly Token[], measure: Measure): readonly Break[] {
  let start = 0;
  while (tokens[start]?.kind === 'space') start++;
  const breaks: Break[] = [{ at: start, next: start, shownTo: 0, nextFrom: 0, isHyphen: false }];
  let x = 0;
  let shownTo = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    x += token.width;
    if (token.kind !== 'space') shownTo = x;
    const following = tokens[index + 1];
    if (following !== undefined && (!token.breaks || following.kind === 'space')) continue;
    const isHyphen = following !== undefined && token.hyphen === true;
    const shown = isHyphen ? x - token.width + lineOf([token], false, measure).width : shownTo;
    breaks.push({ at: index + 1, next: index + 1, shownTo: shown, nextFrom: x, isHyphen });
  }
  return breaks;
}

/** For each line, the ways to end it at each break; undefined if the lines do not reach the end. */
function waysThrough(
  breaks: readonly Break[],
  count: number,
  widthOf: (line: number) => Points,
  evenness: Evenness,
): readonly ReadonlyMap<number, Way>[] | undefined {
  const end = breaks.length - 1;
  const earliest = earliestEnds(breaks, count, widthOf);
  const ways: Map<number, Way>[] = [];
  let open = new Map<number, Way>([[0, { cost: 0, from: 0, hyphens: 0 }]]);
  for (let line = 0; line < count; line++) {
    const isLast = line === count - 1;
    const room = widthOf(line);
    const reached = new Map<number, Way>();
    for (const [from, way] of open)
      for (let to = Math.max(from + 1, earliest[line] ?? 0); to <= end; to++) {
        const width = (breaks[to]?.shownTo ?? 0) - (breaks[from]?.nextFrom ?? 0);
        if (width > room + TOLERANCE) break;
        if (isLast && to < end) continue;
        const hyphens = breaks[to]?.isHyphen === true ? way.hyphens + 1 : 0;
        const cost = way.cost + costOf((room - width) / room, hyphens, isLast, line === count - 2, evenness);
        const known = reached.get(to);
        if (known === undefined || cost < known.cost) reached.set(to, { cost, from, hyphens });
      }
    ways.push(reached);
    open = reached;
  }
  return open.has(end) ? ways : undefined;
}

/** The first break at which each line may end, if the lines below it are to hold the rest. */
function earliestEnds(
  breaks: readonly Break[],
  count: number,
  widthOf: (line: number) => Points,
): readonly number[] {
  const ends = Array.from({ length: count }, () => breaks.length - 1);
  for (let line = count - 1; line > 0; line--) {
    const to = ends[line] ?? 0;
    let from = to;
    const fits = (start: number) =>
      (breaks[to]?.shownTo ?? 0) - (breaks[start]?.nextFrom ?? 0) <= widthOf(line) + TOLERANCE;
    while (from > 0 && fits(from - 1)) from--;
    ends[line - 1] = from;
  }
  return ends;
}

/** Of a hyphen, of one that follows another, and of one that leaves the end of a word to the last line. */
const HYPHEN = 4;
const LADDER = 25;
const LAST = 8;
/** The share of a line that a last line should fill, and what it costs not to. */
const SHORT = 1 / 4;
const STUMP = 200;

/** The square of the share that is left white, in percent, with what readers mind more. */
function costOf(
  white: number,
  hyphens: number,
  isLast: boolean,
  isBeforeLast: boolean,
  evenness: Evenness,
): number {
  if (isLast && evenness === 'pretty') return Math.max(0, SHORT - (1 - white)) * STUMP;
  const even = white * white * 100;
  if (hyphens === 0) return even;
  return even + HYPHEN + (hyphens > 1 ? LADDER : 0) + (isBeforeLast ? LAST : 0);
}
