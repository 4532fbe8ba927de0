/** Selects the records of the owners file, and stores each in the scratch with its outcome. */
import { registeredAt } from '../base/facts/homeRegion.js';
import type { Met, RecordFacts } from '../shapes/recordField.js';
import type { OwnerRow } from '../shapes/records.js';
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';
import { campaignBits, codesOf } from './codes/campaignBits.js';
import { outcomeOf, rankOf } from './codes/ranks.js';
import { withEnclosed } from './judge/enclosed.js';
import { JudgedCounts } from './judge/judgedCounts.js';
import { type Judged, openJudge } from './judge/judgeRecord.js';
import { batchText } from './judge/recordBatch.js';
import type { EndsOf, SelectionRules } from './judge/selectionRules.js';
import { openTextAnswers } from './judge/textAnswers.js';
import { openLikelyVins } from './load/likelyVins.js';
import { type KnownVins, openVinLookUp } from './load/lookUpVins.js';
import { MetVins } from './load/metVins.js';
import { addKeptFields } from './pieces/keptFields.js';
import { openPieceText } from './pieces/pieceText.js';
import { RecordGroups } from './pieces/recordGroups.js';
import { insertRows } from './scratch/insertRows.js';
import { addSource, type RowProblem, sourceName } from './scratch/sources.js';

/**
 * The other files must be loaded first: records are judged as they pass, without a table of unjudged
 * records.
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
  const insertCandidates = insertRows(scratch, 'candidate_texts', ['text']);
  const insertMetAgain = insertRows(scratch, 'met_again', ['vin'], 'insert or ignore into');
  const insertOpen = insertRows(scratch, 'open_vehicles', ['vin', 'dealer', 'open']);
  const lookUp = openVinLookUp(scratch, rules.populations);
  const files = {
    vehicles: sourceName(scratch, 'vehicles'),
    hasRemedied: sourceName(scratch, 'remedied') !== '',
  };
  const judge = openJudge(rules, files);
  const likely = openLikelyVins(scratch, rules);
  const groups = new RecordGroups(scratch, rules.kept);
  const pieceText = openPieceText(rules.kept);
  const factsOf = openFacts(rules);
  const answersOf = openTextAnswers({ ...rules, texts: rules.texts }, files.hasRemedied);
  addKeptFields(scratch, rules.kept);
  const { enclosed = [] } = rules;
  const met = new MetVins();
  const counts = new JudgedCounts(scratch);
  const zones = new Map<string, number>();
  addCampaigns(scratch, rules.campaigns);
  let count = 0;
  for await (const rows of batches) {
    const known = lookUp(rows.map(({ vin }) => vin));
    const records: Judged[] = [];
    const candidates: [string][] = [];
    const metAgain: [string][] = [];
    const judgedRows = rows.map((row) => judge(row, known));
    for (const judged of await withOutcomes(judgedRows, rules.outcomes)) {
      const language = languageOf(judged, rules);
      const answers = answersOf(judged, known, language ?? 'en');
      const { record, lines } = withEnclosed(judged, known, answers, enclosed);
      records.push(record);
      const ends = endsOf(record, known, rules);
      if (ends !== undefined) addProblems(unknownStarts(record, ends.missing));
      const facts = factsOf(record, language ?? 'en', answers, ends, lines);
      const group = groups.idOf(facts, language === undefined);
      counts.add(group, record.rank);
      if (record.rank !== 0) continue;
      candidates.push([pieceText.textOf(group, facts)]);
      if (met.meet(facts.vin)) metAgain.push([facts.vin]);
    }
    countParts(records, rules.campaigns[0] ?? '', zones);
    groups.flush();
    insertCandidates(candidates);
    insertMetAgain(metAgain);
    insertBatch([[batchText(records)]]);
    if (rules.countsOpen) insertOpen(records.filter(isOpen).map(openValues));
    addProblems(records.flatMap(({ row, problems }) => likely(row.vin, problems)));
    count += rows.length;
  }
  counts.flush();
  insertRows(scratch, 'longest_values', ['field', 'length'])(pieceText.longest());
  insertRows(scratch, 'zone_counts', ['zone', 'division', 'records'])(
    [...zones].map(([key, records]) => [...key.split('\t'), records]),
  );
  return count;
}

/** Replaces what was judged by what a finished batch decided. */
async function withOutcomes(
  records: readonly Judged[],
  outcomes: SelectionRules['outcomes'],
): Promise<readonly Judged[]> {
  if (outcomes === undefined) return records;
  const made: Judged[] = [];
  for (const record of records) {
    const { value } = await outcomes.next();
    if (value?.line !== record.row.line) throw new Error(`line ${record.row.line} has no outcome`);
    made.push({ ...record, rank: rankOf(value.reason) });
  }
  return made;
}

