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
  const [first = ''] = address;
  for (const placement of composition.pages[0]?.placements ?? []) {
    const block = filling.blocks[placement.block];
    if (block === undefined || !mayBegin(block, first)) continue;
    if (
      linesOf(block)
        .map(({ text }) => text)
        .join(' ') === address.join(' ')
    )
      return { placement, block };
  }
  return undefined;
}

/** Spares the lines of every other block. */
function mayBegin({ texts, items }: FilledBlock, first: string): boolean {
  return texts === undefined ? items.length > 0 : texts[0] === first;
}

/** Its lines of text, from the top. */
export function linesOf({ outline, texts, items }: FilledBlock): readonly TextItem[] {
  if (outline === undefined || texts === undefined)
    return items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  return outline.lines.flatMap((line, at) => {
    const item = outline.items[line];
    return item?.kind === 'text' ? [{ ...item, text: texts[at] ?? '' }] : [];
  });
}
