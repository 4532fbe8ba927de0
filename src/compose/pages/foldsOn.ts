/** Says where the sheet of a page is folded, or torn. */
import type { Points } from '../../shapes/units.js';
import type { Flow } from '../strips/strip.js';
import { lastThirdOf, type PageStyles } from './pageStyles.js';
import type { PlacedPage } from './paginate.js';

/** A sheet is printed on both sides. */
const SIDES = 2;

/**
 * What the page rule says, and where a box in the last third begins, on both sides of its sheet: whoever tears it off takes
 * the lines on its back along.
 *
 * @returns from the top of the sheet
 */
export function foldsOn(
  pages: readonly PlacedPage[],
  index: number,
  { flow, styles }: { readonly flow: Flow; readonly styles: PageStyles },
): readonly Points[] {
  const styleAt = (at: number) => styles.of(pages[at]?.name ?? '', at === 0);
  const front = index - (index % SIDES);
  const torn = [front, front + 1].flatMap((at) =>
    holdsLastThird(pages[at], flow) ? [lastThirdOf(styleAt(at))] : [],
  );
  return [...new Set([...styleAt(index).folds, ...torn])];
}

function holdsLastThird(page: PlacedPage | undefined, { groups }: Flow): boolean {
  return groups.some(
    ({ foot, from }) =>
      foot?.anchor === 'page-last-third' && page?.strips.some((strip) => strip.index === from),
  );
}
