/** Finds everything that is wrong in a batch folder. */
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Fault } from '../../base/problems.js';
import { withTemporaryScratch } from '../../store/sqlite/withTemporaryScratch.js';
import { readSummary } from '../folder/readSummary.js';
import { type Summary, sealOf } from '../folder/summary.js';
import { checkFiles } from './checkFiles.js';
import { checkJob } from './checkJob.js';
import { checkLetters } from './checkLetters.js';
import { checkOtherPdfs } from './checkOtherPdfs.js';
import { checkSeal } from './checkSeal.js';
import { checkTables, loadTables } from './checkTables.js';
import { type Finding, finding } from './finding.js';

export interface VerifyReport {
  readonly pieces: number;
  /** Print files. */
  readonly files: number;
  /** The id of the key that the batch claims to be sealed with; undefined if it is not sealed. */
  readonly signed_by: string | undefined;
  /** Empty if the batch is intact. */
  readonly findings: readonly Finding[];
}

export interface VerifyOptions {
  /** Only a batch sealed with the matching private key passes. */
  readonly publicKey?: KeyObject | undefined;
}

/**
 * Checks that no file is missing, added or changed; that manifest, outcomes and summary agree in counts, pages and
 * order, with each VIN once; and that the PDF files match the manifest: each VIN is on the pages of its piece and on
 * no others. Memory does not grow with the batch.
 *
 * @throws Fault FILE_UNREADABLE if the folder does not exist
 */
export async function verifyBatch(folder: string, { publicKey }: VerifyOptions = {}): Promise<VerifyReport> {
  if (!existsSync(folder))
    throw new Fault('FILE_UNREADABLE', 'there is no such folder', { place: { file: folder } });
  const summary = await readSummary(folder);
  if (summary === undefined) return { pieces: 0, files: 0, signed_by: undefined, findings: [NO_SUMMARY] };
  const findings = [
    ...checkSummary(summary),
    ...checkSeal(folder, summary, publicKey),
    ...(await checkFiles(folder, summary)),
    ...(await checkContents(folder, summary)),
  ];
  const { files, signed_by } = summary;
  const pieces = files.reduce((sum, file) => sum + file.pieces, 0);
  return { pieces, files: files.length, signed_by, findings };
}

const NO_SUMMARY = finding('summary.json', 'it is missing, cannot be read, or is of another format');

function checkSummary(summary: Summary): readonly Finding[] {
  const { records, mailed, suppressed, rejected, reasons, files, seal, test_run: test } = summary;
  const withReason = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const pieces = files.reduce((sum, file) => sum + file.pieces, 0);
  const wrong = [
    sealOf(summary) !== seal && 'it was changed after the batch was made',
    records !== mailed + suppressed + rejected && `${records} records are not the sum of the outcomes`,
    withReason !== suppressed + rejected && `${withReason} reasons for ${suppressed + rejected} records`,
    !hasAllPieces(summary, pieces) && `${pieces} pieces in print files for ${mailed} mailed records`,
    test !== undefined &&
      test.first !== pieces &&
      `${pieces} pieces in print files of a test run of ${test.first}`,
  ];
  return wrong.filter((message) => message !== false).map((message) => finding('summary.json', message));
}

/** A test run has the first ones alone; vehicles of one owner may share one. */
function hasAllPieces({ mailed, households, test_run: test, seeds = 0 }: Summary, pieces: number): boolean {
  const owners = pieces - seeds;
  return test === undefined && households !== true ? owners === mailed : owners <= mailed;
}

/** Compares tables of any size with queries, in a separate scratch outside the batch. */
async function checkContents(folder: string, summary: Summary): Promise<readonly Finding[]> {
  return withTemporaryScratch('verify', async (scratch) => {
    const { findings, showsVin } = checkOtherPdfs(folder, summary);
    const unreadable = await loadTables(scratch, folder, summary);
    // Unreadable tables are already reported; comparing the rest would only repeat that.
    if (unreadable.length > 0) return [...unreadable, ...findings];
    return [
      ...checkTables(scratch),
      ...(await checkJob(scratch, folder, summary)),
      ...findings,
      ...checkLetters(scratch, folder, summary, showsVin),
    ];
  });
}
