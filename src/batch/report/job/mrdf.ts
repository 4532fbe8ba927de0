/** Writes mrdf.csv, a mail run data file: a row for each piece, with what the inserting machine checks and adds. */
import { createHash } from 'node:crypto';
import { openFileSink } from '../../../base/files/fileSink.js';
import { csvRow } from '../../../base/text/csvRow.js';
import { readTable } from '../../folder/readTable.js';
import type { ControlJob } from './controlPages.js';

export const MRDF_COLUMNS = [
  ...['job', 'seq', 'piece_id', 'file', 'group', 'first_page', 'pages', 'sheets', 'mark'],
  ...['stations', 'grams', 'postage', 'zip', 'imb', 'seed'],
] as const;

const OF_MANIFEST = [
  ...['seq', 'piece_id', 'file', 'first_page', 'pages', 'sheets', 'mark', 'zip', 'imb', 'seed'],
];

const ROWS_AT_ONCE = 1000;

/**
 * In print order, from the manifest. `stations`: how many of each enclosure that is no document, in the order of job.json.
 *
 * @returns the SHA-256 of the file
 */
export async function writeMrdf(path: string, manifest: string, job: ControlJob): Promise<string> {
  const sink = openFileSink(path);
  const hash = createHash('sha256');
  const write = (text: string): void => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    sink.write(bytes);
  };
  try {
    write(csvRow(MRDF_COLUMNS));
    let [text, count] = ['', 0];
    for await (const row of mrdfRows(manifest, job)) {
      text += row;
      count += 1;
      if (count % ROWS_AT_ONCE !== 0) continue;
      write(text);
      text = '';
    }
    write(text);
  } catch (error) {
    sink.abandon();
    throw error;
  }
  sink.close();
  return hash.digest('hex');
}

async function* mrdfRows(manifest: string, { job, groups, plan }: ControlJob): AsyncGenerator<string> {
  const ids = plan.inserts.map(({ id }) => id);
  const byFile = new Map(
    groups.flatMap(({ files, group, kit = {}, grams_each = '', postage = '' }) =>
      files.map(({ name }) => [
        name,
        { group, stations: ids.map((id) => kit[id] ?? 0).join(' '), grams: grams_each, postage },
      ]),
    ),
  );
  for await (const row of readTable(manifest, OF_MANIFEST)) {
    const [seq = '', piece = '', file = '', first = '', pages = '', sheets = '', mark = '', ...rest] = row;
    const [zip = '', imb = '', seed = ''] = rest;
    const { group = '', stations = '', grams = '', postage = '' } = byFile.get(file) ?? {};
    const place = [file, group, first, pages, sheets];
    yield csvRow([job, seq, piece, ...place, mark, stations, grams, postage, zip, imb, seed]);
  }
}
