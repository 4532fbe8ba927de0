/** The side of the queue that people see: orders are put in, listed, canceled, and tried again. */
import { Fault } from '../../base/problems.js';
import { insertJobs, MOST_ATTEMPTS } from './insertJobs.js';
import type { JobKind, NewJob, OrderStatus } from './jobShapes.js';
import { bossDatabase, type OpenedQueue, SCHEMA } from './openQueue.js';
import { type JobRow, statusOf } from './statusOf.js';

export interface OrderQueue {
  /**
   * Puts the order in, unless `rival` finds one that is not finished under the same key; then that one is returned.
   *
   * @param key of what two orders may not do at the same time: the folder of a batch
   */
  submit(job: NewJob, key: string): Promise<{ readonly id: string; readonly data: object }>;
  /** Newest first. */
  list(limit: number): Promise<readonly OrderStatus[]>;
  /** @param id whole, or as many of its first characters as tell it from others. @throws Fault JOB_UNKNOWN */
  find(id: string): Promise<OrderStatus>;
  /** @throws Fault JOB_UNKNOWN, JOB_SETTLED */
  cancel(id: string): Promise<OrderStatus>;
  /** What failed or was canceled is queued again. @throws Fault JOB_UNKNOWN, JOB_SETTLED */
  retry(id: string): Promise<OrderStatus>;
}

export function openOrderQueue({ boss, database }: OpenedQueue): OrderQueue {
  const { run } = database;
  const find = async (id: string): Promise<OrderStatus> =>
    statusIn(await rowsOf(run, await wholeId(run, id)));
  const change = async (
    id: string,
    states: readonly string[],
    act: (
      rows: readonly { name: JobKind; id: string }[],
      db: ReturnType<typeof bossDatabase>,
    ) => Promise<void>,
  ): Promise<OrderStatus> => {
    const order = await wholeId(run, id);
    const count = await database.transaction(async (inside) => {
      const { rows } = await inside<{ name: JobKind; id: string }>(
        `select name, id from ${SCHEMA}.job where data->>'order' = $1 and state::text = any($2) for update`,
        [order, states],
      );
      await act(rows, bossDatabase(inside));
      return rows.length;
    });
    if (count > 0) return find(order);
    const { state } = await find(order);
    throw new Fault('JOB_SETTLED', `the job is ${state}`);
  };
  return {
    submit: (job, key) =>
      database.transaction(async (inside) => {
        await inside('select pg_advisory_xact_lock(hashtextextended($1, 2))', [key]);
        const { rows } = await inside<{ id: string; data: object }>(
          `select id, data->'data' as data from ${SCHEMA}.job a where name = $1 and data->'data'->>'key' = $2 and exists (
             select from ${SCHEMA}.job b where b.data->>'order' = a.id::text and b.state in ('created', 'retry', 'active')
           )`,
          [job.kind, key],
        );
        const [rival] = rows;
        if (rival !== undefined) return rival;
        await insertJobs(boss, bossDatabase(inside), [{ ...job, data: { ...job.data, key } }]);
        return { id: job.id, data: job.data };
      }),
    list: async (limit) => {
      const { rows } = await run<{ id: string }>(
        `select id from ${SCHEMA}.job where data->>'order' = id::text order by created_on desc, id limit $1`,
        [limit],
      );
      return Promise.all(rows.map(async ({ id }) => statusIn(await rowsOf(run, id))));
    },
    find,
    cancel: (id) =>
      change(id, ['created', 'retry', 'active'], async (rows, db) => {
        for (const [kind, ids] of byKind(rows)) await boss.cancel(kind, ids, { db });
      }),
    retry: (id) =>
      change(id, ['failed', 'cancelled'], async (rows, db) => {
        for (const [kind, ids] of byKind(rows)) {
          await boss.retry(kind, ids, { db });
          await boss.resume(kind, ids, { db });
          await db.executeSql(
            `update ${SCHEMA}.job set retry_limit = retry_count + $3, completed_on = null, output = null where name = $1 and id = any($2)`,
            [kind, ids, MOST_ATTEMPTS],
          );
        }
      }),
  };
}

type Run = OpenedQueue['database']['run'];

async function rowsOf(run: Run, order: string): Promise<readonly JobRow[]> {
  const { rows } = await run<JobRow>(
    `select name, state::text, data->>'label' as label, coalesce((data->>'units')::int, 0) as units, output, retry_count as repeats,
       id, created_on as "createdOn", completed_on as "completedOn"
     from ${SCHEMA}.job where data->>'order' = $1 order by created_on, id`,
    [order],
  );
  return rows;
}

function statusIn(rows: readonly JobRow[]): OrderStatus {
  const status = statusOf(rows);
  if (status === undefined) throw new Fault('JOB_UNKNOWN', 'there is no such job any more');
  return status;
}

const SHORTEST = 4;

async function wholeId(run: Run, id: string): Promise<string> {
  const begin = id.toLowerCase();
  if (begin.length < SHORTEST || !/^[0-9a-f-]+$/.test(begin))
    throw new Fault('JOB_UNKNOWN', `${id} is not the id of a job`);
  const { rows } = await run<{ id: string }>(
    `select id::text from ${SCHEMA}.job where data->>'order' = id::text and id::text like $1 limit 2`,
    [`${begin}%`],
  );
  const [first, second] = rows;
  if (first === undefined) throw new Fault('JOB_UNKNOWN', `there is no job ${id}`);
  if (second !== undefined)
    throw new Fault('JOB_UNKNOWN', `several jobs begin with ${id}: write more of the id`);
  return first.id;
}

function byKind(rows: readonly { name: JobKind; id: string }[]): ReadonlyMap<JobKind, string[]> {
  const kinds = new Map<JobKind, string[]>();
  for (const { name, id } of rows) kinds.set(name, [...(kinds.get(name) ?? []), id]);
  return kinds;
}
