/** Loads the data files of labels and cards, and tries each row in what it is printed on. */
import { CODES, type Problem } from '../../base/problems.js';
import { readEnclosed } from '../../records/readEnclosed.js';
import type { ReadOptions, RecordSource } from '../../records/source/recordSource.js';
import type { Letters } from '../../render/letters/letters.js';
import type { EnclosedRule } from '../../select/judge/selectionRules.js';
import { type EnclosedFile, loadEnclosed } from '../../select/load/loadEnclosed.js';
import { SAMPLE_VIN } from '../../shapes/recordModel.js';
import type { EnclosedRow } from '../../shapes/records.js';
import { BLANK_RECORD, plainFacets } from '../../shapes/recordValues.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { BatchContext } from '../plan/batchRequest.js';
import { isEnclosed, type PlannedInsert } from '../plan/plannedInserts.js';
import { representative } from '../plan/representative.js';

/** The labels and cards, in the order of their data files. */
export function perVinInserts(inserts: readonly PlannedInsert[]): readonly PlannedInsert[] {
  return inserts.filter(({ path }) => path !== undefined);
}

export function enclosedRules(inserts: readonly PlannedInsert[]): readonly EnclosedRule[] {
  return perVinInserts(inserts).map((insert) => ({
    id: insert.id,
    file: nameOf(insert.path ?? ''),
    isFor: (met) => isEnclosed(insert, met),
  }));
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** @throws Fault those of `readEnclosed`, and of merging the label or card */
export function loadInsert(
  scratch: Sqlite,
  insert: PlannedInsert,
  file: EnclosedFile,
  source: RecordSource,
  { context, letters, options, counted }: InsertLoading,
): Promise<void> {
  const { id, columns } = insert;
  const rows = counted(readEnclosed(source, { ...options, attributes: columns }));
  const textOf = ({ values }: EnclosedRow) => values.map((value, at) => `${id}.${columns[at]}=${value}`);
  return loadEnclosed(scratch, file, rows, textOf, fitOf(insert, source.name, textOf, context, letters));
}

export interface InsertLoading {
  readonly context: BatchContext;
  readonly letters: Letters;
  readonly options: ReadOptions;
  readonly counted: <Row>(batches: AsyncIterable<readonly Row[]>) => AsyncIterable<readonly Row[]>;
}

/** Its boxes are the same for all. */
function fitOf(
  { id }: PlannedInsert,
  source: string,
  textOf: (row: EnclosedRow) => readonly string[],
  { mailing }: BatchContext,
  letters: Letters,
): (row: EnclosedRow) => Problem | undefined {
  const facets = plainFacets(representative(mailing, undefined, letters.conditions));
  const variant = letters.variant(id, facets);
  return (row) => {
    const found = letters.fill(variant, { ...BLANK_RECORD, vin: SAMPLE_VIN, enclosed: textOf(row) });
    if (!('code' in found)) return undefined;
    const column = found.slot.split('.').at(-1) ?? '';
    const { code, value } = found;
    return { source, line: row.line, column, code, value, hint: CODES[code].hint };
  };
}
