/** The runs of a page come in; the texts after which a line was ended on purpose, as in an address, go out. */
import type { TextItem } from '../../shapes/composition.js';
import type { FontBook } from '../../shapes/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { Run } from '../readingRuns.js';

interface Line {
  readonly node: number | string;
  readonly left: Points;
  readonly baseline: Points;
  right: Points;
  last: TextItem;
  /** Width of its first word. */
  readonly word: Points;
}

/**
 * A composition knows no line breaks. But where lines begin at the same place, or belong to one element and end at
 * the same place, each could be as wide as the widest: a line that had room for the first word of the next was ended.
 */
export function lineEnds(runs: readonly Run[], fonts: FontBook): ReadonlySet<TextItem> {
  const lines = linesOf(runs, fonts);
  const room = roomOf(lines);
  return new Set(
    lines.flatMap((line, index) => {
      const next = lines[index + 1];
      if (next === undefined || next.baseline <= line.baseline) return [];
      return line.right - line.left + next.word < room(line) ? [line.last] : [];
    }),
  );
}

function linesOf(runs: readonly Run[], fonts: FontBook): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    if (run.kind === 'area') continue;
    for (const item of run.items) {
      if (item.kind !== 'text') continue;
      const [left, baseline] = [run.x + item.x, run.y + item.baseline];
      const right = left + widthOf(item, item.text.trimEnd(), fonts);
      const open = lines.at(-1);
      if (open !== undefined && Math.abs(baseline - open.baseline) < item.size / 2) {
        open.right = right;
        open.last = item;
        continue;
      }
      const [first = ''] = item.text.trim().split(' ');
      lines.push({
        node: run.node,
        left,
        baseline,
        right,
        last: item,
        word: widthOf(item, ` ${first}`, fonts),
      });
    }
  }
  return lines;
}

function widthOf({ face, size }: TextItem, text: string, fonts: FontBook): Points {
  return (fonts.width(face, text) * size) / 1000;
}

/** Of lines at one place to half a point. */
function roomOf(lines: readonly Line[]): (line: Line) => Points {
  const widest = new Map<string, Points>();
  const keysOf = ({ node, left, right }: Line) => [
    `from ${Math.round(left * 2)}`,
    `to ${Math.round(right * 2)} in ${node}`,
  ];
  for (const line of lines) {
    for (const key of keysOf(line)) widest.set(key, Math.max(widest.get(key) ?? 0, line.right - line.left));
  }
  return (line) => Math.max(...keysOf(line).map((key) => widest.get(key) ?? 0));
}
