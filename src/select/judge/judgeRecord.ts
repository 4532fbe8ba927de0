/** Decides what becomes of a record, from its row in the owners file and what is known about its VIN. */
import { registeredAt } from '../../base/facts/homeRegion.js';
import type { VinReader } from '../../base/facts/vinRules.js';
import { CODES, type Problem } from '../../base/problems.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Reason, Wave } from '../../shapes/piece.js';
import type { Met } from '../../shapes/recordField.js';
import { isUsable, type OwnerRow, type Vehicle } from '../../shapes/records.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import type { Language } from '../../shapes/units.js';
import { without } from '../codes/campaignBits.js';
import { rankOf, rejectedRank } from '../codes/ranks.js';
import type { RepairCodes } from '../codes/repairCodes.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { VehicleText } from '../load/vehicleText.js';
import type { KeptFields } from '../pieces/keptFields.js';
import type { RowProblem } from '../scratch/sources.js';
import { type CoverageRules, type Covered, openCoverage } from './coverage.js';
import { joinVehicle } from './joinVehicle.js';
import { doneAfter, type NoticeEffect } from './noticeEffects.js';
import { type NoticeRule, type Recipient, reached, recipientOf } from './noticeRule.js';
import { waveOf } from './waveOf.js';
import { isApart, yearDoubt } from './yearDoubt.js';

export interface SelectionRules extends CoverageRules {
  /** How the VINs of the mailing are read. */
  readonly vins: VinReader;
  readonly repairs: RepairCodes;
  /** Codes of the campaigns that have a population file. */
  readonly populations: readonly string[];
  readonly phases: PhaseRule;
  /** The notice that is mailed; undefined for a follow-up. */
  readonly notice?: NoticeRule | undefined;
  /** What notices do to the record of a vehicle; none if left out. */
  readonly effects?: readonly NoticeEffect[] | undefined;
  readonly wave: Wave | undefined;
  /** Languages that the mailing has texts in; any other falls back to English. */
  readonly languages: readonly Language[];
  /** The fields that are kept of each record. */
  readonly kept: KeptFields;
  /** Returns the problem of a valid row that only the letter shows: text too wide for its box. */
  readonly check: (row: OwnerRow) => Problem | undefined;
  /** Whether vehicles with open campaigns are counted by dealer. */
  readonly countsOpen: boolean;
  /** Undefined for a mailing whose texts are the same for every record. */
  readonly texts?: TextRules | undefined;
  /** The make of each vehicle line; undefined for a mailing that does not print it. */
  readonly makes?: ReadonlyMap<string, string> | undefined;
  /** The labels and cards that pieces have; none if left out. */
  readonly enclosed?: readonly EnclosedRule[] | undefined;
  /** When the coverage of a vehicle ends; undefined for a mailing that does not print it. */
  readonly ends?: EndsOf | undefined;
  /**
   * What a finished batch made of these records, in input order: then only what their texts depend on is judged. Left
   * out where the outcomes are not known yet.
   */
  readonly outcomes?: AsyncIterator<MadeOutcome> | undefined;
}

/** The outcome of a record in a finished batch. */
export interface MadeOutcome {
  readonly line: number;
  /** Empty if it was mailed. */
  readonly reason: Reason | '';
}

/** When the coverage of a vehicle ends, and the columns that keep it from being known. */
export type EndsOf = (of: {
  readonly vehicle: Vehicle;
  readonly line: string | undefined;
  readonly phase: number | undefined;
  readonly zone?: string | undefined;
  readonly population: CoverageFacts['population'];
}) => { readonly end: string; readonly primaryEnd: string; readonly missing: readonly string[] };

/** A label or card of a mailing, in the order of their data files. */
export interface EnclosedRule {
  readonly id: string;
  /** Bare name of its data file. */
  readonly file: string;
  /** Whether a piece with these answers has it. */
  readonly isFor: (met: Met | undefined) => boolean;
}

/** How the texts of a mailing depend on its records. */
export interface TextRules {
  readonly answer: TextConditions['answer'];
  readonly inputs: TextConditions['inputs'];
  /** Id of the notice that is mailed. */
  readonly notice: string;
  /** The bit of each notice that earlier batches mailed, by its name; undefined without earlier batches. */
  readonly mailed: ReadonlyMap<string, number> | undefined;
}

