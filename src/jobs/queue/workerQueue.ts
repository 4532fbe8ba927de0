/** The worker's side of the queue: takes jobs, reports on them, and puts back those of workers that are gone. */
import type PgBoss from 'pg-boss';
import { type FaultMessage, faultMessage } from '../../base/faultMessage.js';
import { Fault } from '../../base/problems.js';
import { isGone, type RunSql } from '../../store/sessions/openSharedDatabase.js';
import { insertJobs, MOST_ATTEMPTS } from './insertJobs.js';
import {
  JOB_FORMAT,
  JOB_KINDS,
  type JobKind,
  type JobProgress,
  type NewJob,
  type TakenJob,
} from './jobShapes.js';
import { bossDatabase, type OpenedQueue, SCHEMA } from './openQueue.js';

/** What follows a job, put in together with its end. */
export interface Following {
  readonly jobs?: readonly NewJob[];
  /** Put in once all jobs of the kind are done in this order. */
  readonly join?: { readonly after: JobKind; readonly job: NewJob };
}

export interface WorkerQueue {
  /** The next job; undefined if there is none. It is this worker's until it is ended, or the worker is gone. */
  take(kinds: readonly JobKind[]): Promise<TakenJob | undefined>;
  /** False once the job is not this worker's any more: it was canceled, or given to another. */
  progress(job: TakenJob, progress: JobProgress): Promise<boolean>;
  /** Does nothing if the job is not this worker's any more. */
  complete(job: TakenJob, output: object, following: Following): Promise<boolean>;
  /** @param isFinal whether to try again would change nothing */
  fail(job: TakenJob, error: unknown, isFinal: boolean): Promise<void>;
  /**
   * Puts back the jobs of workers that are gone, and those that were given to this one without its knowing, because the
   * answer was lost. Called while it has no job in hand. @returns how many
   */
  sweep(): Promise<number>;
  /** Forgets what ended long ago. */
  maintain(): Promise<void>;
}

export function openWorkerQueue({ boss, database }: OpenedQueue, worker: string): WorkerQueue {
  const ours = (run: RunSql, job: TakenJob) => isOurs(run, job, worker);
  return {
    take: (kinds) => take(boss, database, kinds, worker),
    progress: async ({ kind, id }, progress) => {
      const { rows } = await database.run(
        `update ${SCHEMA}.job set output = $3::jsonb where name = $1 and id = $2 and state = 'active' and output->>'worker' = $4 returning 1`,
        [kind, id, JSON.stringify({ worker, ...progress }), worker],
      );
      return rows.length > 0;
    },
    complete: (job, output, following) =>
      database.transaction(async (run) => {
        if (!(await ours(run, job))) return false;
        const db = bossDatabase(run);
        await boss.complete(job.kind, job.id, { worker, done: job.units ?? 0, ...output }, { db });
        await insertJobs(boss, db, following.jobs ?? []);
        if (following.join !== undefined) await join(boss, run, job, following.join);
        return true;
      }),
    fail: (job, error, isFinal) =>
      database.transaction(async (run) => {
        if (!(await ours(run, job))) return;
        if (isFinal)
          await run(`update ${SCHEMA}.job set retry_limit = retry_count where name = $1 and id = $2`, [
            job.kind,
            job.id,
          ]);
        await boss.fail(job.kind, job.id, { worker, fault: plainFault(error) }, { db: bossDatabase(run) });
      }),
    sweep: () => database.transaction((run) => sweep(boss, run, worker)),
    maintain: async () => void (await boss.maintain()),
  };
}

async function take(
  boss: PgBoss,
  { run, transaction }: OpenedQueue['database'],
  kinds: readonly JobKind[],
  worker: string,
): Promise<TakenJob | undefined> {
  const { rows } = await run<{ name: JobKind }>(
    `select distinct name from ${SCHEMA}.job where name = any($1) and state < 'active' and start_after <= now()`,
    [kinds],
  );
  const waiting = new Set(rows.map(({ name }) => name));
  for (const kind of JOB_KINDS) {
    if (!waiting.has(kind)) continue;
    const job = await transaction((inside) => takeOne(boss, inside, kind, worker));
    if (job !== undefined) return job;
  }
  return undefined;
}

/** Its holder is noted in the transaction that takes it, so that no job is ever active without one. */
async function takeOne(
  boss: PgBoss,
  run: RunSql,
  kind: JobKind,
  worker: string,
): Promise<TakenJob | undefined> {
  const [job] = await boss.fetch<JobData>(kind, { includeMetadata: true, db: bossDatabase(run) } as never);
  if (job === undefined) return undefined;
  await run(`update ${SCHEMA}.job set output = $3::jsonb where name = $1 and id = $2`, [
    kind,
    job.id,
    JSON.stringify({ worker }),
  ]);
  const { format, order, label, units, data } = job.data;
  if (format !== JOB_FORMAT)
    throw new Fault(
      'STORE_TOO_NEW',
      `the queue holds a job of format ${format}, and this version knows ${JOB_FORMAT}`,
    );
  const attempt = (job as unknown as { retryCount: number }).retryCount;
  return { id: job.id, kind, order, label, units, data, attempt };
}

interface JobData {
  readonly format: number;
  readonly order: string;
  readonly label: string;
  readonly units: number | undefined;
  readonly data: object;
}

async function isOurs(run: RunSql, { kind, id }: TakenJob, worker: string): Promise<boolean> {
  const { rows } = await run(
    `select 1 from ${SCHEMA}.job where name = $1 and id = $2 and state = 'active' and output->>'worker' = $3 for update`,
    [kind, id, worker],
  );
  return rows.length > 0;
}

/** Two jobs that end at the same time would each see the other as unfinished, so they ask one after the other. */
async function join(
  boss: PgBoss,
  run: RunSql,
  { order }: TakenJob,
  { after, job }: Required<Following>['join'],
): Promise<void> {
  await run('select pg_advisory_xact_lock(hashtextextended($1, 1))', [order]);
  const { rows } = await run(
    `select 1 from ${SCHEMA}.job where data->>'order' = $1 and name = $2 and state <> 'completed' limit 1`,
    [order, after],
  );
  if (rows.length === 0) await insertJobs(boss, bossDatabase(run), [job]);
}

async function sweep(boss: PgBoss, run: RunSql, worker: string): Promise<number> {
  const { rows } = await run<{ name: string; id: string }>(
    `select name, id from ${SCHEMA}.job where state = 'active' and (output->>'worker' = $1 or ${isGone("output->>'worker'")})
     for update skip locked`,
    [worker],
  );
  for (const { name, id } of rows) await boss.fail(name, id, { fault: GONE }, { db: bossDatabase(run) });
  return rows.length;
}

const GONE: FaultMessage = plainFault(
  new Fault('INTERRUPTED', `each of ${MOST_ATTEMPTS} workers ended in the middle of it`, {
    hint: 'look for what ends the workers, such as too little memory, then run noticepress jobs retry',
  }),
);

/** As JSON can keep it. */
function plainFault(error: unknown): FaultMessage {
  if (error instanceof Fault) return faultMessage(error);
  return { kind: 'error', error: error instanceof Error ? error.message : String(error) };
}
