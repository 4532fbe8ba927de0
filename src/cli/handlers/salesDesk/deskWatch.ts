/** Counts and logs what a desk answers, for those who watch over it. */
import { Fault } from '../../../base/problems.js';
import type { WorkspaceStore } from '../../../store/openWorkspaceStore.js';
import type { Served } from '../../../web/openServer.js';
import type { Metric } from '../../../web/operations/metrics.js';
import { openLog } from '../../../web/operations/openLog.js';
import type { Health } from '../../../web/operations/openOperations.js';
import type { Session } from '../../terminal/session.js';

export interface DeskWatch {
  readonly served: (answer: Served) => void;
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<readonly Metric[]>;
}

export function openDeskWatch(
  { terminal }: Session,
  { outbox }: WorkspaceStore,
  form: 'text' | 'json',
): DeskWatch {
  const log = form === 'json' ? openLog('desk', terminal.err) : undefined;
  const answers = new Map<string, { count: number; seconds: number }>();
  return {
    served({ method, route, status, milliseconds }) {
      const key = String(status);
      const { count, seconds } = answers.get(key) ?? { count: 0, seconds: 0 };
      answers.set(key, { count: count + 1, seconds: seconds + milliseconds / 1_000 });
      log?.(status >= 500 ? 'error' : 'info', 'answered', {
        method,
        route,
        status,
        milliseconds: Math.round(milliseconds),
      });
    },
    async health() {
      try {
        await outbox.nextDue();
        return { isWell: true, facts: {} };
      } catch (error) {
        return { isWell: false, facts: { code: error instanceof Fault ? error.code : 'INTERNAL' } };
      }
    },
    async metrics() {
      const { queued, sending, sent, failed } = await outbox.counts();
      const of = (pick: (answer: { count: number; seconds: number }) => number) =>
        [...answers].map(([status, answer]) => ({ labels: { status }, value: pick(answer) }));
      const messages = Object.entries({ queued, sending, sent, failed });
      return [
        {
          ...{
            name: 'noticepress_desk_answers_total',
            help: 'Answers of the desk, by status.',
            type: 'counter',
          },
          values: of(({ count }) => count),
        },
        {
          ...{
            name: 'noticepress_desk_answer_seconds_total',
            help: 'Seconds that answers took, by status.',
            type: 'counter',
          },
          values: of(({ seconds }) => seconds),
        },
        {
          ...{
            name: 'noticepress_outbox_messages',
            help: 'Messages of the outbox, by state.',
            type: 'gauge',
          },
          values: messages.map(([state, value]) => ({ labels: { state }, value })),
        },
      ];
    },
  };
}
