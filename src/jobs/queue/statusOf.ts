/** Sums the jobs of an order up to what people want to know of it. */
import type { FaultMessage } from '../../base/faultMessage.js';
import type { JobKind, JobProgress, OrderKind, OrderResult, OrderState, OrderStatus } from './jobShapes.js';

/** A job as the queue keeps it. */
export interface JobRow {
  readonly id: string;
  readonly name: JobKind;
  readonly state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  readonly label: string;
  readonly units: number;
  readonly output: JobOutput | null;
  readonly repeats: number;
  readonly createdOn: Date;
  readonly completedOn: Date | null;
}

interface JobOutput extends Partial<JobProgress> {
  readonly worker?: string;
  readonly fault?: FaultMessage;
  readonly result?: OrderResult;
}

/** @param rows of one order: the order itself, then its jobs. Returns undefined if the order is missing. */
export function statusOf(rows: readonly JobRow[]): OrderStatus | undefined {
  const order = rows.find(({ name }) => name !== 'batch-print' && name !== 'batch-finish');
  if (order === undefined) return undefined;
  const count = (...states: readonly JobRow['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length;
  const jobs = {
    waiting: count('created', 'retry'),
    active: count('active'),
    done: count('completed'),
    failed: count('failed'),
  };
  const result = rows.find(({ output }) => output?.result !== undefined)?.output?.result;
  const state = stateOf(jobs, count('cancelled'), result);
  const isOver = state !== 'queued' && state !== 'running';
  const ends = rows.flatMap(({ completedOn }) => completedOn ?? []).sort((a, b) => Number(a) - Number(b));
  const active = rows.filter(({ state: each }) => each === 'active');
  return {
    id: order.id,
    kind: order.name as OrderKind,
    label: order.label,
    state,
    progress: isOver ? undefined : progressOf(rows, active),
    queuedAt: order.createdOn.toISOString(),
    endedAt: isOver ? ends.at(-1)?.toISOString() : undefined,
    jobs,
    repeats: rows.reduce((sum, { repeats }) => sum + repeats, 0),
    workers: [...new Set(active.flatMap(({ output }) => output?.worker ?? []))],
    fault: state === 'failed' ? rows.find((row) => row.state === 'failed')?.output?.fault : undefined,
    result,
  };
}

function stateOf(jobs: OrderStatus['jobs'], canceled: number, result: OrderResult | undefined): OrderState {
  if (result !== undefined) return 'done';
  if (canceled > 0) return 'canceled';
  if (jobs.failed > 0) return 'failed';
  return jobs.active > 0 || jobs.done > 0 ? 'running' : 'queued';
}

function progressOf(rows: readonly JobRow[], active: readonly JobRow[]): JobProgress | undefined {
  const prints = rows.filter(({ name }) => name === 'batch-print');
  const other = active.find(({ name }) => name !== 'batch-print')?.output;
  if (other?.step !== undefined) return { step: other.step, done: other.done ?? 0, total: other.total };
  if (prints.length === 0) return undefined;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const done = prints.map(({ state, units, output }) =>
    state === 'completed' ? units : state === 'active' ? (output?.done ?? 0) : 0,
  );
  return { step: 'print', done: sum(done), total: sum(prints.map(({ units }) => units)) };
}
