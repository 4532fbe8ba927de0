/** Settles what the pieces of a batch are stamped with, serial numbers included. */
import { Fault } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import type { ImbSettings } from '../../../campaign/schema/post/imbSettings.js';
import { serialDigits } from '../../../post/imb/imbDigits.js';
import { jobOf } from '../../plan/fingerprint.js';
import type { BatchRun } from '../batchRun.js';
import type { StampJob } from './pieceStamps.js';

/**
 * A resumed batch has the numbers that it began with, wherever the store is by now.
 *
 * @throws Fault SERIALS_EXHAUSTED, and those of the store
 */
export async function stampJob(run: BatchRun, pieces: number): Promise<StampJob> {
  const { steps, plan } = run;
  const { envelope, imb, marks } = plan.post;
  const job = { envelope, marks, job: jobOf(plan.fingerprint) };
  if (imb === undefined || pieces === 0) return { ...job, imb: undefined };
  const first = await steps.settled('serials', () => firstSerial(run, imb, pieces));
  const { mailer_id: mailerId, service_type: serviceType, barcode_id: barcodeId } = imb;
  return { ...job, imb: { first, mailer: { mailerId, serviceType, barcodeId } } };
}

async function firstSerial({ plan, context }: BatchRun, imb: ImbSettings, count: number): Promise<number> {
  const { mailer_id: mailer, days } = imb;
  const most = 10 ** serialDigits({ mailerId: mailer }) - 1;
  const first = await context.serials({
    batch: plan.fingerprint,
    mailer,
    count,
    campaign: context.mailing.name,
    day: plan.day,
    ranges: imb.serials ?? [{ from: 0, to: most }],
    days,
  });
  if (first !== undefined) return first;
  const what = `the serial numbers of mailer ${mailer} are used up: no range has ${plural(count, 'number')} in a row left`;
  throw new Fault('SERIALS_EXHAUSTED', what, { place: { file: 'noticepress.yaml' } });
}
