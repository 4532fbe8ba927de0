/** Lets those who run a program watch it, where they ask for it. */
import { version } from '../../../base/version.js';
import { type Metric, processMetrics } from '../../../web/operations/metrics.js';
import type { Health } from '../../../web/operations/openOperations.js';
import { openOperations } from '../../../web/operations/openOperations.js';
import { listen } from '../../process/listen.js';
import type { Session } from '../../terminal/session.js';

interface Watched {
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<readonly Metric[]>;
}

/** Returns what ends it. @throws Fault USAGE for a port that is taken */
export async function watched(
  session: Session,
  port: number | undefined,
  { health, metrics }: Watched,
): Promise<() => Promise<void>> {
  if (port === undefined) return async () => undefined;
  const operations = { health, metrics: async () => [...processMetrics(version()), ...(await metrics())] };
  let close = async (): Promise<void> => undefined;
  const open = async (): Promise<string> => {
    const opened = await openOperations(port, operations);
    close = opened.close;
    return opened.address;
  };
  const address = await listen(open, port, '127.0.0.1');
  session.terminal.err(`${address}/health and ${address}/metrics\n`);
  return () => close();
}
