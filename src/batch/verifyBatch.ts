/** A batch folder comes in; everything about it that does not hold together goes out. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../base/problems.js';
import { openScratch } from '../store/openScratch.js';
import { checkFiles } from './checkFiles.js';
import { type Finding, finding } from './finding.js';
import { readSummary } from './standingBatch.js';
import { type Summary, sealOf } from './summary.js';
import { checkTables } from './verifyTables.js';

export interface VerifyReport {
  readonly pieces: number;
  /** Print files. */
  readonly files: number;
  /** Empty when the batch holds together. */
  readonly findings: readonly Finding[];
}

/**
 * Checks that no file is missing, added or changed by a byte, and that manifest, outcomes and summary agree:
 * counts, pages, order, each VIN once. Memory does not grow with the batch.
 *
 * @throws Fault FILE_UNREADABLE when the folder does not exist
 */
export async function verifyBatch(folder: string): Promise<VerifyReport> {
  if (!existsSync(folder))
    throw new Fault('FILE_UNREADABLE', 'there is no such folder', { place: { file: folder } });
  const summary = await readSummary(folder);
  if (summary === undefined) return { pieces: 0, files: 0, findings: [NO_SUMMARY] };
  const findings = [
    ...checkSummary(summary),
    ...(await checkFiles(folder, summary)),
    ...(await checkContents(folder, summary)),
  ];
  return { pieces: summary.mailed, files: summary.files.length, findings };
}

const NO_SUMMARY = finding('summary.json', 'it is missing, cannot be read, or is of another format');

function checkSummary(summary: Summary): readonly Finding[] {
  const { records, mailed, suppressed, rejected, reasons, files, seal } = summary;
  const withReason = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const pieces = files.reduce((sum, file) => sum + file.pieces, 0);
  const wrong = [
    sealOf(summary) !== seal && 'it was changed after the batch was made',
    records !== mailed + suppressed + rejected && `${records} records are not the sum of the outcomes`,
    withReason !== suppressed + rejected && `${withReason} reasons for ${suppressed + rejected} records`,
    pieces !== mailed && `${pieces} pieces in print files for ${mailed} mailed records`,
  ];
  return wrong.filter((message) => message !== false).map((message) => finding('summary.json', message));
}

/** Tables of any size are compared by queries, in a scratch of their own outside the batch. */
async function checkContents(folder: string, summary: Summary): Promise<readonly Finding[]> {
  const place = mkdtempSync(join(tmpdir(), 'noticepress-verify-'));
  const scratch = openScratch(join(place, 'verify.sqlite'), { spillFolder: place });
  try {
    scratch.exec('pragma synchronous = off');
    return await checkTables(scratch, folder, summary);
  } finally {
    scratch.close();
    rmSync(place, { recursive: true });
  }
}
