/** Formats jobs of the queue for a terminal. */

import { type FaultMessage, faultOf } from '../../base/faultMessage.js';
import { Fault, formatFault } from '../../base/problems.js';
import { plural } from '../../base/text/plural.js';
import type { OrderStatus } from '../../jobs/queue/jobShapes.js';

export function jobsTable(jobs: readonly OrderStatus[]): string {
  if (jobs.length === 0) return 'There are no jobs.\n';
  return jobs
    .map(
      (job) =>
        `${job.id.slice(0, 8)}  ${job.kind.padEnd(7)} ${job.state.padEnd(8)} ${shareOf(job).padEnd(20)} ${job.queuedAt.slice(0, 19)}Z  ${job.label}\n`,
    )
    .join('');
}

export function jobText(job: OrderStatus): string {
  const { waiting, active, done, failed } = job.jobs;
  const facts: readonly (readonly [string, string])[] = [
    ['job', job.id],
    ['what', `${job.kind}: ${job.label}`],
    ['state', job.state],
    ['progress', shareOf(job)],
    ['parts', `${waiting} waiting, ${active} running, ${done} done, ${failed} failed`],
    ['repeats', job.repeats === 0 ? '' : `${plural(job.repeats, 'part')} begun again`],
    ['workers', job.workers.join(', ')],
    ['queued', job.queuedAt],
    ['ended', job.endedAt ?? ''],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name.padEnd(9)} ${value}\n`);
  const fault = job.fault === undefined ? '' : `${formatFault(faultFrom(job.fault))}\n`;
  return `${lines.join('')}${fault}`;
}

function shareOf({ progress }: OrderStatus): string {
  if (progress === undefined) return '';
  const { step, done, total } = progress;
  return total === undefined || total === 0 ? step : `${step} ${Math.floor((100 * done) / total)} %`;
}

export function faultFrom(message: FaultMessage): Fault {
  const fault = faultOf(message);
  return fault instanceof Fault ? fault : new Fault('INTERNAL', String(fault));
}
