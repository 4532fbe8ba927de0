/** Records beside a print file what was printed, so that any process knows it as finished by its hashes. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { hashFile } from '../../folder/hashFiles.js';
import { writeDurably } from '../../folder/writeDurably.js';
import type { PrintedFile, PrintJob } from '../printLetters.js';

export const recordPath = ({ manifestPath }: Pick<PrintJob, 'manifestPath'>): string =>
  `${manifestPath}.json`;

/** Undefined unless print file and manifest rows are those of the record, byte for byte. */
export async function printedBefore(job: PrintJob): Promise<PrintedFile | undefined> {
  if (![recordPath(job), job.path, job.manifestPath].every(existsSync)) return undefined;
  const record = readRecord(recordPath(job));
  if (record?.file.name !== job.name) return undefined;
  const isWhole =
    (await hashFile(job.path)) === record.file.sha256 &&
    (await hashFile(job.manifestPath)) === record.manifestSha256;
  return isWhole ? record : undefined;
}

/** In its place as a whole or not at all. @param draft path of a new file beside it */
export function recordPrinted(job: PrintJob, printed: PrintedFile, draft: string): void {
  writeDurably(draft, [JSON.stringify(printed)]);
  renameSync(draft, recordPath(job));
}

function readRecord(path: string): PrintedFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PrintedFile;
  } catch {
    return undefined;
  }
}
