/** Opens a finished batch folder to follow it up: its summary, once the tables that are read are what it recorded. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { hashFile } from '../../batch/folder/hashFiles.js';
import { readSummary } from '../../batch/folder/readSummary.js';
import { refuseTestRun } from '../../batch/folder/refuseTestRun.js';
import { type Summary, sealOf } from '../../batch/folder/summary.js';

const TABLES = ['manifest.csv', 'outcomes.csv'] as const;

/** The print files are not read: who was mailed does not depend on them. @throws Fault MAIL_BATCH_MISSING, TEST_RUN, BATCH_BROKEN */
export async function finishedBatch(folder: string): Promise<Summary> {
  const place = { file: folder };
  const summary = existsSync(folder) ? await readSummary(folder) : undefined;
  if (summary === undefined)
    throw new Fault('MAIL_BATCH_MISSING', 'there is no finished batch here', {
      place,
      hint: 'pass the folder of a finished batch',
    });
  refuseTestRun(folder, summary);
  const broken = await brokenIn(folder, summary);
  if (broken === undefined) return summary;
  throw new Fault('BATCH_BROKEN', broken, {
    place,
    hint: 'see what else is wrong with noticepress verify, and get the folder again',
  });
}

async function brokenIn(folder: string, summary: Summary): Promise<string | undefined> {
  if (sealOf(summary) !== summary.seal) return 'summary.json: it was changed after the batch was made';
  for (const name of TABLES) {
    const path = join(folder, name);
    const recorded = summary.beside.find((file) => file.name === name)?.sha256;
    if (!existsSync(path)) return `${name}: it is missing`;
    if ((await hashFile(path)) !== recorded) return `${name}: its content differs from what was recorded`;
  }
  return undefined;
}