/**
 * `all`: every vehicle. `one`: the requested phase. `available`: every phase whose remedy is available. `awaiting`: every
 * phase whose remedy is not.
 */
export type PhaseRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly phase: number }
  | { readonly kind: 'available' | 'awaiting'; readonly phases: readonly number[] };

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

/** Listed with the row, so that whoever corrects one of the two files finds it. */
function difference({ line, writtenVin }: OwnerRow, { line: covering }: Covered): RowProblem {
  const hint = covering === undefined ? ONLY_LINES : ONLY_FILE;
  return { line, column: 'vin', code: 'POPULATION_DIFFERS', value: writtenVin, hint };
}

const ONLY_LINES = 'lines and population file disagree: the vehicle is not mailed to; correct one of the two';
const ONLY_FILE = 'the population file has it, and no line fits: it is mailed to; correct one of the two';

const NOT_COVERED = rankOf('NOT_COVERED');
const INCOMPLETE = rankOf('VEHICLE_INCOMPLETE');
const OF_PHASE = new Set([rankOf('OTHER_PHASE'), rankOf('PHASE_NOT_AVAILABLE')]);
/** What would decide whether the notice is for the vehicle is missing. */
const UNDECIDED = -1;

/** Checks the reasons in the order in which they count; the first that applies is the record's. */
function suppressedRank(
  vin: string,
  { line, phase, otherCode }: Covered,
  open: number,
  recipient: Recipient,
  { excluded }: KnownVins,
  { phases, wave }: SelectionRules,
): number {
  if (excluded.has(vin)) return rankOf('EXCLUDED');
  if (otherCode !== undefined) return rankOf('OTHER_CODE');
  if (line === undefined) return NOT_COVERED;
  if (phases.kind === 'one' && phase !== phases.phase) return rankOf('OTHER_PHASE');
  if (recipient === false) return rankOf('OTHER_NOTICE');
  if ('phases' in phases && !phases.phases.some((one) => one === phase))
    return rankOf(phases.kind === 'available' ? 'PHASE_NOT_AVAILABLE' : 'OTHER_NOTICE');
  if (recipient !== true) return UNDECIDED;
  if (wave !== undefined && waveOf(vin, wave.of) !== wave.number) return rankOf('OTHER_WAVE');
  return open === 0 ? rankOf('ALREADY_REMEDIED') : 0;
}

/** Why it is not certain that a vehicle is not covered. */
function doubts(
  { line, writtenVin }: OwnerRow,
  isKnown: boolean,
  { missing }: Covered,
  { model = '' }: Vehicle,
  nearModel: CoverageRules['nearModel'],
): readonly RowProblem[] {
  const told = { line, value: writtenVin };
  if (!isKnown)
    return [{ ...told, column: 'vin', code: 'VEHICLE_UNKNOWN', hint: CODES.VEHICLE_UNKNOWN.hint }];
  const near = missing === undefined ? nearModel(model) : undefined;
  if (near !== undefined) {
    const hint = `did you mean "${near}", which is covered? ${CODES.MODEL_DOUBTFUL.hint}`;
    return [{ line, value: model, column: 'model', code: 'MODEL_DOUBTFUL', hint }];
  }
  return missing === undefined ? [] : [incomplete({ line, writtenVin }, missing)];
}

function incomplete(
  { line, writtenVin }: Pick<OwnerRow, 'line' | 'writtenVin'>,
  missing: string,
): RowProblem {
  const hint = MISSING_HINTS[missing] ?? `add the ${missing} of this VIN; it decides whether it is covered`;
  return { line, value: writtenVin, column: missing, code: 'VEHICLE_INCOMPLETE', hint };
}

const MISSING_HINTS: Readonly<Record<string, string>> = {
  model: CODES.VEHICLE_INCOMPLETE.hint,
  production_date: CODES.VEHICLE_INCOMPLETE.hint,
  sold_in: 'add the state in which this VIN was sold',
  registered_in: 'add the state in which this VIN is registered',
  campaign: 'give the remedied file; work under an earlier campaign decides whether it is covered',
  repaired_under: 'give the remedied file; work under an earlier campaign decides whether it is covered',
};
