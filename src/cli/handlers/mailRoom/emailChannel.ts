/** Queues the notices of `batch --channel email` to the owners of a mailing. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { type EmailedBatch, emailBatch } from '../../../batch/email/emailBatch.js';
import { batchContext } from '../../../batch/plan/batchContext.js';
import type { BatchRequest, Progress } from '../../../batch/plan/batchRequest.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { notifyParts } from '../../../mail/notices/notifyParts.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { withStore } from '../withStore.js';

export interface EmailOptions
  extends Pick<
    BatchRequest,
    'inputs' | 'phase' | 'wave' | 'earlier' | 'document' | 'expect' | 'accept' | 'day'
  > {
  readonly workspace: string;
  readonly campaign: string | undefined;
  readonly notice: string | undefined;
  /** Folder of the finished mail batch. */
  readonly out: string | undefined;
}

/** @throws Fault USAGE for a follow-up or another document than the letter, and those of `emailBatch` */
export async function emailChannel(options: EmailOptions, progress: Progress): Promise<EmailedBatch> {
  const {
    campaign: code,
    notice,
    document,
    inputs,
    phase,
    wave,
    earlier,
    out,
    expect,
    accept,
    day,
  } = options;
  if (code === undefined || document !== undefined)
    throw new Fault('USAGE', '--channel email works for owner letters of a campaign only', {
      hint: 'give --campaign, and remove --follow-up and --document',
    });
  const workspace = openWorkspace(options.workspace, nodeFiles);
  const campaign = workspace.campaign(code);
  const fonts = workspaceFonts(workspace);
  const context = batchContext({ workspace, campaign: code, notice, fonts, progress });
  return withStore(options.workspace, (store) => {
    const parts = notifyParts(workspace, campaign, store, new Date().toISOString(), notice);
    return emailBatch(parts, { inputs, phase, wave, earlier, out, expect, accept, day }, context);
  });
}
