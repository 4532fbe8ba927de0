/** Compares two sides page by page: what differs, in the words of `diff`, and where it stands on either. */
import { compareBlocks } from '../../../revise/compareBlocks.js';
import type { Change, Block as RevisedBlock } from '../../../shapes/layout/revision.js';
import type { Block } from '../drawn/blocksOn.js';
import type { Part } from '../drawn/partsOf.js';

export interface ShownChange {
  readonly change: Change;
  /** Id of its block on the pages of either side; undefined where it is not there, or not found. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ComparedSide {
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
}

/** Documents of a package are compared in their order. */
export function compareParts(before: ComparedSide, after: ComparedSide): readonly ShownChange[] {
  const changes = after.parts.flatMap(({ markup }, index) => {
    const old = before.parts[index]?.markup;
    return old === undefined ? [] : compareBlocks(old, markup);
  });
  return changes.map((change) => ({
    change,
    before: change.kind === 'added' ? undefined : idOf(change.before, before.blocks),
    after: change.kind === 'removed' ? undefined : idOf(change.after, after.blocks),
  }));
}

/** A row is found by one of its cells. */
function idOf({ at, text }: RevisedBlock, blocks: readonly Block[]): string | undefined {
  const whole = bare(text);
  const own = blocks.filter((block) => block.at === at);
  const inside = (block: Block): boolean =>
    block.words.length >= SHORTEST && whole.includes(bare(block.words));
  const found =
    own.find(({ words }) => bare(words) === whole) ??
    own.find(inside) ??
    own[0] ??
    blocks.find(({ words }) => bare(words) === whole) ??
    blocks.find(inside);
  return found?.id;
}

const SHORTEST = 4;

/** Lines are broken at spaces, so that they tell nothing. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '');
