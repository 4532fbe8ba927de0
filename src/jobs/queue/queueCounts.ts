/** Counts the jobs of the queue. */
import { type OpenedQueue, SCHEMA } from './openQueue.js';

export interface QueueCount {
  readonly kind: string;
  readonly state: string;
  readonly count: number;
}

export async function queueCounts({ database }: OpenedQueue): Promise<readonly QueueCount[]> {
  const { rows } = await database.run<QueueCount>(
    `select name as kind, state::text, count(*)::int as count from ${SCHEMA}.job group by name, state order by name, state`,
  );
  return rows;
}
