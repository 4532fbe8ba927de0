/** Takes jobs from the queue until it is stopped. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { batchJobs } from '../../../jobs/kinds/batchJobs.js';
import { frontLevel } from '../../../jobs/queue/frontLevel.js';
import { JOB_KINDS } from '../../../jobs/queue/jobShapes.js';
import { queueCounts } from '../../../jobs/queue/queueCounts.js';
import { openWorkerQueue } from '../../../jobs/queue/workerQueue.js';
import { keepWorking, type WorkEvent } from '../../../jobs/work/keepWorking.js';
import { openWorkCounts, queueMetric } from '../../../jobs/work/workMetrics.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { openLog } from '../../../web/operations/openLog.js';
import { keepHeapSmall } from '../../process/keepHeapSmall.js';
import { pause } from '../../process/pause.js';
import { stopSignal } from '../../process/stopSignal.js';
import { logWorkEvent, workEventLine } from '../../reports/workEventLine.js';
import type { Session } from '../../terminal/session.js';
import { officeJobs } from './officeJobs.js';
import { workerRemote } from './remoteTools.js';
import { watched } from './watched.js';
import { withQueue } from './withQueue.js';

interface WorkArguments {
  readonly workspace: string;
  readonly drain: boolean;
  readonly log: 'text' | 'json';
  readonly metricsPort?: number | undefined;
}

/** @throws Fault WORKSPACE_INVALID, QUEUE_MISSING, USAGE for a port that is taken, and those of the store */
export async function work(
  session: Session,
  { workspace, drain, log, metricsPort }: WorkArguments,
): Promise<void> {
  const fonts = workspaceFonts(openWorkspace(workspace, nodeFiles));
  keepHeapSmall();
  const worker = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const stop = stopSignal(session.terminal);
  const counts = openWorkCounts();
  const tell = teller(session, log);
  const remote = workerRemote(workspace);
  try {
    await withQueue(
      workspace,
      async (opened) => {
        const unwatch = await watched(session, metricsPort, {
          health: async () => ({ isWell: counts.isReachable(), facts: { worker } }),
          metrics: async () => [...counts.metrics(), queueMetric(await queueCounts(opened))],
        });
        tell({ what: 'waiting', worker });
        await keepWorking({
          queue: openWorkerQueue(opened, worker),
          handlers: {
            ...batchJobs(workspace, fonts, () => frontLevel(opened), remote),
            ...officeJobs(session, workspace),
          },
          ...{ kinds: JOB_KINDS, worker, isDraining: drain, clock: session.clock, wait: pause },
          log: (event) => {
            counts.count(event);
            tell(event);
          },
          signal: stop.signal,
        }).finally(unwatch);
      },
      worker,
    );
  } finally {
    remote.leave();
    stop.release();
  }
}

type Told = WorkEvent | { readonly what: 'waiting'; readonly worker: string };

function teller({ terminal }: Session, form: WorkArguments['log']): (event: Told) => void {
  if (form === 'text')
    return (event) =>
      terminal.err(
        event.what === 'waiting' ? `worker ${event.worker} waits for jobs\n` : `${workEventLine(event)}\n`,
      );
  const log = openLog('work', terminal.err);
  return (event) =>
    event.what === 'waiting'
      ? log('info', 'worker waits', { worker: event.worker })
      : logWorkEvent(log, event);
}
