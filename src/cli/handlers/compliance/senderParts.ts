/** Puts together what sending works with: the clock, chance and name of this process. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SenderParts } from '../../../mail/queue/sendDue.js';
import { sendEventLine } from '../../../mail/queue/sendEvent.js';
import type { Outbox } from '../../../shapes/mail/outbox.js';
import type { Transport } from '../../../shapes/mail/transport.js';
import type { Session } from '../../terminal/session.js';

export function senderParts(session: Session, queue: Outbox, transport: Transport): SenderParts {
  return {
    queue,
    transport,
    clock: () => Date.now(),
    random: Math.random,
    wait: async (milliseconds, signal) => {
      // an abort ends the wait early; the caller checks the signal
      await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
    },
    holder: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
    log: (event) => session.terminal.err(`${sendEventLine(event)}\n`),
  };
}
