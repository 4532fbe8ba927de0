/** Compares what a mail shop imports with the manifest and the summary. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertRows } from '../../select/scratch/insertRows.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { readCsv } from '../folder/readCsv.js';
import type { Summary } from '../folder/summary.js';
import { MRDF_COLUMNS } from '../report/job/mrdf.js';
import { isFile } from './checkFiles.js';
import { type Finding, finding, firstOf } from './finding.js';

/** Requires the loaded table `manifest`. Nothing for a batch without these files. */
export async function checkJob(
  scratch: Sqlite,
  folder: string,
  summary: Summary,
): Promise<readonly Finding[]> {
  return [...(await checkMrdf(scratch, folder)), ...checkJobJson(folder, summary)];
}

async function checkMrdf(scratch: Sqlite, folder: string): Promise<readonly Finding[]> {
  const path = join(folder, MRDF);
  if (!isFile(path)) return [];
  scratch.exec(`create table mrdf (row integer primary key, ${MRDF_COLUMNS.map((name) => `"${name}"`)})`);
  const insert = insertRows(
    scratch,
    'mrdf',
    MRDF_COLUMNS.map((name) => `"${name}"`),
  );
  let isFirst = true;
  for await (const rows of readCsv(path)) {
    const data = isFirst ? rows.slice(1) : rows;
    if (isFirst && rows[0]?.join() !== MRDF_COLUMNS.join())
      return [finding(MRDF, `its header is not ${MRDF_COLUMNS.join()}`)];
    isFirst = false;
    const broken = data.find((fields) => fields.length !== MRDF_COLUMNS.length);
    if (broken !== undefined)
      return [finding(MRDF, `this is not a valid row: ${broken.join().slice(0, 100)}`)];
    insert(data);
  }
  return firstOf(MRDF, differences(scratch));
}

const MRDF = 'mrdf.csv';

function* differences(scratch: Sqlite): Generator<Finding> {
  for (const [piece] of scratch.prepare<[string]>(DIFFERENT).iterate())
    yield finding(MRDF, `its row of the piece ${piece} does not say what the manifest says`);
}

const SHARED = ['seq', 'piece_id', 'file', 'first_page', 'pages', 'sheets', 'mark', 'zip', 'imb'];
const of = (table: string): string => SHARED.map((name) => `coalesce(${table}."${name}", '')`).join(', ');
const DIFFERENT = `
  select coalesce(m.piece_id, d.piece_id) from manifest m full join mrdf d on d.row = m.row
  where (${of('m')}) <> (${of('d')})
`;

function checkJobJson(folder: string, { groups = [], batch }: Summary): readonly Finding[] {
  const path = join(folder, JOB);
  if (!isFile(path)) return [];
  const job = readJob(path);
  if (job === undefined) return [finding(JOB, 'it cannot be read')];
  const plain = (all: readonly object[]): string =>
    JSON.stringify(all.map((group) => Object.entries(group).filter(([key]) => !OWN.has(key))));
  const wrong = [
    job.batch !== batch && 'it is of another batch',
    plain(job.groups) !== plain(groups) && 'its file groups are not those of summary.json',
  ];
  return wrong.filter((message) => message !== false).map((message) => finding(JOB, message));
}

const JOB = 'job.json';
/** What it says of a group beyond the summary. */
const OWN: ReadonlySet<string> = new Set(['first_piece', 'last_piece', 'files']);

function readJob(path: string): { readonly batch: unknown; readonly groups: readonly object[] } | undefined {
  try {
    const { batch, groups } = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(groups) ? { batch, groups } : undefined;
  } catch {
    return undefined;
  }
}
