/** Writes what a mail shop imports, where the workspace asks for it. */
import type { HashedFile } from '../../folder/summary.js';
import { writeDurably } from '../../folder/writeDurably.js';
import type { BatchRun } from '../../press/batchRun.js';
import type { PrintedPart } from '../../press/printFiles.js';
import type { ControlJob } from './controlPages.js';
import { jobJson } from './jobJson.js';
import { type MailRun, writeMrdf } from './mrdf.js';

export async function writeJobJson(
  { steps, plan }: BatchRun,
  job: ControlJob,
): Promise<readonly HashedFile[]> {
  if (plan.post.jobFiles === undefined) return [];
  const write = async (path: string): Promise<string> => writeDurably(path, [jobJson(job)]);
  return [{ name: 'job.json', sha256: await steps.file('job.json', write) }];
}

/** @param parts as they are printed */
export async function writeRunData(
  { steps, plan }: BatchRun,
  parts: AsyncIterable<PrintedPart>,
  mailRun: MailRun,
): Promise<readonly HashedFile[]> {
  if (plan.post.jobFiles === undefined) return [];
  const write = (path: string): Promise<string> => writeMrdf(path, parts, mailRun);
  return [{ name: 'mrdf.csv', sha256: await steps.file('mrdf.csv', write) }];
}
