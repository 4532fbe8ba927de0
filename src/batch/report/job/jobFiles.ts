/** Writes what a mail shop imports, where the workspace asks for it. */
import { join } from 'node:path';
import type { HashedFile } from '../../folder/summary.js';
import { writeDurably } from '../../folder/writeDurably.js';
import type { BatchRun } from '../../press/batchRun.js';
import type { ControlJob } from './controlPages.js';
import { jobJson } from './jobJson.js';
import { writeMrdf } from './mrdf.js';

/** The manifest must be there. */
export async function writeJobFiles(
  { steps, plan, folders }: BatchRun,
  job: ControlJob,
): Promise<readonly HashedFile[]> {
  if (plan.post.jobFiles === undefined) return [];
  const manifest = join(folders.made, 'manifest.csv');
  return [
    {
      name: 'job.json',
      sha256: await steps.file('job.json', async (path) => writeDurably(path, [jobJson(job)])),
    },
    { name: 'mrdf.csv', sha256: await steps.file('mrdf.csv', (path) => writeMrdf(path, manifest, job)) },
  ];
}
