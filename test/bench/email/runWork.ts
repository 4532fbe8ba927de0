/** Runs work to be measured in a process of its own, and returns what it measured. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { StoreLocation } from '../../../src/store/database/workspaceLocation.js';

export interface Work {
  readonly work: 'pool' | 'queue' | 'send';
  readonly messages: number;
  readonly connections?: number;
  readonly port?: number;
  readonly location?: StoreLocation;
}

export interface Measured {
  readonly seconds: number;
  /** Messages a second. */
  readonly rate: number;
  /** Resident megabytes: the highest, and that of each tenth of the work. */
  readonly memory: { readonly peak: number; readonly tenths: readonly number[] };
  /** Milliseconds of the processor for a message: other work on the machine changes it less. */
  readonly cpu: number;
}

export interface Sink {
  readonly port: number;
  /** Stops it; tells what it took. */
  stop(): Promise<{ readonly messages: number; readonly bytes: number }>;
}

export async function runWork(work: Work): Promise<Measured> {
  const child = start('work.mjs', { ...process.env, WORK: JSON.stringify(work) });
  const said = collect(child);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${work.work} ended with ${code}`);
  return JSON.parse(said());
}

/** @param latency milliseconds that it takes for the envelope, and again for the message */
export async function startSink(latency = 0): Promise<Sink> {
  const child = start('sink.mjs', { ...process.env, LATENCY: String(latency) });
  const said = collect(child);
  while (!said().includes('\n')) await once(child.stdout ?? child, 'data');
  return {
    port: Number(said().split('\n')[0]),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
      return JSON.parse(said().split('\n')[1] ?? '');
    },
  };
}

function start(script: string, env: NodeJS.ProcessEnv): ChildProcess {
  const path = join(import.meta.dirname, script);
  return spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
