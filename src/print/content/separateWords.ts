/** Restores the spaces that line breaks replaced, for readers that follow the structure. */
import type { Item, StructureNode, TextItem } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import type { Run } from './readingRuns.js';
import { IN_LINE, structureType } from './structureTypes.js';

/** Text that takes no space after it. */
const SPACED = /\s$/u;

/** The text that was read last. */
interface Read {
  readonly items: Item[];
  readonly index: number;
  readonly item: TextItem;
  readonly block: number;
  readonly page: number;
  readonly baseline: Points;
}

/**
 * Compose drops the space at which a line breaks, but a reader that follows the structure needs it (ISO 32000-1
 * 14.8.2.5). It is added at the end of the line, where it moves nothing.
 */
export function separateWords(
  pages: readonly (readonly Run[])[],
  nodes: readonly StructureNode[],
): readonly (readonly Run[])[] {
  let last: Read | undefined;
  return pages.map((runs, page) =>
    runs.map((run) => {
      if (run.kind === 'area' || typeof run.node !== 'number') return run;
      const block = blockOf(run.node, nodes);
      const items = [...run.items];
      run.items.forEach((item, index) => {
        if (item.kind !== 'text') return;
        const read = { items, index, item, block, page, baseline: run.y + item.baseline };
        if (last?.block === block && startsLine(last, read) && isApart(last.item))
          last.items[last.index] = withSpace(last.item);
        last = read;
      });
      return { ...run, items };
    }),
  );
}

/** A word that goes on in the next line has no space there. */
function isApart({ text, part }: TextItem): boolean {
  return part?.goesOn !== true && !SPACED.test(text);
}

function withSpace(item: TextItem): TextItem {
  const text = `${item.text} `;
  return item.part === undefined ? { ...item, text } : { ...item, text, part: { ...item.part, reads: ' ' } };
}

/** The paragraph, or other block, that contains an inline node. */
function blockOf(node: number, nodes: readonly StructureNode[]): number {
  const { element = '', parent = -1 } = nodes[node] ?? {};
  return IN_LINE.includes(structureType(element) ?? '') && parent >= 0 ? blockOf(parent, nodes) : node;
}

function startsLine(last: Read, next: Read): boolean {
  return next.page !== last.page || next.baseline > last.baseline + last.item.size / 2;
}
