/** Queues a notice to each owner of a mailing who has an email address, in addition to the letter. */
import { Fault } from '../../base/problems.js';
import type { CampaignKind } from '../../campaign/schema/campaignSchema.js';
import type { NotifyParts } from '../../mail/notices/notifyParts.js';
import { type NoticeRecord, type NoticeTally, queueNotices } from '../../mail/notices/queueNotices.js';
import { Letters } from '../../render/letters/letters.js';
import { facetCombinations } from '../../select/pieces/facetCombinations.js';
import { openPieces } from '../../select/pieces/openPieces.js';
import { tallies } from '../../select/report/tallies.js';
import type { UnreadColumns } from '../../select/scratch/unreadColumns.js';
import { selectPieces } from '../../select/selectPieces.js';
import type { Piece } from '../../shapes/piece.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { withTemporaryScratch } from '../../store/sqlite/withTemporaryScratch.js';
import type { Summary } from '../folder/summary.js';
import { loadTables } from '../load/loadTables.js';
import { requireRows } from '../load/requireRows.js';
import type { BatchContext, BatchRequest } from '../plan/batchRequest.js';
import { type BatchPlan, planBatch } from '../plan/planBatch.js';
import { openEmailList } from './emailList.js';
import { madeOutcomes } from './madeOutcomes.js';
import { type MadePieces, madePieces } from './madePieces.js';
import { requireMailBatch } from './requireMailBatch.js';

/** Owners are notified of these by first class mail (49 CFR 577.7, 40 CFR 85.1807): email only supplements it. */
const BY_MAIL_FIRST: readonly CampaignKind[] = ['safety_recall', 'emissions_recall'];

/** As for the mail batch; `out` is the folder of that batch, which may be missing if none is needed. */
export type EmailRequest = Pick<
  BatchRequest,
  'inputs' | 'phase' | 'wave' | 'earlier' | 'expect' | 'accept' | 'day'
> & {
  readonly out: string | undefined;
};

export interface EmailedBatch extends NoticeTally {
  /** Pieces of the mailing: the owners to notify. */
  readonly pieces: number;
  /** Rejected rows of the record files. */
  readonly rejected: number;
  /** Problems in rows of any file. */
  readonly problems: number;
  /** Columns of the record files that were not read. */
  readonly unread: readonly UnreadColumns[];
}

/**
 * If a mail batch is given, its outcomes say who is notified, whatever the campaign file says of them by now. Repeating
 * it queues nothing twice.
 *
 * @throws Fault MAIL_BATCH_MISSING for a recall without a finished mail batch, BATCH_DIFFERS, BATCH_BROKEN;
 * and those of planning and loading a batch, of templates and of the store
 */
export async function emailBatch(
  parts: NotifyParts,
  { out, ...request }: EmailRequest,
  context: BatchContext,
): Promise<EmailedBatch> {
  const { mailing } = context;
  const plan = await planBatch({ ...request, out: out ?? '' }, context);
  assertMailed(out, context);
  const summary = out === undefined ? undefined : await requireMailBatch(out, plan, mailing);
  return withTemporaryScratch('email', async (scratch) => {
    const pieces = await select(scratch, plan, context, out);
    const read = openPieces(scratch);
    const made = out === undefined ? undefined : await madePieces(scratch, out);
    if (out !== undefined && made !== undefined) requireAsMailed(read(1, pieces), made, out);
    await mergeNotices(parts, scratch);
    const asked = { kind: 'owner-notice', campaign: mailing.name, phase: plan.phase } as const;
    const list = openEmailList(out);
    const records = notices(read(1, pieces), made, pieces, context);
    const tally = await queueNotices(parts, asked, records, list.add).catch((error: unknown) => {
      list.abandon();
      throw error;
    });
    list.finish();
    return { ...tally, pieces, ...(summary === undefined ? selectedIn(scratch) : countsOf(summary)) };
  });
}

const countsOf = ({ rejected, problems, unread }: Summary) => ({ rejected, problems, unread });

function selectedIn(scratch: Sqlite): Pick<EmailedBatch, 'rejected' | 'problems' | 'unread'> {
  const { outcomes, problems, unread } = tallies(scratch);
  return { rejected: outcomes.rejected, problems, unread };
}

function assertMailed(out: string | undefined, { mailing }: BatchContext): void {
  const recall = mailing.campaigns.find(({ kind }) => BY_MAIL_FIRST.includes(kind));
  if (out === undefined && recall !== undefined)
    throw new Fault('MAIL_BATCH_MISSING', `${recall.code} is a recall: its owners must be notified by mail`);
}

async function select(
  scratch: Sqlite,
  plan: BatchPlan,
  context: BatchContext,
  out: string | undefined,
): Promise<number> {
  const made = out === undefined ? undefined : madeOutcomes(out);
  requireRows(plan, await loadTables(scratch, plan, context, new Letters(context.source), { made }));
  context.progress('select', 0, undefined);
  return selectPieces(scratch, context.mailing.households);
}

/** Merges every variant before the first message is queued, so that a fault in a text leaves no mailing half sent. */
async function mergeNotices({ variants }: NotifyParts, scratch: Sqlite): Promise<void> {
  for (const facets of facetCombinations(scratch)) await variants.variantOf('owner-notice', facets);
}

/** Each vehicle has a notice of its own. */
function* eachRecord(pieces: Iterable<Piece>): Iterable<Piece> {
  for (const piece of pieces) {
    yield piece;
    yield* piece.others ?? [];
  }
}

/** @throws Fault BATCH_DIFFERS unless the pieces are those of the manifest */
function requireAsMailed(pieces: Iterable<Piece>, made: MadePieces, folder: string): void {
  let count = 0;
  for (const { record } of eachRecord(pieces)) {
    if (made.idOf(record.vin) === undefined) throw otherPieces(folder);
    count += 1;
  }
  if (count !== made.count) throw otherPieces(folder);
}

function otherPieces(folder: string): Fault {
  return new Fault('BATCH_DIFFERS', 'the record files give other pieces than this batch has', {
    place: { file: folder },
    hint: 'notify with the version of Noticepress that made this batch',
  });
}

/** A piece keeps the id under which it was mailed. */
async function* notices(
  pieces: Iterable<Piece>,
  made: MadePieces | undefined,
  total: number,
  { progress }: BatchContext,
): AsyncIterable<NoticeRecord> {
  for (const piece of eachRecord(pieces)) {
    const { seq, email, facets } = piece;
    const record = { ...piece.record, piece_id: made?.idOf(piece.record.vin) ?? '' };
    const phase = facets.phase === undefined ? undefined : Number(facets.phase);
    yield { record, facets, email, phase };
    progress('queue', seq, total);
  }
}
