/** The record files of a plan come in; their rows stand in the scratch, each record with what becomes of it. */
import { stat } from 'node:fs/promises';
import { Fault } from '../base/problems.js';
import { lineNames } from '../campaign/compileCoverage.js';
import { openRecordFile } from '../records/openRecordFile.js';
import { readExcluded } from '../records/readExcluded.js';
import { readOwners } from '../records/readOwners.js';
import { readRemedied } from '../records/readRemedied.js';
import { readVehicles } from '../records/readVehicles.js';
import type { ReadOptions, RecordSource } from '../records/recordSource.js';
import type { Letters } from '../render/letters.js';
import type { SelectionRules } from '../select/judgeRecord.js';
import { loadVehicles } from '../select/loadVehicles.js';
import { loadExcluded, loadRemedied } from '../select/loadVins.js';
import { selectRecords } from '../select/selectRecords.js';
import type { SourceRole } from '../select/sources.js';
import { createTables } from '../select/tables.js';
import type { Sqlite } from '../shapes/sqlite.js';
import type { BatchContext } from './batchRequest.js';
import { coverMailing } from './coverMailing.js';
import { fitCheck } from './fitCheck.js';
import type { BatchPlan } from './planBatch.js';

/**
 * Owners come last: they are judged by what the other files say.
 *
 * @returns the number of records
 * @throws Fault FILE_UNREADABLE, FILE_INCOMPLETE, COLUMN_MISSING, COLUMN_REPEATED or DISK_FULL
 */
export async function loadTables(
  scratch: Sqlite,
  plan: BatchPlan,
  context: BatchContext,
  letters: Letters,
): Promise<number> {
  const { campaigns, countsOpen, languages } = context.mailing;
  const { owners = '', vehicles, remedied, exclude } = plan.inputs;
  const missing = (text: string): string | undefined => context.fonts.missing(text);
  const options = (role: SourceRole): ReadOptions => ({ columns: context.columns[role], missing });
  const counted = counter(context);
  const codes = campaigns.map(({ code }) => code);
  createTables(scratch);
  await loading(vehicles, (source) =>
    loadVehicles(scratch, source.name, counted(readVehicles(source, options('vehicles')))),
  );
  await loading(remedied, (source) =>
    loadRemedied(scratch, source.name, counted(readRemedied(source, options('remedied'))), codes),
  );
  await loading(exclude, (source) =>
    loadExcluded(scratch, source.name, counted(readExcluded(source, options('exclude')))),
  );
  const count = await loading(owners, (source) =>
    selectRecords(scratch, source.name, counted(readOwners(source, options('owners'))), {
      ...coverMailing(campaigns),
      phases: plan.phases,
      wave: plan.wave,
      languages,
      countsOpen,
      check: checkOf(source.name, plan, context, letters),
    }),
  );
  return count ?? 0;
}

function checkOf(
  source: string,
  plan: BatchPlan,
  { mailing, fonts }: BatchContext,
  letters: Letters,
): SelectionRules['check'] {
  const { campaigns, languages, phases } = mailing;
  const [first] = campaigns;
  return fitCheck(letters, fonts, {
    source,
    document: plan.documents[0] ?? '',
    languages,
    vehicleLine: (first && lineNames(first)[0]) ?? '',
    phase: plan.phase ?? phases[0]?.number,
  });
}

/** A file that changes while it is read is not the file whose hash the summary gives. */
async function loading<T>(
  path: string | undefined,
  load: (source: RecordSource) => Promise<T>,
): Promise<T | undefined> {
  if (path === undefined) return undefined;
  const source = await openRecordFile(path);
  const before = await stat(path);
  const result = await load(source);
  const after = await stat(path);
  if (before.size === after.size && before.mtimeMs === after.mtimeMs) return result;
  throw new Fault('FILE_UNREADABLE', 'the file changed while it was read', {
    place: { file: path },
    hint: 'wait until it is written as a whole, then run again',
  });
}

type Counted = <Row>(batches: AsyncIterable<readonly Row[]>) => AsyncIterable<readonly Row[]>;

function counter({ progress }: BatchContext): Counted {
  let rows = 0;
  return async function* (batches) {
    for await (const batch of batches) {
      yield batch;
      rows += batch.length;
      progress('load', rows, undefined);
    }
  };
}
