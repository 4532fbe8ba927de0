/** Finds the smallest step at which a document reaches what it aims for. */
import { type FitAim, isAimless } from './fitAim.js';

/** What one step comes to. */
export interface Extent {
  readonly pages: number;
  /** Whether the last page holds fewer lines than it should. */
  readonly isShort: boolean;
}

/** Steps of a fortieth of a point or so, for a size that may lose a quarter. */
const STEPS = 8;

/**
 * The step between 0 and 1 that a document is set at. Without an aim, or where even the last step changes nothing, it
 * stays as it is declared: a page more, set as it should be.
 *
 * @param extentAt undefined for a step at which the text cannot be set
 */
export function settleFit(aim: FitAim, extentAt: (step: number) => Extent | undefined): number {
  if (isAimless(aim)) return 0;
  const natural = extentAt(0);
  if (natural === undefined || reaches(natural, aim)) return 0;
  const last = extentAt(1);
  if (last === undefined) return 0;
  const isBetter = betterThan(natural, last, aim);
  if (isBetter === undefined) return 0;
  let [fails, holds] = [0, STEPS];
  while (holds - fails > 1) {
    const tried = Math.floor((fails + holds) / 2);
    const extent = extentAt(tried / STEPS);
    if (extent !== undefined && isBetter(extent)) holds = tried;
    else fails = tried;
  }
  return holds / STEPS;
}

function reaches({ pages, isShort }: Extent, aim: FitAim): boolean {
  return over(pages, aim) === 0 && !isShort;
}

/** How many pages or sheets it is over its aim. */
function over(pages: number, { most, sides }: FitAim): number {
  return most === undefined ? 0 : Math.max(0, Math.ceil(pages / sides) - most);
}

/** What a step must come to that is worth its closer text; undefined where not even the last step does. */
function betterThan(natural: Extent, last: Extent, aim: FitAim): ((extent: Extent) => boolean) | undefined {
  const gained = over(last.pages, aim);
  if (gained < over(natural.pages, aim)) return ({ pages }) => over(pages, aim) <= gained;
  if (natural.isShort && last.pages < natural.pages) return ({ pages }) => pages < natural.pages;
  return undefined;
}
