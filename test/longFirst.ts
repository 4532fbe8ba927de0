/** Starts the longest files first, so that no core is left idle at the end while another works on a long one. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first. Vitest goes by the times of the last run, which a fresh checkout does not have, else by size. */
const LONG = [
  'cli/nodeReleases',
  'desk/deskInBrowser',
  'preview/previewInBrowser',
  'batch/press/workers',
  'batch/folder/resume',
  'mail/queue/sendDue',
  'batch/followUp',
  'batch/runBatch',
  'check/rules',
  'check/checkCommand',
  'batch/notices',
  'preview/handOver',
  'cli/mailings',
  'visual/pages',
  'jobs/remote',
  'cases/cases',
  'jobs/batchJobs',
  'cli/init',
  'jobs/restart',
  'cli/email/emailBatch',
  'batch/texts',
  'batch/stamps/stamps',
  'print/read/pageTexts',
  'disclose/filings/filings',
  'cli/limits',
  'cli/email/outbox',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const index = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return index < 0 ? LONG.length : index;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
