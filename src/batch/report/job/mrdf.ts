/** Writes mrdf.csv, a mail run data file: a row for each piece, with what the inserting machine checks and adds. */
import { readFileSync } from 'node:fs';
import { csvRow } from '../../../base/text/csvRow.js';
import type { GroupCount } from '../../folder/summary.js';
import { writeInTurns } from '../../folder/writeDurably.js';
import type { PrintedPart } from '../../press/printFiles.js';
import { HEADERS } from '../writeTables.js';

export const MRDF_COLUMNS = [
  ...['job', 'seq', 'piece_id', 'file', 'group', 'first_page', 'pages', 'sheets', 'mark'],
  ...['stations', 'grams', 'postage', 'zip', 'imb', 'seed'],
] as const;

/** What all rows have in common. */
export interface MailRun {
  /** As its marks name it. */
  readonly job: string;
  readonly groups: readonly GroupCount[];
  /** Ids of the enclosures that are no documents, in the order of job.json. */
  readonly enclosed: readonly string[];
}

/**
 * In print order, from the rows of the manifest. `stations`: how many of each enclosure that is no document.
 *
 * @returns the SHA-256 of the file
 */
export function writeMrdf(path: string, parts: AsyncIterable<PrintedPart>, run: MailRun): Promise<string> {
  return writeInTurns(path, mrdfText(parts, run));
}

async function* mrdfText(parts: AsyncIterable<PrintedPart>, run: MailRun): AsyncGenerator<string> {
  yield csvRow(MRDF_COLUMNS);
  for await (const { file, manifestPath } of parts) {
    const group = run.groups.find((each) => each.group === file.group);
    yield mrdfRows(readFileSync(manifestPath, 'utf8'), group, run);
  }
}

/** The fields stay as the manifest writes them: quotes and all. No field has a line end. */
function mrdfRows(manifest: string, group: GroupCount | undefined, { job, enclosed }: MailRun): string {
  const { kit = {}, grams_each = '', postage = '' } = group ?? {};
  const added = `${enclosed.map((id) => kit[id] ?? 0).join(' ')},${grams_each},${postage}`;
  let rows = '';
  for (let start = 0; start < manifest.length; ) {
    const end = manifest.indexOf('\n', start);
    const line = manifest.slice(start, end);
    const fields = line.includes('"') ? (line.match(FIELD) ?? []) : line.split(',');
    const [seq, piece, file, first, pages, sheets, mark, zip, imb, seed] = PLACES.map((at) => fields[at]);
    rows += `${job},${seq},${piece},${file},${group?.group ?? ''},${first},${pages},${sheets},${mark},${added},${zip},${imb},${seed}\n`;
    start = end + 1;
  }
  return rows;
}

/** Where the manifest has what is written of it. */
const PLACES = (
  ['seq', 'piece_id', 'file', 'first_page', 'pages', 'sheets', 'mark', 'zip', 'imb', 'seed'] as const
).map((name) => HEADERS.manifest.indexOf(name));

/** A field of a line, with its quotes. */
const FIELD = /(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g;
