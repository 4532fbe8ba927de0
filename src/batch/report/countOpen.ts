/** Counts open vehicles by dealer and by area, for the tables and the page. */
import type { OpenCount, OpenCounts } from '../../merge/openCounts.js';
import type { OpenGroup } from '../../select/report/openByDealer.js';
import type { Dealer } from '../../shapes/dealer.js';

export interface Counted {
  readonly codes: readonly string[];
  readonly total: OpenCount;
  /** By name; vehicles of no known area last. */
  readonly areas: readonly OpenCount[];
  /** By area, then code; vehicles of no known dealer last. */
  readonly dealers: readonly OpenCount[];
}

/** `dealers` by code, in capitals. A dealer that is not among them is counted, with an unknown area. */
export function countOpen(
  groups: readonly OpenGroup[],
  codes: readonly string[],
  dealers: ReadonlyMap<string, Dealer>,
): Counted {
  const placed = groups.map((group) => {
    const code = group.dealer.trim().toUpperCase();
    const known = dealers.get(code);
    return { group, code, name: known?.name ?? '', area: known?.area ?? '' };
  });
  const byDealer = grouped(placed, ({ code }) => code).map(([label, [first, ...more]]) =>
    countOf([first, ...more], codes, { label, name: first.name, area: first.area }),
  );
  const byArea = grouped(placed, ({ area }) => area).map(([area, some]) =>
    countOf(some, codes, { label: area, name: '', area }),
  );
  return {
    codes,
    total: countOf(placed, codes, { label: '', name: '', area: '' }),
    areas: byArea.sort((a, b) => inOrder(a.area, b.area)),
    dealers: byDealer.sort((a, b) => inOrder(a.area, b.area) || inOrder(a.label, b.label)),
  };
}

interface Placed {
  readonly group: OpenGroup;
  readonly code: string;
  readonly name: string;
  readonly area: string;
}

type Some = readonly [Placed, ...Placed[]];

function grouped(placed: readonly Placed[], key: (one: Placed) => string): [string, Some][] {
  const groups = new Map<string, Some>();
  for (const one of placed) {
    const before = groups.get(key(one));
    groups.set(key(one), before === undefined ? [one] : [...before, one]);
  }
  return [...groups];
}

function countOf(
  placed: readonly Placed[],
  codes: readonly string[],
  named: Pick<OpenCount, 'label' | 'name' | 'area'>,
): OpenCount {
  const groups = placed.map(({ group }) => group);
  const open = codes.map((code) => sum(groups.filter((group) => group.codes.includes(code))));
  return { ...named, vehicles: sum(groups), open };
}

const sum = (groups: readonly OpenGroup[]): number =>
  groups.reduce((total, { vehicles }) => total + vehicles, 0);

/** Entries without a name come last. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

/** The counts in the words of the page. */
export function countsPage(
  counted: Counted,
  title: string,
  subject: string,
  notes: readonly string[],
): OpenCounts {
  const labelled = (otherwise: string) => (count: OpenCount) => ({
    ...count,
    label: count.label || otherwise,
  });
  return {
    ...counted,
    title,
    subject,
    areas: counted.areas.map(labelled('Area not known')),
    dealers: counted.dealers.map(labelled('No dealer on record')),
    notes,
  };
}
