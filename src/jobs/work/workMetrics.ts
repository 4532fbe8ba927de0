/** Counts what a worker does, for those who watch over it. */
import type { Metric } from '../../web/operations/metrics.js';
import type { QueueCount } from '../queue/queueCounts.js';
import type { WorkEvent } from './keepWorking.js';

export interface WorkCounts {
  count(event: WorkEvent): void;
  /** Whether the database answers. */
  isReachable(): boolean;
  metrics(): readonly Metric[];
}

export function openWorkCounts(): WorkCounts {
  const ends = new Map<string, number>();
  let [seconds, swept, active, isReachable] = [0, 0, 0, true];
  return {
    count(event) {
      if (event.what === 'unreachable') isReachable = false;
      else if (event.what === 'reachable') isReachable = true;
      else if (event.what === 'swept') swept += event.count;
      else if (event.what === 'began') active = 1;
      else {
        active = 0;
        const key = `${event.job.kind}\n${event.what}`;
        ends.set(key, (ends.get(key) ?? 0) + 1);
        seconds += event.seconds ?? 0;
      }
    },
    isReachable: () => isReachable,
    metrics: () => [
      {
        ...{
          name: 'noticepress_worker_jobs_total',
          help: 'Jobs that this worker had in hand, by how they ended.',
          type: 'counter',
        },
        values: [...ends].map(([key, value]) => {
          const [kind = '', end = ''] = key.split('\n');
          return { labels: { kind, end }, value };
        }),
      },
      single('noticepress_worker_job_seconds_total', 'Seconds spent on jobs.', 'counter', seconds),
      single(
        'noticepress_worker_swept_total',
        'Jobs of workers that were gone, put back by this one.',
        'counter',
        swept,
      ),
      single('noticepress_worker_active', 'Whether it has a job in hand.', 'gauge', active),
      single('noticepress_worker_database_up', 'Whether the database answers.', 'gauge', isReachable ? 1 : 0),
    ],
  };
}

export const queueMetric = (counts: readonly QueueCount[]): Metric => ({
  ...{ name: 'noticepress_jobs', help: 'Jobs in the queue, by kind and state.', type: 'gauge' },
  values: counts.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
});

const single = (name: string, help: string, type: Metric['type'], value: number): Metric => ({
  ...{ name, help, type, values: [{ value }] },
});
