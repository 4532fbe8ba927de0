/**
 * Kills senders at many moments while they empty an outbox into a server that drops lines, dawdles and says 4xx and
 * 5xx, and reports what became of every message.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import type { StoreLocation } from '../../../src/store/database/workspaceLocation.js';
import type { WorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { putSamples } from '../../store/sampleMessages.js';
import { answer, startSmtpServer } from '../delivery/startSmtpServer.js';

export interface KillSeries {
  readonly store: WorkspaceStore;
  readonly location: StoreLocation;
  readonly messages: number;
  readonly kills: number;
  /** A sender is killed at most so many milliseconds after its first message reached the server. */
  readonly window: number;
  readonly seed: number;
}

export interface KillResult {
  /** Message-IDs that the server took, each with how often. */
  readonly taken: ReadonlyMap<string, number>;
  readonly expected: ReadonlySet<string>;
  /** Messages that the server refused for good. */
  readonly refused: ReadonlySet<string>;
  /** Messages that it took without saying so: they arrive again without a kill. */
  readonly dropped: number;
  readonly kills: number;
}

/** Messages on the wire at once. */
export const CONNECTIONS = 4;
const SENDER = join(import.meta.dirname, 'killedSender.mjs');

export async function runKillSeries({
  store,
  location,
  messages,
  kills,
  window,
  seed,
}: KillSeries): Promise<KillResult> {
  const random = numbersFrom(seed);
  const taken = new Map<string, number>();
  const refused = new Set<string>();
  let dropped = 0;
  let onFirst = (): void => undefined;
  const server = await startSmtpServer({
    forget: true,
    onMessage: async ({ raw }) => {
      onFirst();
      const id = await messageId(raw);
      const luck = random();
      if (refused.has(id) || luck < 0.02) {
        refused.add(id);
        return answer(550, '5.1.1 no');
      }
      if (luck < 0.07) return answer(451, '4.3.0 later');
      if (luck < 0.1) await sleep(60);
      taken.set(id, (taken.get(id) ?? 0) + 1);
      if (luck <= 0.96) return undefined;
      // taken, but the sender never hears of it
      dropped += 1;
      return 'drop';
    },
  });
  const ids = await putSamples(store, messages, new Date().toISOString());
  const expected = new Set<string>();
  for (const id of ids) expected.add((await store.outbox.find(id))?.message.messageId ?? '');
  const environment = JSON.stringify({ location, settings: server.settings(), connections: CONNECTIONS });
  let killed = 0;
  for (;;) {
    const sender = startSender(environment);
    onFirst = () => {
      onFirst = () => undefined;
      if (killed < kills) setTimeout(() => sender.kill('SIGKILL'), random() * window);
    };
    const end = await endOf(sender);
    if (end === 'killed') killed += 1;
    else break;
  }
  await server.stop();
  return { taken, expected, refused, dropped, kills: killed };
}

function startSender(environment: string): ChildProcess {
  return spawn(process.execPath, [SENDER], {
    env: { ...process.env, SENDER: environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function endOf(sender: ChildProcess): Promise<'ended' | 'killed'> {
  return new Promise((resolve, reject) => {
    sender.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('ended');
      else reject(new Error(`the sender ended with ${code}`));
    });
  });
}

async function messageId(raw: Buffer): Promise<string> {
  const { messageId: id = '' } = await PostalMime.parse(raw);
  return id.replaceAll(/[<>]/g, '');
}

/** The same numbers for the same seed, from 0 to below 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
