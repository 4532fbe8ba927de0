/** Reads a file of remedied vehicles: each row exactly once, with all its problems. */
import type { RemediedRow } from '../shapes/records.js';
import type { WorkResult } from '../shapes/work.js';
import { oneLine } from './fields/fieldText.js';
import { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';

/** The rows in arrays of up to 256. Throws the faults of `recordRows`. */
export async function* readRemedied(
  source: RecordSource,
  options: ReadOptions = {},
): AsyncGenerator<RemediedRow[]> {
  for await (const { columns, rows } of recordRows(source, options, 'remedied')) {
    yield rows.map((row) => remediedRow(row, columns, source.name, options));
  }
}

function remediedRow(
  row: RawRow,
  columns: Columns,
  source: string,
  { campaigns, outcomes, vins }: ReadOptions,
): RemediedRow {
  const { fields } = row;
  const checks = new RowChecks(row, columns, source, vins);
  const { line, writtenVin, vin } = checks;
  if (row.damage !== '')
    return { line, writtenVin, vin, campaign: '', date: undefined, outcome: '', problems: checks.problems };
  const date = checks.day('date', fields[columns.date] ?? '');
  const campaign = oneLine(fields[columns.campaign] ?? '').toUpperCase();
  checkCampaign(campaign, campaigns, checks);
  const outcome = oneLine(fields[columns.outcome] ?? '');
  checkOutcome(outcome, outcomes?.get(campaign), checks);
  const result = resultFrom(oneLine(fields[columns.result] ?? ''), checks);
  return { line, writtenVin, vin, campaign, date, outcome, result, problems: checks.problems };
}

/** Never guesses a campaign, because it decides whether an owner gets mail; such a row has no effect. */
function checkCampaign(campaign: string, campaigns: ReadOptions['campaigns'], checks: RowChecks): void {
  if (campaign === '') checks.add('CAMPAIGN_BLANK', 'campaign', '');
  else if (campaigns?.has(campaign) === false)
    checks.add('CAMPAIGN_UNKNOWN', 'campaign', campaign, NO_SUCH_CAMPAIGN);
}

const NO_SUCH_CAMPAIGN =
  'no campaign in the workspace has this code: correct it, or add the campaign file; until then, the row has no effect';

/** `inspected`, `Inspected, no repair needed` and the like; what says neither has no effect, as a wrong outcome. */
function resultFrom(written: string, checks: RowChecks): WorkResult | undefined {
  const text = written.toLowerCase().replace(/[^a-z]/g, '');
  if (text === '') return undefined;
  if (/^(inspect|norepair|notneeded|withoutrepair)/.test(text)) return 'inspected';
  if (/^(repair|remed|replac|fixed|complet|done)/.test(text)) return 'repaired';
  checks.add('RESULT_UNKNOWN', 'result', written);
  return undefined;
}

/** Nor an outcome: some of them do not complete the campaign. */
function checkOutcome(outcome: string, ids: readonly string[] | undefined, checks: RowChecks): void {
  if (ids === undefined || outcome === '') return;
  if (ids.some((id) => id.toLowerCase() === outcome.toLowerCase())) return;
  checks.add(
    'OUTCOME_UNKNOWN',
    'outcome',
    outcome,
    `the inspection of the campaign has ${ids.join(', ')}: correct it; until then, the row has no effect`,
  );
}
