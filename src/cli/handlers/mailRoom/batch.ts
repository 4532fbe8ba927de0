/** Makes the batch of a mailing in a folder, or queues its notices by email. */

import { basename } from 'node:path';
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { isObjectAddress } from '../../../base/files/objectAddress.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { Fault } from '../../../base/problems.js';
import { shortValue } from '../../../base/text/shortened.js';
import { batchContext } from '../../../batch/plan/batchContext.js';
import type { BatchRequest, BatchResult, Progress } from '../../../batch/plan/batchRequest.js';
import { runBatch } from '../../../batch/runBatch.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import type { Wave } from '../../../shapes/piece.js';
import { acceptedFrom } from '../../arguments/acceptedFrom.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { mailingName, type NamedMailing } from '../../arguments/mailingName.js';
import { keepHeapSmall } from '../../process/keepHeapSmall.js';
import { stopSignal } from '../../process/stopSignal.js';
import { today } from '../../process/today.js';
import { watchHeap } from '../../process/watchHeap.js';
import { batchReport } from '../../reports/batchReport.js';
import { findingJson, findingsText } from '../../reports/checkReport.js';
import { noticeJson, noticeReport } from '../../reports/noticeReport.js';
import { warningText } from '../../reports/standingText.js';
import { unreadText } from '../../reports/unreadText.js';
import { progressBar } from '../../terminal/progressBar.js';
import { printJson, type Session } from '../../terminal/session.js';
import { shownPath } from '../../terminal/shownPath.js';
import { withBatches } from '../operations/batchCopies.js';
import type { Ahead } from './openAhead.js';

interface BatchArguments
  extends NamedMailing,
    Pick<
      BatchRequest,
      | 'phase'
      | 'earlier'
      | 'document'
      | 'expect'
      | 'first'
      | 'split'
      | 'compress'
      | 'workers'
      | 'sign'
      | 'resume'
      | 'compare'
      | 'imb'
      | 'marks'
    > {
  readonly workspace: string;
  readonly out?: string | undefined;
  readonly channel: 'mail' | 'email';
  readonly wave?: string | undefined;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly exclude?: string | undefined;
  readonly addresses?: string | undefined;
  readonly accept?: readonly string[] | undefined;
  /** Have it made by the workers of the queue. */
  readonly queue?: boolean | undefined;
  readonly json: boolean;
}

export async function batch(session: Session, args: BatchArguments, ahead?: Ahead): Promise<void> {
  if (args.channel === 'email') return byEmail(session, args);
  const bar = progressBar(session.terminal, session.clock);
  keepHeapSmall();
  const stop = stopSignal(session.terminal);
  const warn = (warnings: readonly Fault[]) => session.terminal.err(warningText(warnings));
  const result = await withEarlier(args, (found) =>
    batchFrom(session, found, { progress: watchHeap(bar.update), stop: stop.signal, ahead }, warn),
  ).finally(() => {
    stop.release();
    bar.end();
  });
  session.exit = result.exit;
  session.terminal.err(findingsText(result.rules.findings, result.summary.accepted));
  if (args.json) return printJson(session, jsonResult(result));
  session.terminal.out(batchReport(result, shownPath(result.folder)));
}

/** Batches before this one may be in a store, too. */
function withEarlier<T>(args: BatchArguments, work: (args: BatchArguments) => Promise<T>): Promise<T> {
  const { earlier, compare, queue } = args;
  const places = [...(earlier ?? []), ...(compare === undefined ? [] : [compare])];
  const stored = places.find(isObjectAddress);
  if (queue === true && stored !== undefined)
    throw new Fault('USAGE', '--queue reads --earlier and --compare in folders that all workers see', {
      place: { file: stored },
      hint: 'copy that batch into a shared folder, and give that',
    });
  return withBatches(places, 'tables', (folders) =>
    work({
      ...args,
      earlier: earlier && folders.slice(0, earlier.length),
      compare: compare && folders.at(-1),
    }),
  );
}

/** Options for printing letters. */
const OF_PRINT = [
  'first',
  'split',
  'compress',
  'workers',
  'sign',
  'resume',
  'compare',
  'imb',
  'marks',
  'queue',
] as const;

