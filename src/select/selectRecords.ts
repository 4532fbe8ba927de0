/** Rows of the owners file come in; each stands in the scratch with what becomes of it. */
import type { Code } from '../base/problems.js';
import type { OwnerRow } from '../shapes/records.js';
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import { campaignBits } from './campaignBits.js';
import { insertRows } from './insertRows.js';
import { JudgedCounts } from './judgedCounts.js';
import { type Judged, openJudge, type SelectionRules } from './judgeRecord.js';
import { type Kind, Kinds } from './kinds.js';
import { openLikelyVins } from './likelyVins.js';
import { openVinLookUp } from './lookUpVins.js';
import { pieceText } from './pieceText.js';
import { outcomeOf, rankOf } from './ranks.js';
import { batchText } from './recordBatch.js';
import { addSource, type RowProblem, sourceName } from './sources.js';

/**
 * The other files must be loaded: a record is judged as it passes by, so that no table of what is yet to be
 * judged is ever written.
 *
 * @returns the number of records
 */
export async function selectRecords(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly OwnerRow[]>,
  rules: SelectionRules,
): Promise<number> {
  const addProblems = addSource(scratch, 'owners', source);
  const insertBatch = insertRows(scratch, 'record_batches', ['text']);
  const insertCandidates = insertRows(scratch, 'candidates', ['line', 'text']);
  const insertOpen = insertRows(scratch, 'open_vehicles', ['vin', 'dealer', 'open']);
  const lookUp = openVinLookUp(scratch);
  const judge = openJudge(rules, sourceName(scratch, 'vehicles'));
  const likely = openLikelyVins(scratch);
  const kinds = new Kinds(scratch);
  const counts = new JudgedCounts(scratch);
  addCampaigns(scratch, rules.campaigns);
  let count = 0;
  for await (const rows of batches) {
    const known = lookUp(rows.map(({ vin }) => vin));
    const records = rows.map((row) => judge(row, known));
    const candidates: SqlValue[][] = [];
    for (const record of records) {
      const kind = kinds.idOf(kindOf(record, rules));
      counts.add(kind, record.rank);
      if (record.rank === 0) candidates.push([record.row.line, pieceText(kind, record.row, record.vehicle)]);
    }
    kinds.flush();
    insertCandidates(candidates);
    insertBatch([[batchText(records)]]);
    if (rules.countsOpen) insertOpen(records.filter(isOpen).map(openValues));
    addProblems(records.flatMap((record) => withLikely(record, likely)));
    count += rows.length;
  }
  counts.flush();
  return count;
}

/** Where a VIN is wrong, the hint names the vehicle that it most likely means. */
function withLikely(
  { row, problems }: Judged,
  likely: (vin: string) => string | undefined,
): readonly RowProblem[] {
  if (problems.length === 0 || !problems.some(({ code }) => VIN_CODES.has(code))) return problems;
  const vin = likely(row.vin);
  if (vin === undefined) return problems;
  return problems.map((problem) =>
    VIN_CODES.has(problem.code)
      ? { ...problem, hint: `perhaps ${vin}, one character off; ${problem.hint}` }
      : problem,
  );
}

const VIN_CODES: ReadonlySet<Code> = new Set(['VIN_LENGTH', 'VIN_CHARACTER', 'VIN_CHECK_DIGIT']);

function addCampaigns(scratch: Sqlite, campaigns: readonly string[]): void {
  const bits = [...campaignBits(campaigns)];
  insertRows(scratch, 'campaigns', ['bit', 'code'])(bits.map(([code, bit]) => [bit, code]));
}

function kindOf({ row, vehicle, covered, open }: Judged, { languages }: SelectionRules): Kind {
  const { owner } = row;
  const language = languages.find((known) => known === owner.language);
  return {
    language: language ?? 'en',
    fellBack: language === undefined,
    lessor: owner.lessor,
    vehicleLine: covered.line ?? '',
    phase: covered.phase,
    open,
    model: vehicle.model ?? '',
    modelYear: vehicle.modelYear,
    state: owner.state,
  };
}

/** Whichever wave it is mailed in. Records that are rejected or excluded do not count. */
function isOpen({ rank, open }: Judged): boolean {
  return open > 0 && outcomeOf(rank).outcome !== 'rejected' && rank !== rankOf('EXCLUDED');
}

function openValues({ row, vehicle, open }: Judged): readonly SqlValue[] {
  return [row.vin, vehicle.lastDealer ?? '', open];
}
