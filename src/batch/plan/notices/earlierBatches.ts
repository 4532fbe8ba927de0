/** Reads which notices earlier batches mailed, and checks that their folders are what was made. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import { recipientsOf } from '../../../campaign/notices/recipientsOf.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { REMEDY } from '../../../campaign/schema/notices.js';
import { campaignBits } from '../../../select/codes/campaignBits.js';
import { mainLetterFrom } from '../../../shapes/documents/documentKinds.js';
import { hashFile } from '../../folder/hashFiles.js';
import { readSummary } from '../../folder/readSummary.js';
import { refuseTestRun } from '../../folder/refuseTestRun.js';
import { type Summary, sealOf } from '../../folder/summary.js';
import type { Mailing } from '../mailing.js';

export interface EarlierBatch {
  readonly folder: string;
  /** What it mailed, as `noticeName` names it. */
  readonly notice: string;
  /** Of its summary. */
  readonly seal: string;
}

/** Names a notice among those of several campaigns. */
export function noticeName(campaign: string, notice: string): string {
  return `${campaign}/${notice}`;
}

/**
 * In the order given.
 *
 * @throws Fault MAIL_BATCH_MISSING, BATCH_DIFFERS for a batch of another campaign or of no letters, TEST_RUN, BATCH_BROKEN, and
 * USAGE where the notice needs earlier batches that are not given
 */
export async function earlierBatches(
  folders: readonly string[],
  mailing: Mailing,
): Promise<readonly EarlierBatch[]> {
  const read: EarlierBatch[] = [];
  for (const folder of folders) read.push(await earlierBatch(folder, mailing));
  requireNeeded(read, mailing);
  return read;
}

async function earlierBatch(folder: string, { campaigns }: Mailing): Promise<EarlierBatch> {
  const place = { file: folder };
  const summary = existsSync(folder) ? await readSummary(folder) : undefined;
  if (summary === undefined)
    throw new Fault('MAIL_BATCH_MISSING', 'there is no finished batch here', {
      place,
      hint: 'give the folders of finished batches with --earlier',
    });
  const other = otherMailing(summary, campaigns);
  if (other !== undefined)
    throw new Fault('BATCH_DIFFERS', `this earlier batch says nothing of these vehicles: ${other}`, {
      place,
      hint: `give batches of owner letters of ${campaigns.map(({ code }) => code).join(', ')} with --earlier`,
    });
  refuseTestRun(folder, summary);
  const broken = await brokenIn(folder, summary);
  if (broken !== undefined)
    throw new Fault('BATCH_BROKEN', broken, {
      place,
      hint: 'see what else is wrong with noticepress verify, and get the folder again',
    });
  return { folder, notice: noticeName(summary.campaign, summary.notice ?? REMEDY), seal: summary.seal };
}

function otherMailing({ campaign, documents }: Summary, campaigns: readonly Campaign[]): string | undefined {
  if (!campaigns.some(({ code }) => code === campaign)) return `it mails ${campaign}`;
  return documents.includes(mainLetterFrom('campaign')) ? undefined : `it contains ${documents.join(', ')}`;
}

/** Only the manifest is read; who was mailed does not depend on the print files. */
async function brokenIn(folder: string, summary: Summary): Promise<string | undefined> {
  if (sealOf(summary) !== summary.seal) return 'summary.json: it was changed after the batch was made';
  const recorded = summary.beside.find(({ name }) => name === MANIFEST)?.sha256;
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return `${MANIFEST}: it is missing`;
  return (await hashFile(path)) === recorded
    ? undefined
    : `${MANIFEST}: its content differs from what was recorded`;
}

const MANIFEST = 'manifest.csv';

function requireNeeded(read: readonly EarlierBatch[], { campaigns, notice }: Mailing): void {
  const [campaign] = campaigns;
  if (campaign === undefined || notice === undefined) return;
  const { mailed, not_mailed } = recipientsOf(campaign);
  const lacking = [mailed, not_mailed].find(
    (id) => id !== undefined && !read.some((batch) => batch.notice === noticeName(campaign.code, id)),
  );
  if (lacking === undefined) return;
  const who = lacking === mailed ? 'who were mailed' : 'who were not mailed';
  throw new Fault('USAGE', `the notice ${notice.id} goes to those ${who} the notice ${lacking}`, {
    hint: `give the folders of the ${lacking} batches with --earlier; ${plural(read.length, 'folder')} of other notices ${read.length === 1 ? 'is' : 'are'} given`,
  });
}

/** The bit of each notice that earlier batches mailed. */
export function noticeBits(earlier: readonly EarlierBatch[]): ReadonlyMap<string, number> {
  return campaignBits([...new Set(earlier.map(({ notice }) => notice))]);
}
