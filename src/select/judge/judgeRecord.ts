/** Decides what becomes of a record, from its row in the owners file and what is known about its VIN. */
import { registeredAt } from '../../base/facts/homeRegion.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import { isUsable, type OwnerRow, type Vehicle } from '../../shapes/records.js';
import { without } from '../codes/campaignBits.js';
import { rankOf, rejectedRank } from '../codes/ranks.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { VehicleText } from '../load/vehicleText.js';
import type { RowProblem } from '../scratch/sources.js';
import { type Covered, openCoverage } from './coverage.js';
import { difference, doubts, incomplete } from './coverageDoubts.js';
import { joinVehicle } from './joinVehicle.js';
import { doneAfter } from './noticeEffects.js';
import { reached, recipientOf } from './noticeRule.js';
import type { SelectionRules } from './selectionRules.js';
import { NOT_COVERED, suppressedRank, UNDECIDED } from './suppressedRank.js';
import { isApart, yearDoubt } from './yearDoubt.js';

const INCOMPLETE = rankOf('VEHICLE_INCOMPLETE');
const OF_PHASE = new Set([rankOf('OTHER_PHASE'), rankOf('PHASE_NOT_AVAILABLE')]);

export interface Judged {
  readonly row: OwnerRow;
  /** Rank in the order of reasons; 0 if only another record with its VIN can keep it from being mailed. */
  readonly rank: number;
  /** The problems of the row and of its vehicle. */
  readonly problems: readonly RowProblem[];
  readonly vehicle: Vehicle;
  readonly covered: Covered;
  /** The set of campaigns that cover it and are not done on it. */
  readonly open: number;
}

/** What the judge has to know of the other files of the batch. */
export interface OtherFiles {
  /** Bare name, to say where a bad vehicle is. */
  readonly vehicles: string;
  /** Whether there is a remedied file: without one nobody knows what was repaired. */
  readonly hasRemedied: boolean;
}

export function openJudge(
  rules: SelectionRules,
  files: OtherFiles,
): (row: OwnerRow, known: KnownVins) => Judged {
  const coverageOf = openCoverage(rules);
  const factsOf = openFacts(rules, files);
  const { effects = [] } = rules;
  return (row, known) => {
    const text = known.vehicles.get(row.vin);
    const joined = joinVehicle(row.vehicle, text, row.vin, rules.vins);
    const vehicle = rules.asksMore ? { ...joined, garagedIn: registeredAt(row.owner) } : joined;
    const isKnown = text !== undefined || vehicle.model !== undefined;
    const done = known.done.get(row.vin) ?? 0;
    const facts = rules.asksMore ? factsOf(row, done, known) : NO_FACTS;
    const covered = reached(rules.notice, row.vin, coverageOf(row.vin, vehicle, isKnown, facts), known);
    const counts = effects.length === 0 ? done : doneAfter(effects, done, known.mailed.get(row.vin) ?? 0);
    const open = without(covered.campaigns, counts);
    const problems = withVehicle(ownProblems(row, rules), row, text, files.vehicles);
    const rejected = rejectedRank(problems);
    if (rejected !== undefined) return { row, rank: rejected, problems, vehicle, covered, open };
    const told = covered.differs === true ? [...problems, difference(row, covered)] : problems;
    const recipient = recipientOf(rules.notice, row.vin, vehicle, facts, covered, known);
    const lacks = covered.missing !== undefined;
    const rank = lacks ? INCOMPLETE : suppressedRank(row.vin, covered, open, recipient, known, rules);
    if (rank === UNDECIDED && typeof recipient === 'object') {
      const undecided = [...told, incomplete(row, recipient.missing)];
      return { row, rank: INCOMPLETE, problems: undecided, vehicle, covered, open };
    }
    const isUncovered = rank === NOT_COVERED || rank === INCOMPLETE;
    if (!isUncovered && !(OF_PHASE.has(rank) && isApart(vehicle)))
      return { row, rank, problems: told, vehicle, covered, open };
    const doubted = isUncovered ? doubts(row, isKnown, covered, vehicle, rules.nearModel) : [];
    const year = yearDoubt({
      line: row.line,
      vehicle,
      isGiven: row.vehicle?.modelYear !== undefined || (text?.[2] ?? undefined) !== undefined,
      covered,
      coverageOf: (other) => coverageOf(row.vin, other, isKnown, facts),
    });
    return { row, rank, problems: [...told, ...doubted, ...year], vehicle, covered, open };
  };
}

function ownProblems(row: OwnerRow, rules: SelectionRules): readonly RowProblem[] {
  if (!isUsable(row)) return row.problems;
  const problem = rules.check(row);
  return problem === undefined ? row.problems : [...row.problems, problem];
}

/**
 * If all vehicle rows of a VIN are invalid, its records are rejected for the same reason, because its coverage is
 * unknown. The problem is also reported for the owners row, where people look for the cause of its outcome.
 */
function withVehicle(
  own: readonly RowProblem[],
  { line }: OwnerRow,
  text: VehicleText | undefined,
  vehiclesFile: string,
): readonly RowProblem[] {
  const wrong = text?.[9];
  if (text === undefined || wrong === undefined) return own;
  const [code, column, value] = wrong;
  const both = [...own, { line, column, code, value, hint: `correct line ${text[0]} of ${vehiclesFile}` }];
  return rejectedRank(both) === rejectedRank(own) ? own : both;
}

const NO_FACTS: CoverageFacts = {};

function openFacts({ repairs, populations }: SelectionRules, { hasRemedied }: OtherFiles) {
  return ({ vin, owner }: OwnerRow, done: number, known: KnownVins): CoverageFacts => ({
    owner,
    repairedUnder: hasRemedied ? repairs.codesIn(done) : undefined,
    population: populations.length === 0 ? undefined : known.populationOf(vin),
  });
}
