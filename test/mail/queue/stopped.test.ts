import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import PostalMime from 'postal-mime';
import { afterEach, expect, it } from 'vitest';
import { openSmtpTransport } from '../../../src/mail/delivery/openSmtpTransport.js';
import { sendDue } from '../../../src/mail/queue/sendDue.js';
import { SEND_POLICY } from '../../../src/mail/queue/sendPolicy.js';
import type { StoreLocation } from '../../../src/store/database/workspaceLocation.js';
import { onEachDatabase, type TestStore } from '../../store/onEachDatabase.js';
import { putSamples } from '../../store/sampleMessages.js';
import { startSmtpServer } from '../delivery/startSmtpServer.js';

const CONNECTIONS = 4;
const MESSAGES = 120;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server that counts how often it took each message, and says when it took the first few. */
async function countingServer(onTenth: () => void) {
  const taken = new Map<string, number>();
  const server = await startSmtpServer({
    forget: true,
    onMessage: async ({ raw }) => {
      const { messageId = '' } = await PostalMime.parse(raw);
      taken.set(messageId, (taken.get(messageId) ?? 0) + 1);
      if (taken.size === 10) onTenth();
      return undefined;
    },
  });
  ends.push(() => server.stop());
  return { taken, settings: server.settings() };
}

function startSender(environment: object): ChildProcess {
  const sender = spawn(process.execPath, [join(import.meta.dirname, 'killedSender.mjs')], {
    env: { ...process.env, SENDER: JSON.stringify(environment) },
    stdio: 'ignore',
  });
  ends.push(() => sender.kill('SIGKILL'));
  return sender;
}

/** A sender in a process of its own that is stopped in the middle of its work. */
async function stoppedSender({ store, location }: TestStore) {
  await putSamples(store, MESSAGES, new Date().toISOString());
  let onTenth = (): void => undefined;
  const tenth = new Promise<void>((resolve) => {
    onTenth = resolve;
  });
  const { taken, settings } = await countingServer(() => onTenth());
  const sender = startSender({ location, settings, connections: CONNECTIONS });
  await tenth;
  sender.kill('SIGSTOP');
  await sleep(300); // what had left arrives
  const end = async (signal: 'SIGCONT' | 'SIGKILL'): Promise<void> => {
    const exit = once(sender, 'exit');
    sender.kill(signal);
    await exit;
  };
  return { taken, settings, goOn: () => end('SIGCONT'), kill: () => end('SIGKILL') };
}

async function sendWithAnother({ openAgain }: TestStore, settings: Parameters<typeof openSmtpTransport>[0]) {
  const transport = await openSmtpTransport(settings, CONNECTIONS);
  ends.push(() => transport.close());
  const store = await openAgain();
  const parts = {
    transport,
    queue: store.outbox,
    clock: Date.now,
    random: Math.random,
    log: () => undefined,
  };
  return sendDue(
    { ...parts, holder: 'other', wait: (ms) => sleep(ms) },
    { ...SEND_POLICY, connections: CONNECTIONS },
  );
}

const repeated = (taken: ReadonlyMap<string, number>): number =>
  [...taken.values()].reduce((sum, times) => sum + times - 1, 0);

onEachDatabase((test) => {
  it('sends nothing twice when a sender is stopped while another one sends, and goes on later', async () => {
    const { taken, settings, goOn } = await stoppedSender(test());
    const report = await sendWithAnother(test(), settings);
    expect(report).toMatchObject({ swept: 0 });
    expect(report.sent).toBeGreaterThan(0);
    expect(taken.size).toBeLessThan(MESSAGES);
    await goOn();
    expect(taken.size).toBe(MESSAGES);
    expect(repeated(taken)).toBe(0);
    expect(await test().store.outbox.counts()).toMatchObject({ sent: MESSAGES, queued: 0, unknown: 0 });
  });

  it('hands over at most the messages on the wire twice, when a stopped sender loses its lock', async () => {
    const { location } = test();
    const { taken, settings, goOn, kill } = await stoppedSender(test());
    if (location.kind === 'postgres') await endSessions(location);
    else await kill();
    expect((await sendWithAnother(test(), settings)).swept).toBeGreaterThan(0);
    expect(taken.size).toBe(MESSAGES);
    if (location.kind === 'postgres') await goOn();
    expect(repeated(taken)).toBeLessThanOrEqual(CONNECTIONS);
    expect(await test().store.outbox.counts()).toMatchObject({ sent: MESSAGES, queued: 0, sending: 0 });
  });
});

/** What the database does when a machine that sleeps does not answer for some minutes. */
async function endSessions(location: Extract<StoreLocation, { kind: 'postgres' }>): Promise<void> {
  const client = new Client({ connectionString: location.url });
  await client.connect();
  await client.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`);
  await client.end();
  await sleep(200);
}