async function byEmail(session: Session, args: BatchArguments): Promise<void> {
  if (args.out !== undefined && isObjectAddress(args.out))
    throw new Fault('USAGE', '--channel email reads the finished batch of --out, which is in a store', {
      hint: 'copy the batch into a folder of this machine, and give that with --out',
    });
  const given = OF_PRINT.find((name) => args[name] !== undefined);
  if (given !== undefined) throw new Fault('USAGE', `--channel email prints nothing: remove --${given}`);
  const { workspace, campaign, notice, out, phase, earlier, document, expect, json } = args;
  const wave = args.wave === undefined ? undefined : parseWave(args.wave);
  const bar = progressBar(session.terminal, session.clock);
  const standing = { accept: acceptedFrom(args.accept), day: today() };
  const order = {
    workspace,
    campaign,
    notice,
    out,
    phase,
    earlier,
    document,
    wave,
    expect,
    inputs: recordFiles(args),
    ...standing,
  };
  const { emailChannel } = await import('./emailChannel.js');
  const emailed = await withEarlier(args, (found) =>
    emailChannel({ ...order, earlier: found.earlier }, bar.update),
  ).finally(() => bar.end());
  const { pieces, rejected, problems, unread } = emailed;
  session.exit = emailed.refused.length > 0 || rejected > 0 || problems > 0 ? 1 : 0;
  if (json) {
    const counts = { campaign, notice, phase, pieces, rejected, problems, unread };
    return printJson(session, { ...counts, ...noticeJson(emailed) });
  }
  session.terminal.out(
    `Email notices for the ${pieces} owners of the batch:\n${noticeReport(emailed)}${unreadText(unread)}`,
  );
}

interface Running {
  readonly progress: Progress;
  readonly stop: AbortSignal;
  readonly ahead: Ahead | undefined;
}

async function batchFrom(
  session: Session,
  args: BatchArguments,
  { ahead, ...running }: Running,
  warn: (warnings: readonly Fault[]) => void,
): Promise<BatchResult> {
  const {
    out,
    phase,
    earlier,
    document,
    expect,
    first,
    split,
    compress,
    workers,
    sign,
    resume,
    compare,
    imb,
    marks,
  } = args;
  if (out === undefined) throw new Fault('USAGE', '--out is missing');
  if (args.queue === true && workers !== undefined)
    throw new Fault('USAGE', '--workers is for a batch that is made here: remove it, or --queue');
  const wave = args.wave === undefined ? undefined : parseWave(args.wave);
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const setting = { workspace, fonts: workspaceFonts(workspace), ...running };
  const isRemote = isObjectAddress(out);
  if (!isRemote) assertNotReserved(out, process.platform);
  const read = inputsOf(workspace, args);
  const folders = [...read.folders, ...(earlier ?? []), ...(compare === undefined ? [] : [compare])];
  for (const folder of isRemote ? [] : [out, `${out}.partial`]) assertNotInput(folder, { ...read, folders });
  const mailing = mailingName(args);
  const context = { ...batchContext({ ...setting, ...mailing }), ahead };
  warn(context.warnings);
  const inputs = recordFiles(args);
  const standing = { accept: acceptedFrom(args.accept), day: today() };
  const request = {
    ...{ out, inputs, phase, wave, earlier, document, expect, first, split, compress, workers },
    ...{ sign, resume, compare, imb, marks, ...standing },
  };
  if (args.queue !== true && isRemote) {
    const { runInStore } = await import('../operations/remoteTools.js');
    return runInStore(workspace.dir, request, context);
  }
  if (args.queue !== true) return runBatch(request, context);
  const { queuedBatch } = await import('../operations/queuedBatch.js');
  return queuedBatch(session, workspace.dir, mailing, request, context, running.progress, running.stop);
}

function recordFiles({ owners, vehicles, remedied, exclude, addresses }: BatchArguments) {
  return Object.fromEntries(
    Object.entries({ owners, vehicles, remedied, exclude, addresses }).filter(
      ([, path]) => path !== undefined,
    ),
  );
}

/** `2/4`: the second of four. */
function parseWave(text: string): Wave {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (number === undefined || of === undefined) {
    throw new Fault('USAGE', `--wave ${shortValue(text)} is not a wave`, {
      hint: 'a wave is written 2/4, the second of four',
    });
  }
  return { number: Number(number), of: Number(of) };
}

function jsonResult({ kind, folder, summary, rules }: BatchResult): object {
  const findings = rules.findings.map(findingJson);
  return { result: kind, folder, name: basename(folder), summary, findings };
}
