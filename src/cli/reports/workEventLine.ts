/** Says what a worker does: as lines for a terminal, or as facts of a log without personal data. */
import { Fault, formatFault } from '../../base/problems.js';
import type { WorkEvent } from '../../jobs/work/keepWorking.js';
import type { Log } from '../../web/operations/openLog.js';

export function workEventLine(event: WorkEvent): string {
  switch (event.what) {
    case 'unreachable':
      return `${formatFault(event.fault)}\nwaiting for the database; nothing is lost`;
    case 'reachable':
      return 'the database is back';
    case 'swept':
      return `put back ${event.count} of workers that are gone`;
    case 'failed': {
      const { fault } = event;
      const said = fault instanceof Fault ? formatFault(fault) : String(fault);
      return `${jobLine(event)}\n${said}`;
    }
    default:
      return jobLine(event);
  }
}

type JobEvent = Extract<WorkEvent, { job: unknown }>;

function jobLine({ what, job, seconds }: JobEvent): string {
  const time = seconds === undefined ? '' : `  ${seconds.toFixed(2)} s`;
  return `${job.order.slice(0, 8)}  ${job.kind.padEnd(12)} ${what.padEnd(8)}${time}  ${job.label}`;
}

export function logWorkEvent(log: Log, event: WorkEvent): void {
  switch (event.what) {
    case 'unreachable':
      log('warn', 'database unreachable', { code: event.fault.code });
      break;
    case 'reachable':
      log('info', 'database reachable');
      break;
    case 'swept':
      log('warn', 'jobs put back', { count: event.count });
      break;
    default: {
      const { what, job, seconds } = event;
      const code = event.what === 'failed' ? codeOf(event.fault) : undefined;
      const facts = { order: job.order, job: job.id, kind: job.kind, attempt: job.attempt, seconds, code };
      log(what === 'failed' ? 'error' : 'info', `job ${what}`, facts);
    }
  }
}

const codeOf = (fault: unknown): string => (fault instanceof Fault ? fault.code : 'INTERNAL');
