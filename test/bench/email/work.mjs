/** Runs the measured work that WORK names as JSON, and prints seconds and memory as JSON. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { composeMail } from '../../../dist/mail/delivery/composeMail.js';
import { openSmtpTransport } from '../../../dist/mail/delivery/openSmtpTransport.js';
import { messageFor } from '../../../dist/mail/message/messageFor.js';
import { queueNotices } from '../../../dist/mail/notices/queueNotices.js';
import { sendDue } from '../../../dist/mail/queue/sendDue.js';
import { SEND_POLICY } from '../../../dist/mail/queue/sendPolicy.js';
import { openWorkspaceStore } from '../../../dist/store/openWorkspaceStore.js';
import { NOW, openVariants, ownerMail, ownerMails, SENDER } from './ownerMail.mjs';
import { watchMemory } from './watchMemory.mjs';

const { work, messages, connections, port, location } = JSON.parse(process.env.WORK ?? '');
const WORKS = { pool, queue, send };
console.log(JSON.stringify(await WORKS[work]()));

/** Nodemailer's pool and nothing else: what is not sent when the process ends is lost. */
async function pool() {
  const transport = createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    maxConnections: connections,
    maxMessages: 1_000,
  });
  const variants = await openVariants();
  let next = 0;
  const watch = watchMemory(messages);
  const sender = async () => {
    while (next < messages) {
      const index = next++;
      await transport.sendMail(composeMail(await outgoing(variants, index)));
      watch.note();
    }
  };
  const result = await measured(watch, () => Promise.all(Array.from({ length: connections * 2 }, sender)));
  transport.close();
  return result;
}

async function outgoing(variants, index) {
  const { record, facets, email } = ownerMail(index);
  const variant = await variants.variantOf('owner-notice', facets);
  const to = { name: record.name, address: email };
  const message = messageFor(variant, { key: String(index), campaign: '23LJ01', sender: SENDER, to, record });
  return {
    ...message,
    messageId: `${index}@example.com`,
    date: NOW,
    body: variant.body,
    attachments: [],
    pictures: variant.pictures,
  };
}

async function queue() {
  const store = await openWorkspaceStore(location);
  const parts = { store, variants: await openVariants(), sender: SENDER, now: NOW };
  const watch = watchMemory(messages);
  function* counted() {
    for (const mail of ownerMails(messages)) {
      watch.note();
      yield mail;
    }
  }
  const request = { kind: 'owner-notice', campaign: '23LJ01', phase: 5 };
  const result = await measured(watch, () => queueNotices(parts, request, counted()));
  await store.close();
  return result;
}

async function send() {
  const store = await openWorkspaceStore(location);
  const transport = await openSmtpTransport(
    { host: '127.0.0.1', port, security: 'none', login: undefined, authority: undefined, maxWait: 60_000 },
    connections,
  );
  const watch = watchMemory(messages);
  const counting = {
    ...transport,
    send: async (mail, permits) => {
      const answer = await transport.send(mail, permits);
      watch.note();
      return answer;
    },
  };
  const parts = {
    queue: store.outbox,
    transport: counting,
    clock: () => Date.now(),
    random: Math.random,
    wait: (milliseconds) => sleep(milliseconds),
    holder: `bench-${process.pid}`,
    log: () => undefined,
  };
  const result = await measured(watch, () => sendDue(parts, { ...SEND_POLICY, connections }));
  await transport.close();
  await store.close();
  return result;
}

async function measured(watch, run) {
  const began = performance.now();
  await run();
  const seconds = (performance.now() - began) / 1_000;
  const { cpu, ...memory } = watch.end();
  return { seconds, rate: messages / seconds, cpu: (cpu / messages) * 1_000, memory };
}
