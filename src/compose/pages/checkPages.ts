/** Checks that the text of a template fits on its pages for every record. */
import { Fault } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import type { Flow, Group, Strip } from '../strips/strip.js';
import { type Capacity, staticHeight } from './limitHeights.js';
import { assertEqualFirst, type PageStyles } from './pageStyles.js';
import { headHeight } from './paginate.js';

/** The text of the template must fit on its pages for every record. */
export function checkPages(
  flow: Flow,
  styles: PageStyles,
  capacity: Capacity,
  names: readonly string[],
): void {
  for (const strip of flow.strips) {
    if (strip.page !== '' && !names.includes(strip.page)) {
      throw new Fault('CSS_UNKNOWN', `no @page rule has the name "${strip.page}"`, { place: strip.place });
    }
    assertEqualFirst(strip.page, styles, strip.place);
    assertFits(staticHeight(strip) + headHeight(strip, { heightOf: staticHeight }), strip, capacity);
  }
  for (const group of flow.groups) checkGroup(flow, group, capacity);
}

function checkGroup(flow: Flow, group: Group, capacity: Capacity): void {
  const strips = flow.strips.slice(group.from, group.to + 1);
  const gaps = strips.slice(1).reduce((total, strip) => total + strip.gap, 0);
  const height = strips.reduce(
    (total, strip) => total + staticHeight(strip),
    gaps + (group.foot?.below ?? 0),
  );
  assertFits(height, { page: strips[0]?.page ?? '', place: group.place }, capacity);
}

function assertFits(height: Points, strip: Pick<Strip, 'page' | 'place'>, capacity: Capacity): void {
  const most = Math.max(capacity(strip.page, true), capacity(strip.page, false));
  if (height <= most + 0.01) return;
  const inches = (points: Points) => `${(points / 72).toFixed(2)} in`;
  const what = `content that must stay together is ${inches(height)} tall, but its page only ${inches(most)}`;
  throw new Fault('BOX_TOO_TALL', what, { place: strip.place });
}
