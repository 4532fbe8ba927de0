/** Reads the summary of the finished mail batch of a plan. */
import { existsSync } from 'node:fs';
import { Fault } from '../../base/problems.js';
import { REMEDY } from '../../campaign/schema/notices.js';
import { readSummary } from '../folder/readSummary.js';
import { refuseTestRun } from '../folder/refuseTestRun.js';
import type { Summary } from '../folder/summary.js';
import type { Mailing } from '../plan/mailing.js';
import type { BatchPlan } from '../plan/planBatch.js';
import { verifyBatch } from '../verify/verifyBatch.js';

/**
 * It must be the owner letters of the same campaign, notice, phase and wave, made from the same record files, and the folder
 * must be intact. Options that only change the print files, and later changes of campaign and templates, do not matter.
 *
 * @throws Fault MAIL_BATCH_MISSING, TEST_RUN, BATCH_DIFFERS or BATCH_BROKEN
 */
export async function requireMailBatch(folder: string, plan: BatchPlan, mailing: Mailing): Promise<Summary> {
  const summary = existsSync(folder) ? await readSummary(folder) : undefined;
  if (summary === undefined)
    throw new Fault('MAIL_BATCH_MISSING', 'there is no finished mail batch here', {
      place: { file: folder },
    });
  refuseTestRun(folder, summary);
  const other = difference(summary, plan, mailing);
  if (other !== undefined)
    throw new Fault('BATCH_DIFFERS', `this mail batch does not belong to these owners: ${other}`, {
      place: { file: folder },
      hint: 'pass the folder of the same campaign, notice, phase, wave and record files',
    });
  const { findings } = await verifyBatch(folder);
  const [first] = findings;
  if (first !== undefined)
    throw new Fault('BATCH_BROKEN', `${first.file}: ${first.message}`, { place: { file: folder } });
  return summary;
}

function difference(summary: Summary, plan: BatchPlan, mailing: Mailing): string | undefined {
  if (summary.campaign !== mailing.name) return `it mails ${summary.campaign}`;
  const [mails, wanted] = [summary.notice ?? REMEDY, mailing.notice?.id ?? REMEDY];
  if (mails !== wanted) return `it mails the notice ${mails}`;
  if (summary.phase !== (plan.phase ?? null)) return `it mails ${phaseWords(summary.phase)}`;
  const wave = plan.wave === undefined ? null : `${plan.wave.number}/${plan.wave.of}`;
  if (summary.wave !== wave) return `its wave is ${summary.wave ?? 'the whole'}`;
  if (!summary.documents.includes(mailing.letter)) return `it contains ${summary.documents.join(', ')}`;
  const changed = plan.inputFiles.find(({ sha256 }, index) => summary.inputs[index]?.sha256 !== sha256);
  if (changed !== undefined) return `it was made from another ${changed.name}`;
  if (summary.inputs.length !== plan.inputFiles.length) return 'it was made from more record files';
  return undefined;
}

const phaseWords = (phase: number | null): string =>
  phase === null ? 'every available phase' : `phase ${phase}`;
