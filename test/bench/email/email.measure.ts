/**
 * Measures email: the outbox against nodemailer's bare pool, many owner messages, and senders that are killed.
 * EMAIL_BENCH makes it smaller or larger in JSON; results go to RESULTS.md beside this file.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoreLocation } from '../../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { killDesks } from '../../disclose/filings/killDesks.js';
import { CONNECTIONS, runKillSeries } from '../../mail/queue/killSeries.js';
import { type PostgresServer, startPostgres } from '../../store/startPostgres.js';
import { type Measured, runWork, startSink } from './runWork.js';

const SIZE = {
  pairs: 3,
  pairMessages: 3_000,
  /** For each connection, where the sink takes its time. */
  lateMessages: 200,
  messages: 100_000,
  kills: 100,
  killMessages: 1_000,
  deskKills: 25,
  ...JSON.parse(process.env.EMAIL_BENCH ?? '{}'),
};
const RESULTS = join(import.meta.dirname, 'RESULTS.md');

let folder: string;
let postgres: PostgresServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-bench-'));
  postgres = await startPostgres({ isDurable: true });
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

type Database = 'SQLite' | 'PostgreSQL';

let stores = 0;
async function newStore(database: Database = 'SQLite'): Promise<StoreLocation> {
  stores += 1;
  return database === 'SQLite'
    ? { kind: 'sqlite', path: join(folder, `${stores}.sqlite`) }
    : {
        kind: 'postgres',
        url: await postgres.createDatabase(),
        key: { file: join(folder, `${stores}.key`) },
      };
}

/** Milliseconds that the sink takes for the envelope, and again for the message: none, and as a relay in the region does. */
const LATENCIES = [0, 10] as const;

const cases = LATENCIES.flatMap((latency) =>
  [1, 10].flatMap((connections) =>
    (['SQLite', 'PostgreSQL'] as const).map((database) => ({ database, connections, latency })),
  ),
);

