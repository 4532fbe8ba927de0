/** Writes the CSV files of a batch from the scratch, after selecting and printing. */
import { readFileSync } from 'node:fs';
import { csvRow } from '../../base/text/csvRow.js';
import { readOutcomes, readProblems } from '../../select/report/readOutcomes.js';
import { FURTHER_COLUMNS, MANIFEST_COLUMNS } from '../../shapes/manifest.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { writeInTurns } from '../folder/writeDurably.js';
import { pieceId } from '../plan/fingerprint.js';

/** The first lines of the CSV files, a contract with the programs that read them. */
export const HEADERS = {
  manifest: [...MANIFEST_COLUMNS, ...FURTHER_COLUMNS],
  outcomes: ['source', 'line', 'vin', 'outcome', 'reason', 'piece_id', 'kept_piece_id'],
  problems: ['source', 'line', 'column', 'code', 'value', 'hint'],
} as const;

/**
 * One row for each piece in print order, from the rows written while printing. Returns the file's SHA-256.
 *
 * @param enclosed ids of what is in envelopes besides documents, each a column with the number in the piece
 */
export function writeManifest(
  path: string,
  parts: AsyncIterable<ManifestPart>,
  enclosed: readonly string[],
): Promise<string> {
  return writeInTurns(path, manifestText(parts, enclosed));
}

/** The rows of one print file. */
export interface ManifestPart {
  readonly manifestPath: string;
}

async function* manifestText(
  parts: AsyncIterable<ManifestPart>,
  enclosed: readonly string[],
): AsyncIterable<string | Uint8Array> {
  yield csvRow([...HEADERS.manifest, ...enclosed]);
  for await (const { manifestPath } of parts) yield readFileSync(manifestPath);
}

/** Every input record exactly once, in input order. Returns the file's SHA-256. */
export function writeOutcomes(path: string, scratch: Sqlite, prefix: string): Promise<string> {
  return writeInTurns(path, outcomesText(scratch, prefix));
}

function* outcomesText(scratch: Sqlite, prefix: string): Iterable<string> {
  yield csvRow(HEADERS.outcomes);
  const idOf = (seq: number | undefined): string => (seq === undefined ? '' : pieceId(prefix, seq));
  for (const { source, line, vin, outcome, reason, seq, keptSeq } of readOutcomes(scratch))
    yield csvRow([source, line, vin, outcome, reason, idOf(seq), idOf(keptSeq)]);
}

/** Everything that is wrong with any row of any file. Returns the file's SHA-256. */
export function writeProblems(path: string, scratch: Sqlite): Promise<string> {
  return writeInTurns(path, problemsText(scratch));
}

function* problemsText(scratch: Sqlite): Iterable<string> {
  yield csvRow(HEADERS.problems);
  for (const { source, line, column, code, value, hint } of readProblems(scratch))
    yield csvRow([source, line, column, code, value, hint]);
}
