/** Finds the address of a piece on its first page. */
import type {
  FilledBlock,
  FilledComposition,
  Placement,
  TextItem,
} from '../../../shapes/layout/composition.js';

export interface AddressBlock {
  readonly placement: Placement;
  readonly block: FilledBlock;
}

/** The block whose lines are the address, wherever a template has it; undefined for a page without it. */
export function addressBlock(
  { composition, filling }: FilledComposition,
  address: readonly string[],
): AddressBlock | undefined {
  let joined: string | undefined;
  for (const placement of composition.pages[0]?.placements ?? []) {
    const block = filling.blocks[placement.block];
    if (block === undefined || !mayBegin(block, address[0] ?? '')) continue;
    joined ??= address.join(' ');
    if (textsOf(block).join(' ') === joined) return { placement, block };
  }
  return undefined;
}

/** Spares the lines of every other block. */
function mayBegin(block: FilledBlock, first: string): boolean {
  return block.texts === undefined ? block.items.length > 0 : block.texts[0] === first;
}

/** Its lines of text, from the top. */
export function textsOf(block: FilledBlock): readonly string[] {
  return block.texts ?? block.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

/** Where a line of text stands and how it is set, whatever it says. */
export type LinePlace = Pick<TextItem, 'x' | 'baseline' | 'size' | 'face'>;

/** In the order of their texts. */
export function linePlaces(block: FilledBlock): readonly LinePlace[] {
  const { outline } = block;
  if (outline === undefined) return block.items.filter((item) => item.kind === 'text');
  return outline.lines.flatMap((line) => {
    const item = outline.items[line];
    return item?.kind === 'text' ? [item] : [];
  });
}
