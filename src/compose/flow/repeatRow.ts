/** Gives a table as many rows as the lists of a record have lines: one row of the template stands for all of them. */
import type { SlotValues } from '../../shapes/recordModel.js';
import type { SlotContent } from '../content/content.js';
import type { Decoration, Flow, Group, Strip } from '../strips/strip.js';

export interface Rows {
  readonly flow: Flow;
  /** In the order of the filled blocks. */
  readonly blocks: readonly SlotContent[];
}

/** The values of each row, in order; a record without a line has one row, and nothing in it. */
export function rowValues({ slots }: SlotContent, values: SlotValues): readonly SlotValues[] {
  const lists = slots.flatMap((slot) => {
    const value = values[slot];
    return value === undefined || typeof value === 'string' ? [] : [[slot, value] as const];
  });
  const count = Math.max(1, ...lists.map(([, lines]) => lines.length));
  return Array.from({ length: count }, (_, at) => ({
    ...values,
    ...Object.fromEntries(lists.map(([slot, lines]) => [slot, lines[at] ?? ''])),
  }));
}

/**
 * The flow with a strip for each filled row. The blocks of the rows after the first follow all others, so that every block has
 * the number that it has for a record with one row.
 *
 * @param filled how many blocks are filled
 */
export function withRows({ flow, blocks }: Rows, filled: number): Rows {
  const more = filled - blocks.length;
  const at = flow.strips.findIndex(({ content }) => content.kind === 'slots' && content.content.repeats);
  const row = flow.strips[at];
  if (more <= 0 || row?.content.kind !== 'slots') return { flow, blocks };
  const { content } = row.content;
  const added = Array.from({ length: more }, () => ({ ...content }));
  const copies = added.map(
    (each): Strip => ({ ...row, ...FOLLOWING, content: { kind: 'slots', content: each } }),
  );
  const moved = <Part extends Pick<Group | Decoration, 'from' | 'to'>>(part: Part): Part => ({
    ...part,
    from: part.from > at ? part.from + more : part.from,
    to: part.to >= at ? part.to + more : part.to,
  });
  return {
    flow: {
      ...flow,
      strips: flow.strips.toSpliced(at + 1, 0, ...copies),
      decorations: flow.decorations.map(moved),
      groups: flow.groups.map(moved),
    },
    blocks: [...blocks, ...added],
  };
}

/** The row above is the one of the template, which has what stands between the table and its head. */
const FOLLOWING = { gap: 0, before: 'auto', beside: [], anchored: [] } as const;
