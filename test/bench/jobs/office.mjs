/** Workers, and whoever queues batches for them, as processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { batchArguments, PROGRAM, REPORT } from '../batchRun.mjs';
import { peakOf } from './servers.mjs';

/** @param environment that leads to the servers */
export function openOffice(environment, workspace) {
  const env = { ...process.env, ...environment };
  const start = (args) => {
    const child = spawn(process.execPath, ['--import', REPORT, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      said.out += text;
    });
    child.stderr.on('data', (text) => {
      said.err += text;
    });
    return { child, said, ended: once(child, 'close').then(([code]) => ({ code, ...said })) };
  };
  return {
    /** Queues a batch and waits for it. */
    follow: (tables, out, more) => start(batchArguments(tables, out, ['--queue', ...more])),
    work(...more) {
      const worker = start([PROGRAM, 'work', '--workspace', workspace, '--log', 'json', ...more]);
      let peak = 0;
      const watch = setInterval(() => {
        peak = Math.max(peak, peakOf(worker.child.pid));
      }, 100);
      worker.child.once('close', () => clearInterval(watch));
      return { ...worker, peak: () => peak };
    },
    async jobs() {
      const { code, out, err } = await start([PROGRAM, 'jobs', 'list', '--workspace', workspace, '--json'])
        .ended;
      if (code !== 0) throw new Error(err);
      return JSON.parse(out).jobs;
    },
  };
}

/** What a worker logged of its jobs; the last line may be torn. */
export function eventsIn(text) {
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

/** Processor seconds, told at the end of a process. */
export const cpuIn = (text) => JSON.parse(/@(.*)/.exec(text)[1])[0] / 1e6;
