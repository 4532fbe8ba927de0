/** Counts the vehicles of a campaign for each period of its reports, and by dealer, region and phase. */
import { STATES } from '../../base/facts/states.js';
import { UNREACHABLE, type Unreachable, type VehicleStory } from '../../shapes/mailings/mailings.js';
import type { IsoDay } from '../../shapes/units.js';
import type { ReportPeriod } from './reportPeriods.js';
import type { VehicleDates } from './vehicleDates.js';

/** Vehicles as of a day; all counts are since the beginning of the campaign (49 CFR 573.7(b)). */
export interface Counts {
  /** Mailed at least one notice. */
  readonly notified: number;
  /** The remedy is done: `repaired` and `inspected` together. */
  readonly remedied: number;
  readonly repaired: number;
  /** Inspected, and in no need of a repair. */
  readonly inspected: number;
  /** Not remedied, and not to be reached. */
  readonly unreachable: Readonly<Record<Unreachable, number>>;
  /** In a batch, not remedied, reachable as far as known, and without a notice. */
  readonly withoutNotice: number;
}

export interface CountedPeriod extends ReportPeriod {
  /** Undefined for a period that has not begun. */
  readonly counts: Counts | undefined;
}

export interface Completion {
  /** Code of the dealer or the state, number of the phase; empty if unknown. */
  readonly key: string;
  readonly name: string;
  /** In batches that were mailed. */
  readonly vehicles: number;
  readonly notified: number;
  readonly remedied: number;
  readonly unreachable: number;
}

export const GROUPS = ['dealer', 'region', 'phase'] as const;
export type Grouping = (typeof GROUPS)[number];

export interface CampaignCounts {
  readonly periods: readonly CountedPeriod[];
  /** As of the day of the report. */
  readonly now: Counts;
  /** Vehicles in batches that were mailed. */
  readonly known: number;
  /** Remedied vehicles whose day nobody knows: they count on the day of the report only. */
  readonly undated: number;
  readonly groups: Readonly<Record<Grouping, readonly Completion[]>>;
}

export interface CountOrder {
  readonly stories: AsyncIterable<VehicleStory>;
  readonly datesOf: (story: VehicleStory) => VehicleDates;
  readonly periods: readonly ReportPeriod[];
  readonly asOf: IsoDay;
  /** Name of a dealer by its code; empty if unknown. */
  readonly dealerName: (code: string) => string;
}

/** Memory does not grow with the campaign. */
export async function countCampaign(order: CountOrder): Promise<CampaignCounts> {
  const { stories, datesOf, periods, asOf, dealerName } = order;
  const begun = periods.filter(({ from }) => from <= asOf);
  const days = [...begun.map(({ to }) => earlier(to, asOf)), asOf];
  const tallies = days.map(() => new Tally());
  const groups = { dealer: new Groups(), region: new Groups(), phase: new Groups() };
  let [known, undated] = [0, 0];
  for await (const story of stories) {
    const dates = datesOf(story);
    for (const [index, day] of days.entries()) tallies[index]?.add(stateOf(dates, day, asOf));
    if (dates.done !== undefined && dates.done.day === undefined) undated += 1;
    if (story.mailings.length === 0 || (story.mailings[0]?.day ?? '') > asOf) continue;
    known += 1;
    const state = stateOf(dates, asOf, asOf);
    groups.dealer.add(story.dealer.trim().toUpperCase(), state);
    groups.region.add(lastOf(story, 'state'), state);
    groups.phase.add(lastOf(story, 'phase'), state);
  }
  const counted = tallies.map((tally) => tally.counts());
  return {
    periods: periods.map((period, index) => ({
      ...period,
      counts: index < begun.length ? counted[index] : undefined,
    })),
    now: counted.at(-1) ?? new Tally().counts(),
    known,
    undated,
    groups: {
      dealer: groups.dealer.list(dealerName),
      region: groups.region.list((key) => STATES.get(key) ?? ''),
      phase: groups.phase.list((key) => (key === '' ? '' : `Phase ${key}`)),
    },
  };
}

const earlier = (a: IsoDay, b: IsoDay): IsoDay => [a, b].toSorted()[0] ?? a;

interface State {
  readonly isNotified: boolean;
  readonly done: 'repaired' | 'inspected' | undefined;
  readonly unreachable: Unreachable | undefined;
  readonly isLeftOut: boolean;
}

function stateOf(dates: VehicleDates, day: IsoDay, asOf: IsoDay): State {
  const { notified, unreachable, leftOut } = dates;
  const isNotified = notified !== undefined && notified <= day;
  const done = doneBy(dates, day, asOf);
  const isDone = done !== undefined;
  const span = unreachable.find(({ from, until }) => from <= day && (until === undefined || day < until));
  const kind = isDone ? undefined : span?.kind;
  return {
    isNotified,
    done,
    unreachable: kind,
    isLeftOut: !isDone && kind === undefined && !isNotified && leftOut !== undefined && leftOut <= day,
  };
}

/** What counts as done on that day; work of an unknown day counts on the day of the report. */
function doneBy({ done, before }: VehicleDates, day: IsoDay, asOf: IsoDay): State['done'] {
  if (done !== undefined && (done.day === undefined ? day === asOf : done.day <= day)) return done.result;
  return before.find((each) => each.day !== undefined && each.day <= day && day < each.until)?.result;
}

class Tally {
  #notified = 0;
  #repaired = 0;
  #inspected = 0;
  #withoutNotice = 0;
  readonly #unreachable = new Map<Unreachable, number>();

  add({ isNotified, done, unreachable, isLeftOut }: State): void {
    if (isNotified) this.#notified += 1;
    if (done === 'repaired') this.#repaired += 1;
    if (done === 'inspected') this.#inspected += 1;
    if (isLeftOut) this.#withoutNotice += 1;
    if (unreachable !== undefined)
      this.#unreachable.set(unreachable, (this.#unreachable.get(unreachable) ?? 0) + 1);
  }

  counts(): Counts {
    const unreachable = Object.fromEntries(
      UNREACHABLE.map((kind) => [kind, this.#unreachable.get(kind) ?? 0]),
    ) as Record<Unreachable, number>;
    return {
      notified: this.#notified,
      remedied: this.#repaired + this.#inspected,
      repaired: this.#repaired,
      inspected: this.#inspected,
      unreachable,
      withoutNotice: this.#withoutNotice,
    };
  }
}

/** All that cannot be reached, for whatever reason. */
export const unreachableIn = ({ unreachable }: Counts): number =>
  UNREACHABLE.reduce((sum, kind) => sum + unreachable[kind], 0);

class Groups {
  readonly #byKey = new Map<
    string,
    { vehicles: number; notified: number; remedied: number; unreachable: number }
  >();

  add(key: string, { isNotified, done, unreachable }: State): void {
    const of = this.#byKey.get(key) ?? { vehicles: 0, notified: 0, remedied: 0, unreachable: 0 };
    this.#byKey.set(key, of);
    of.vehicles += 1;
    if (isNotified) of.notified += 1;
    if (done !== undefined) of.remedied += 1;
    if (unreachable !== undefined) of.unreachable += 1;
  }

  /** By key; what is unknown comes last. */
  list(nameOf: (key: string) => string): readonly Completion[] {
    const order = (a: string, b: string): number => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1);
    return [...this.#byKey]
      .sort(([a], [b]) => order(a, b))
      .map(([key, of]) => ({ key, name: nameOf(key), ...of }));
  }
}

const lastOf = ({ mailings }: VehicleStory, name: 'state' | 'phase'): string =>
  mailings.findLast((mailing) => mailing[name] !== '')?.[name] ?? '';
