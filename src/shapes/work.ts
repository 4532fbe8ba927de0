/** Defines what the rows of remedied files say: which work was done on a vehicle, when, and what was found. */
import type { IsoDay } from './units.js';

/** What was done: a repair, or an inspection that found nothing to repair. */
export const WORK_RESULTS = ['repaired', 'inspected'] as const;
export type WorkResult = (typeof WORK_RESULTS)[number];

/** One row of a remedied file. */
export interface Work {
  /** Code of the campaign that it is reported under. */
  readonly campaign: string;
  readonly date: IsoDay | undefined;
  /** Id of an inspection outcome, as written; empty where the row does not say it. */
  readonly outcome: string;
  /** Undefined where the row does not say it. */
  readonly result?: WorkResult | undefined;
}

/** Whether work completes what it is reported under: at once, never, or with the visits on so many days. */
export type Completes = boolean | { readonly visits: number };

export interface WorkRules {
  readonly completes: (campaign: string, outcome: string) => Completes;
  /** Names of the outcome, one for each campaign whose event has the code; none where no file declares it. */
  readonly foundBy: (campaign: string, outcome: string) => readonly string[];
}
