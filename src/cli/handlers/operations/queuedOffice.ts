/** Has a worker of the queue do a command, waits for it, and prints what came of it. */
import { randomUUID } from 'node:crypto';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import type { OrderKind } from '../../../jobs/queue/jobShapes.js';
import { openOrderQueue } from '../../../jobs/queue/orderQueue.js';
import { stopSignal } from '../../process/stopSignal.js';
import { printJson, type Session } from '../../terminal/session.js';
import { followed } from './followed.js';
import { withQueue } from './withQueue.js';

interface QueuedCommand {
  readonly workspace: string;
  readonly kind: Exclude<OrderKind, 'batch'>;
  /** Names no person. */
  readonly label: string;
  readonly data: object;
  readonly json: boolean;
}

/** The same command that waits already is not put in again. */
export async function queuedOffice(
  session: Session,
  { workspace, kind, label, data, json }: QueuedCommand,
): Promise<void> {
  openWorkspace(workspace, nodeFiles);
  const stop = stopSignal(session.terminal);
  try {
    await withQueue(workspace, async (opened) => {
      const queue = openOrderQueue(opened);
      const id = randomUUID();
      const there = await queue.submit(
        { id, kind, order: id, label, data },
        `${kind} ${JSON.stringify(data)}`,
      );
      const { exit, report } = await followed(session, queue, there.id, () => undefined, stop.signal);
      session.exit = exit;
      if (json) return printJson(session, report);
      const lines = Object.entries(report).map(([name, value]) => `  ${name.padEnd(16)} ${String(value)}\n`);
      session.terminal.out(`${label}: done\n${lines.join('')}`);
    });
  } finally {
    stop.release();
  }
}
