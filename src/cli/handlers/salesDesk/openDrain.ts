/** Sends the messages of the desk while it is open. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault, formatFault } from '../../../base/problems.js';
import { openSmtpTransport } from '../../../mail/delivery/openSmtpTransport.js';
import { smtpSettings } from '../../../mail/delivery/smtpSettings.js';
import { sendDue } from '../../../mail/queue/sendDue.js';
import { SEND_POLICY } from '../../../mail/queue/sendPolicy.js';
import type { Outbox } from '../../../shapes/mail/outbox.js';
import type { Session } from '../../terminal/session.js';
import { senderParts } from '../compliance/senderParts.js';

export interface Drain {
  /** Whether there are SMTP settings; without them messages wait in the outbox. */
  readonly sends: boolean;
  /** Why the last round could not send; undefined when it could. */
  readonly trouble: () => Fault | undefined;
  /** Looks at once, because something was queued. */
  readonly poke: () => void;
  /** Waits for the round that runs. */
  readonly end: () => Promise<void>;
}

/** Milliseconds between two looks at the outbox. */
const LOOK = 15_000;
const CONNECTIONS = 2;

/** A server that is away stops a round, not the desk: the messages stay queued for the next. */
export function openDrain(session: Session, outbox: Outbox, signal: AbortSignal): Drain {
  if ((process.env.SMTP_HOST ?? '') === '')
    return { sends: false, trouble: () => undefined, poke: () => undefined, end: async () => undefined };
  const settings = smtpSettings(process.env);
  let wake = new AbortController();
  let trouble: Fault | undefined;
  /** Once, not every quarter of a minute. */
  const tell = (fault: Fault | undefined): void => {
    if (fault !== undefined && fault.message !== trouble?.message)
      session.terminal.err(`${formatFault(fault)}\n`);
    trouble = fault;
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const transport = await openSmtpTransport(settings, CONNECTIONS);
      try {
        const policy = { ...SEND_POLICY, connections: CONNECTIONS };
        const sent = await sendDue(senderParts(session, outbox, transport), policy, signal);
        tell(sent.stopped ?? sent.serverFault);
      } catch (error) {
        // a store that was busy, or a full disk: the messages are where they were
        if (!(error instanceof Fault)) throw error;
        tell(error);
      } finally {
        await transport.close();
      }
      wake = new AbortController();
      await sleep(LOOK, undefined, { signal: AbortSignal.any([signal, wake.signal]) }).catch(() => undefined);
    }
  };
  const running = run();
  return { sends: true, trouble: () => trouble, poke: () => wake.abort(), end: () => running };
}
