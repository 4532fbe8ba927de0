/** How far the batches whose files wait have come. */
import { type OpenedQueue, SCHEMA } from './openQueue.js';

/** The level of the next print file: new batches begin there. */
export async function frontLevel({ database }: OpenedQueue): Promise<number> {
  const { rows } = await database.run<{ level: number | null }>(
    `select -max(priority) as level from ${SCHEMA}.job where name = 'batch-print' and state in ('created', 'retry')`,
  );
  return rows[0]?.level ?? 0;
}
