/** A sender in a process of its own, for tests that kill it: store and server come as JSON in the environment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openSmtpTransport } from '../../../dist/mail/delivery/openSmtpTransport.js';
import { keepSending } from '../../../dist/mail/queue/keepSending.js';
import { SEND_POLICY } from '../../../dist/mail/queue/sendPolicy.js';
import { openWorkspaceStore } from '../../../dist/store/openWorkspaceStore.js';

const { location, settings, connections } = JSON.parse(process.env.SENDER ?? '');
const store = await openWorkspaceStore(location);
const transport = await openSmtpTransport(settings, connections);
await keepSending(
  {
    queue: store.outbox,
    transport,
    clock: () => Date.now(),
    random: Math.random,
    wait: (milliseconds) => sleep(milliseconds),
    holder: `sender-${process.pid}`,
    log: () => undefined,
  },
  {
    ...SEND_POLICY,
    connections,
    failedAttempts: 1_000,
    retry: { first: 40, longest: 200, attempts: 50 },
  },
);
await transport.close();
await store.close();
