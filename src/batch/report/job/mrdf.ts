/** Writes mrdf.csv, a mail run data file: a row for each piece, with what the inserting machine checks and adds. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openFileSink } from '../../../base/files/fileSink.js';
import { csvRow } from '../../../base/text/csvRow.js';
import type { ControlJob } from './controlPages.js';

export const MRDF_COLUMNS = [
  ...['job', 'seq', 'piece_id', 'file', 'group', 'first_page', 'pages', 'sheets', 'mark'],
  ...['stations', 'grams', 'postage', 'zip', 'imb', 'seed'],
] as const;

const OF_MANIFEST = [
  ...['seq', 'piece_id', 'file', 'first_page', 'pages', 'sheets', 'mark', 'zip', 'imb', 'seed'],
];

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
    for await (const rows of mrdfRows(manifest, job)) write(rows);
  } catch (error) {
    sink.abandon();
    throw error;
  }
  sink.close();
  return hash.digest('hex');
}

/** The fields stay as the manifest writes them: quotes and all. */
async function* mrdfRows(manifest: string, { job, groups, plan }: ControlJob): AsyncGenerator<string> {
  const ids = plan.inserts.map(({ id }) => id);
  const byFile = new Map(
    groups.flatMap(({ files, group, kit = {}, grams_each = '', postage = '' }) =>
      files.map(({ name }) => [
        name,
        { group, added: `${ids.map((id) => kit[id] ?? 0).join(' ')},${grams_each},${postage}` },
      ]),
    ),
  );
  let places: readonly number[] | undefined;
  for await (const lines of linesOf(manifest)) {
    let text = '';
    for (const line of lines) {
      const fields = line.includes('"') ? (line.match(FIELD) ?? []) : line.split(',');
      if (places === undefined) {
        places = OF_MANIFEST.map((name) => fields.indexOf(name));
        continue;
      }
      const [seq, piece, file = '', first, pages, sheets, mark, zip, imb, seed] = places.map(
        (at) => fields[at],
      );
      const { group, added } = byFile.get(file) ?? { group: '', added: ',,' };
      text += `${job},${seq},${piece},${file},${group},${first},${pages},${sheets},${mark},${added},${zip},${imb},${seed}\n`;
    }
    yield text;
  }
}

/** A field of a line, with its quotes. */
const FIELD = /(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g;

const CHUNK = 1 << 18;

/** No field has a line end. */
async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK })) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}
