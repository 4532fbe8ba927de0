/** Works out on which day the coverage of one vehicle ends, as its letter prints it. */

import type { CoverageFacts } from '../../shapes/coverage.js';
import { coverageEndText, termText } from '../../shapes/coverageEnd.js';
import type { Vehicle } from '../../shapes/records.js';
import { type Ask, compileCondition } from '../conditions/compileCondition.js';
import type { Subject } from '../conditions/subject.js';
import { vocabularyOf } from '../conditions/vocabularyOf.js';
import { asListed, subjectOf } from '../coverage/subjectOf.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { CaseCondition, SaidTerm } from '../schema/values/term.js';
import type { Condition } from '../schema/vehicles/condition.js';
import type { LastDayRule, VehicleTimes } from '../terms/evaluateTerm.js';
import { type LastDay, lastDayOf, lastPrimaryDayOf } from '../terms/lastDay.js';

export interface CoverageEnds {
  /** As the slots carry them; empty where there is none. */
  readonly end: string;
  readonly primaryEnd: string;
  /** The columns that keep it from being worked out. */
  readonly missing: readonly string[];
}

/** What the term of a vehicle depends on. */
export interface CoveredVehicle {
  readonly vehicle: Vehicle;
  readonly line: string | undefined;
  readonly phase: number | undefined;
  readonly zone?: string | undefined;
  /** What population files say about the VIN; undefined without population files. */
  readonly population?: CoverageFacts['population'];
}

const COLUMNS: Readonly<Record<string, string>> = {
  first_use: 'first_use_date',
  sale: 'sale_date',
  build: 'production_date',
  remedy: 'date',
  condition: 'registered_in',
};

/** Undefined for campaigns without a term: the first that has one counts, the mailed one before those it links to. */
export function coverageEnds(
  campaigns: readonly Campaign[],
  rule: LastDayRule,
): ((of: CoveredVehicle) => CoverageEnds) | undefined {
  const campaign = campaigns.find(({ coverage }) => coverage !== undefined);
  const term = campaign?.coverage?.term;
  if (campaign === undefined || term === undefined) return undefined;
  const words = vocabularyOf(campaign);
  const asks = new Map<CaseCondition, Ask>();
  const askOf = (when: CaseCondition): Ask => {
    const known = asks.get(when) ?? compileCondition(when as Condition, words);
    asks.set(when, known);
    return known;
  };
  return ({ vehicle, line, phase, zone, population }) => {
    const known = asListed(vehicle, { population }, campaign.code);
    const subject: Subject = { ...subjectOf(known, {}), line, phase, zone, code: campaign.code };
    const times: VehicleTimes<CaseCondition> = {
      starts: { first_use: vehicle.firstUseDate, sale: vehicle.saleDate, build: vehicle.productionDate },
      fits: (when) => askOf(when)(subject),
    };
    const last = lastDayOf(term, times, rule);
    return {
      end: textOf(last, term),
      primaryEnd: textOf(lastPrimaryDayOf(term, times, rule) ?? NONE, term),
      missing: last.kind === 'unknown' ? last.missing.map((name) => COLUMNS[name] ?? name) : [],
    };
  };
}

const NONE: LastDay = { kind: 'none' };

function textOf(last: LastDay, { printed }: SaidTerm): string {
  if (last.kind === 'none') return '';
  return last.kind === 'unknown' ? termText(printed) : coverageEndText(last);
}