it.each(cases)(
  'sends through the outbox at 0.9 times the rate of the bare pool: $database, $connections connections, $latency ms',
  async (way) => {
    const rows: string[] = [];
    const rates = { pool: [] as number[], send: [] as number[] };
    const times = { pool: [] as number[], send: [] as number[] };
    const messages = way.latency === 0 ? SIZE.pairMessages : SIZE.lateMessages * way.connections;
    for (let pair = 1; pair <= SIZE.pairs; pair += 1) {
      const order = pair % 2 === 1 ? (['pool', 'send'] as const) : (['send', 'pool'] as const);
      for (const work of order) {
        const { rate, cpu, memory, size } = await sendTo(work, way, messages);
        rates[work].push(rate);
        times[work].push(cpu);
        const name = work === 'pool' ? 'bare pool' : 'outbox';
        rows.push(
          `| ${pair} | ${name} | ${round(rate)} | ${cpu.toFixed(2)} | ${memory.peak} | ${(size / 1_000).toFixed(1)} |`,
        );
      }
    }
    const ratio = medianRatio(rates.send, rates.pool);
    const processor = medianRatio(times.pool, times.send);
    const { database, connections, latency } = way;
    report(`${database}, ${connections} connection${connections === 1 ? '' : 's'}, ${latency} ms`, [
      `${count(messages)} messages each, into the same sink, in turn; the sink takes ${latency} ms for the envelope and ${latency} ms for the message. Outbox to bare pool, median of the pairs: **${ratio.toFixed(2)}** by the clock, **${processor.toFixed(2)}** by processor time of the sender.`,
      '',
      '| pair | way | messages a second | processor ms a message | peak MB | KB a message |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ]);
    expect(ratio).toBeGreaterThanOrEqual(0.9);
  },
);

async function sendTo(
  work: 'pool' | 'send',
  { database, connections, latency }: (typeof cases)[number],
  messages: number,
): Promise<Measured & { size: number }> {
  const location = await newStore(work === 'send' ? database : 'SQLite');
  if (work === 'send') await runWork({ work: 'queue', messages, location });
  const sink = await startSink(latency);
  const result = await runWork({ work, messages, connections, port: sink.port, location });
  const took = await sink.stop();
  expect(took.messages).toBe(messages);
  return { ...result, size: took.bytes / took.messages };
}

it('queues and sends any number of owner messages in flat memory', async () => {
  const location = await newStore();
  const { messages } = SIZE;
  const queued = await runWork({ work: 'queue', messages, location });
  const sink = await startSink();
  const sent = await runWork({ work: 'send', messages, connections: 10, port: sink.port, location });
  const took = await sink.stop();
  report(`${count(messages)} owner messages`, [
    '| step | seconds | messages a second | peak MB | MB in each tenth |',
    '| --- | --- | --- | --- | --- |',
    memoryRow('queue', queued),
    memoryRow('send, 10 connections', sent),
  ]);
  expect(took.messages).toBe(messages);
  const [, early = 0] = sent.memory.tenths;
  expect(sent.memory.peak).toBeLessThan(early * 1.25);
});

const memoryRow = (name: string, { seconds, rate, memory }: Measured): string =>
  `| ${name} | ${round(seconds)} | ${round(rate)} | ${memory.peak} | ${memory.tenths.join(', ')} |`;

it.each(['SQLite', 'PostgreSQL'] as const)(
  'loses nothing however often its sender is killed: %s',
  async (database) => {
    const location = await newStore(database);
    const store = await openWorkspaceStore(location);
    const { kills, killMessages: messages } = SIZE;
    const window = Math.max(20, Math.round((messages / kills) * 12));
    const {
      taken,
      expected,
      refused,
      dropped,
      kills: killed,
    } = await runKillSeries({ store, location, messages, kills, window, seed: 11 });
    const counts = await store.outbox.counts();
    await store.close();
    const twice = [...taken.values()].reduce((sum, times) => sum + times - 1, 0);
    report(`${kills} kills over ${count(messages)} messages, ${database}`, [
      'The server breaks lines, dawdles and answers 4xx and 5xx; each sender, with four connections, is killed with SIGKILL at a random moment.',
      '',
      '| kills | messages | arrived | refused for good | lost | arrived again: by a kill | by a broken line | attempts of unknown outcome |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      `| ${killed} | ${expected.size} | ${taken.size} | ${refused.size} | ${expected.size - new Set([...taken.keys(), ...refused]).size} | ${twice - dropped} | ${dropped} | ${counts.unknown} |`,
    ]);
    expect(new Set([...taken.keys(), ...refused])).toEqual(expected);
    expect(counts).toMatchObject({ queued: 0, sending: 0 });
    expect(twice).toBeLessThanOrEqual(counts.unknown);
    expect(twice - dropped).toBeLessThanOrEqual(kills * CONNECTIONS);
    expect(killed).toBe(kills);
  },
);

it.each(['SQLite', 'PostgreSQL'] as const)(
  'has no form on file by half however often the desk is killed: %s',
  async (database) => {
    const location = await newStore(database);
    const store = await openWorkspaceStore(location);
    const moments = Array.from({ length: SIZE.deskKills }, () => Math.random() * 200);
    const forms = await killDesks({ store, location, moments });
    await store.close();
    report(`${moments.length} kills of the desk, ${database}`, [
      `Each desk files one signed form after the other, with its copies, and is killed with SIGKILL at a random moment of the first 0.2 seconds: ${count(forms)} forms are on file, none by half, and the activity log holds together.`,
    ]);
  },
);

/** Prints a section, and puts it in the place of the one of that name. */
function report(title: string, lines: readonly string[]): void {
  const section = `## ${title}\n\n${lines.join('\n')}\n\n`;
  console.log(section);
  const sections = readFileSync(RESULTS, 'utf8').split(/^(?=## )/m);
  const place = sections.findIndex((each) => each.startsWith(`## ${title}\n`));
  sections.splice(place < 0 ? sections.length : place, place < 0 ? 0 : 1, section);
  sections[0] = `# Email, measured\n\n\`npm run bench:email\` on ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, PostgreSQL 15 with fsync.\nThe sink is npm's smtp-server in a process of its own, without TLS, its sockets set to no-delay.\n\n`;
  writeFileSync(RESULTS, `${sections.join('').trimEnd()}\n`);
}

/** The two runs of a pair follow each other: what else the machine does is alike. */
function medianRatio(above: readonly number[], below: readonly number[]): number {
  const ratios = above.map((value, pair) => value / (below[pair] ?? 0)).sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? 0;
}

const round = (value: number): string => count(Math.round(value));
const count = (value: number): string => value.toLocaleString('en-US');