/**
 * Rejected rows are not counted: nobody knows what their vehicles are. Where campaigns divide the population, and no zones,
 * each record counts for the code that it has.
 */
function countParts(records: readonly Judged[], own: string, counts: Map<string, number>): void {
  for (const { covered, rank } of records) {
    const { division, otherCode, zone = otherCode ?? own } = covered;
    if (division === undefined || outcomeOf(rank).outcome === 'rejected') continue;
    const key = `${zone}\t${division}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

function addCampaigns(scratch: Sqlite, campaigns: readonly string[]): void {
  const bits = [...campaignBits(campaigns)];
  insertRows(scratch, 'campaigns', ['bit', 'code'])(bits.map(([code, bit]) => [bit, code]));
}

type Ends = ReturnType<EndsOf>;

/** Of a record that is mailed, where its letter prints it. */
function endsOf(
  { rank, vehicle, covered, row }: Judged,
  { populationOf }: KnownVins,
  { ends, populations }: SelectionRules,
): Ends | undefined {
  if (ends === undefined || rank !== 0) return undefined;
  const { line, phase, zone } = covered;
  const population = populations.length === 0 ? undefined : populationOf(row.vin);
  return ends({ vehicle: { ...vehicle, garagedIn: registeredAt(row.owner) }, line, phase, zone, population });
}

function unknownStarts({ row }: Judged, missing: readonly string[]): readonly RowProblem[] {
  const { line, writtenVin: value } = row;
  return missing.map((column) => {
    const hint = `add the ${column} of this VIN; without it the letter prints the term and not its last day`;
    return { line, column, code: 'COVERAGE_END_UNKNOWN', value, hint };
  });
}

/** Undefined if the owner's language is missing or unsupported. */
function languageOf({ row }: Judged, { languages }: SelectionRules): Language | undefined {
  return languages.find((known) => known === row.owner.language);
}

/** All records share one list of codes per set of campaigns, so that groups can compare it by identity. */
function openFacts({
  campaigns,
  makes,
}: SelectionRules): (
  record: Judged,
  language: Language,
  met: Met | undefined,
  coverage: Ends | undefined,
  enclosed: readonly string[] | undefined,
) => RecordFacts {
  const bits = campaignBits(campaigns);
  const codes = new Map<number, readonly string[]>();
  const openCampaigns = (set: number): readonly string[] => {
    const known = codes.get(set) ?? codesOf(set, bits);
    codes.set(set, known);
    return known;
  };
  return (
    { row: { vin, owner }, vehicle, covered: { line = '', phase }, open },
    language,
    met,
    coverage,
    enclosed,
  ) => ({
    vin,
    owner,
    vehicle,
    selected: {
      language,
      vehicleLine: line,
      makes,
      phase,
      openCampaigns: openCampaigns(open),
      met,
      coverage,
      enclosed,
    },
  });
}

/** Counts every wave. Rejected and excluded records do not count. */
function isOpen({ rank, open }: Judged): boolean {
  return open > 0 && outcomeOf(rank).outcome !== 'rejected' && rank !== rankOf('EXCLUDED');
}

function openValues({ row, vehicle, open }: Judged): readonly SqlValue[] {
  return [row.vin, vehicle.lastDealer ?? '', open];
}
