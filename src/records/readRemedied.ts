/** A file of remedied vehicles comes in; its rows go out, each exactly once, with all that is wrong with them. */
import type { RemediedRow } from '../shapes/records.js';
import type { Columns } from './columns.js';
import { oneLine } from './fieldText.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './recordSource.js';
import { RowChecks } from './rowChecks.js';

/** rows in arrays of up to 256. Faults of `recordRows`. */
export async function* readRemedied(
  source: RecordSource,
  options: ReadOptions = {},
): AsyncGenerator<RemediedRow[]> {
  for await (const { columns, rows } of recordRows(source, options, 'remedied')) {
    yield rows.map((row) => remediedRow(row, columns, source.name, options.campaigns));
  }
}

function remediedRow(
  row: RawRow,
  columns: Columns,
  source: string,
  campaigns: ReadOptions['campaigns'],
): RemediedRow {
  const { line, fields } = row;
  const writtenVin = fields[columns.vin] ?? '';
  const checks = new RowChecks(source, line);
  if (row.damage !== '') {
    checks.malformed(row);
    return {
      line,
      writtenVin,
      vin: writtenVin.trim(),
      campaign: '',
      date: undefined,
      problems: checks.problems,
    };
  }
  const vin = checks.vin(writtenVin);
  const date = checks.day('date', fields[columns.date] ?? '');
  const campaign = oneLine(fields[columns.campaign] ?? '').toUpperCase();
  checkCampaign(campaign, campaigns, checks);
  return { line, writtenVin, vin, campaign, date, problems: checks.problems };
}

/** What would decide whether an owner is written to is never guessed: such a row suppresses nobody. */
function checkCampaign(campaign: string, campaigns: ReadOptions['campaigns'], checks: RowChecks): void {
  if (campaign === '') checks.add('CAMPAIGN_BLANK', 'campaign', '');
  else if (campaigns?.has(campaign) === false)
    checks.add('CAMPAIGN_UNKNOWN', 'campaign', campaign, NO_SUCH_CAMPAIGN);
}

const NO_SUCH_CAMPAIGN =
  'no campaign of the workspace has this code: correct it, or add the campaign file; the row suppresses nobody';
