/** Writes the addresses of a batch for an address-quality vendor: ASCII CSV, a row for each vehicle in a piece. */
import { join } from 'node:path';
import type { VinReader } from '../../base/facts/vinRules.js';
import { Fault } from '../../base/problems.js';
import { asciiText } from '../../base/text/asciiText.js';
import { csvRow } from '../../base/text/csvRow.js';
import { hashFile } from '../../batch/folder/hashFiles.js';
import { readTable } from '../../batch/folder/readTable.js';
import { readOwners } from '../../records/readOwners.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { OwnerRow } from '../../shapes/records.js';
import { finishedBatch } from '../made/finishedBatch.js';

export interface AddressExport {
  readonly folder: string;
  /** The owners file that the batch was made from. */
  readonly owners: string;
  readonly headers: HeaderRules;
  readonly vins: VinReader;
  /** Called with each part of the text. */
  readonly write: (text: string) => void;
}

/** The usual columns; a vendor adds its own behind them, and may change those of the address. */
export const ADDRESS_COLUMNS = [
  ...['piece_id', 'vin', 'name', 'company', 'address1', 'address2', 'city', 'state', 'zip', 'country'],
] as const;

/**
 * In the order of the owners file.
 *
 * @returns the number of rows
 * @throws Fault MAIL_BATCH_MISSING, BATCH_BROKEN, BATCH_DIFFERS for another owners file, FILE_UNREADABLE
 */
export async function exportAddresses(order: AddressExport): Promise<number> {
  const { folder, owners, write } = order;
  const summary = await finishedBatch(folder);
  if (summary.inputs[0]?.sha256 !== (await hashFile(owners)))
    throw new Fault('BATCH_DIFFERS', `the batch was not made from ${owners}`, {
      place: { file: folder },
      hint: `give its owners file, ${summary.inputs[0]?.name ?? ''}, with --owners`,
    });
  const mailed = readTable(join(folder, 'outcomes.csv'), ['line', 'piece_id']);
  write(csvRow(ADDRESS_COLUMNS));
  let count = 0;
  for await (const rows of ownerRows(order)) {
    let text = '';
    for (const row of rows) {
      const [line, piece = ''] = (await mailed.next()).value ?? [];
      if (Number(line) !== row.line) throw new Error(`line ${row.line} has no outcome`);
      if (piece === '') continue;
      text += csvRow(addressOf(piece, row));
      count += 1;
    }
    write(text);
  }
  return count;
}

async function* ownerRows({ owners, headers, vins }: AddressExport): AsyncIterable<readonly OwnerRow[]> {
  yield* readOwners(await openRecordFile(owners), { ...headers, vins });
}

function addressOf(piece: string, { vin, owner }: OwnerRow): readonly string[] {
  const { name, company, address1, address2, city, state, zip, country } = owner;
  return [piece, vin, ...[name, company, address1, address2, city, state, zip, country].map(asciiText)];
}
