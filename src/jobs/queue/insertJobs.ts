/** Puts jobs into the queue. */
import { createHash } from 'node:crypto';
import type PgBoss from 'pg-boss';
import { JOB_FORMAT, type NewJob } from './jobShapes.js';

/** How many workers may end in the middle of a job before it is given up: it may be what ends them. */
export const MOST_ATTEMPTS = 20;

/** The most that pg-boss takes; workers that are gone are noticed otherwise. */
const LONGEST_SECONDS = 23 * 3600;
/** Waiting jobs are never forgotten. */
const KEEP_UNTIL = '9999-12-31T00:00:00Z';

/** A job that is there already stays as it is. */
export async function insertJobs(boss: PgBoss, db: PgBoss.Db, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await boss.insert(
    jobs.map(({ id, kind, order, label, units, data, priority = 0 }) => ({
      id,
      name: kind,
      data: { format: JOB_FORMAT, order, label, units, data },
      priority,
      retryLimit: MOST_ATTEMPTS,
      retryDelay: 0,
      expireInSeconds: LONGEST_SECONDS,
      keepUntil: KEEP_UNTIL,
    })),
    { db },
  );
}

/** The same for the same parts, so that a job that is asked for twice is put in once. */
export function jobId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
