/** Finds records of the owners file to show a letter with: by VIN or name, or the one that is the hardest to fit. */
import { foldVin } from '../../../base/facts/vin.js';
import { readOwners } from '../../../records/readOwners.js';
import { openRecordFile } from '../../../records/source/openRecordFile.js';
import { recordFiles } from '../../../render/records/recordFiles.js';
import { isUsable, type OwnerRow } from '../../../shapes/records.js';
import type { Studio } from '../studio.js';

export interface FoundRecord {
  readonly vin: string;
  /** Name or company, as the letter prints it. */
  readonly name: string;
}

/** What can be asked for instead of a VIN or a name. */
export const HARDEST = ['longest name', 'longest address', 'next problem'] as const;

/** Records that are told; more of them ask for more words. */
const MOST = 8;

/**
 * The records whose VIN or name holds the words. Streams the owners file once; rows that a batch would reject are left out, but for
 * `next problem`, which is the next row with anything wrong.
 *
 * @param shown VIN of the record after which the next problem is looked for; the first comes after the last
 * @throws Fault FILE_UNREADABLE and the faults of the header; none where the workspace has no owners file
 */
export async function searchRecords(
  { workspace, owners, fonts }: Studio,
  campaign: string,
  asked: string,
  shown: string | undefined,
): Promise<readonly FoundRecord[]> {
  const opened = workspace();
  const files = recordFiles(opened, { owners }, [opened.campaign(campaign)]);
  if (files.owners === undefined) return [];
  const missing = (text: string): string | undefined => fonts.missing(text);
  const options = { ...files.headers.owners, vins: files.vins, missing };
  const rows = rowsIn(readOwners(await openRecordFile(files.owners), options));
  if (asked === HARDEST[2]) return nextProblem(rows, shown);
  return matching(rows, asked);
}

async function* rowsIn(batches: AsyncIterable<readonly OwnerRow[]>): AsyncIterable<OwnerRow> {
  for await (const rows of batches) yield* rows;
}

async function nextProblem(
  rows: AsyncIterable<OwnerRow>,
  shown: string | undefined,
): Promise<readonly FoundRecord[]> {
  let first: FoundRecord | undefined;
  let isPast = shown === undefined;
  for await (const row of rows) {
    const isWrong = row.problems.length > 0 && row.vin !== '';
    if (isWrong && isPast && row.vin !== shown) return [foundIn(row)];
    if (isWrong) first ??= foundIn(row);
    isPast ||= row.vin === shown;
  }
  return first === undefined ? [] : [first];
}

async function matching(rows: AsyncIterable<OwnerRow>, asked: string): Promise<readonly FoundRecord[]> {
  const size = sizeAsked(asked);
  const found: FoundRecord[] = [];
  let largest = 0;
  for await (const row of rows) {
    if (!isUsable(row)) continue;
    if (size === undefined) {
      if (holds(row, asked)) found.push(foundIn(row));
      if (found.length === MOST) return found;
    } else if (size(row) > largest) {
      largest = size(row);
      found.splice(0, 1, foundIn(row));
    }
  }
  return found;
}

function sizeAsked(asked: string): ((row: OwnerRow) => number) | undefined {
  const [name, address] = HARDEST;
  if (asked === name) return (row) => nameOf(row).length;
  return asked === address
    ? ({ owner }) => Math.max(...owner.addressBlock.map(({ length }) => length))
    : undefined;
}

const nameOf = ({ owner }: OwnerRow): string => owner.name || owner.company;

const foundIn = (row: OwnerRow): FoundRecord => ({ vin: row.vin, name: nameOf(row) });

function holds(row: OwnerRow, asked: string): boolean {
  const name = `${row.owner.name} ${row.owner.company}`.toLowerCase();
  return row.vin.includes(foldVin(asked)) || name.includes(asked.toLowerCase());
}
