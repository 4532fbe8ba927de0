/** Those who run the program watch it on a port of the machine, without anything that tells who somebody is. */
import { afterEach, expect, it } from 'vitest';
import { metricsText } from '../../../src/web/operations/metrics.js';
import { openLog } from '../../../src/web/operations/openLog.js';
import { type OpenOperations, openOperations } from '../../../src/web/operations/openOperations.js';

let open: OpenOperations | undefined;
afterEach(async () => {
  await open?.close();
});

const METRIC = {
  name: 'np_jobs',
  help: 'Jobs.',
  type: 'gauge',
  values: [{ labels: { kind: 'a"b\\\n' }, value: 2 }, { value: 3 }],
} as const;

it('writes figures as Prometheus reads them, with labels escaped', () => {
  expect(metricsText([METRIC])).toBe(
    '# HELP np_jobs Jobs.\n# TYPE np_jobs gauge\nnp_jobs{kind="a\\"b\\\\\\n"} 2\nnp_jobs 3\n',
  );
});

it('answers health with 200, and with 503 when it is not well or cannot tell', async () => {
  let isWell = true;
  open = await openOperations(0, {
    health: async () => ({ isWell, facts: { worker: 'w' } }),
    metrics: async () => {
      if (!isWell) throw new Error('away');
      return [METRIC];
    },
  });
  const get = (path: string, method = 'GET') => fetch(`${open?.address}${path}`, { method });
  const well = await get('/health');
  expect([well.status, await well.json()]).toEqual([200, { status: 'ok', worker: 'w' }]);
  expect(await (await get('/metrics')).text()).toContain('np_jobs 3');
  isWell = false;
  expect((await get('/health')).status).toBe(503);
  expect((await get('/metrics')).status).toBe(503);
  expect([(await get('/other')).status, (await get('/health', 'POST')).status]).toEqual([404, 405]);
  expect(open.address).toContain('127.0.0.1');
});

it('logs events as lines of JSON', () => {
  const lines: string[] = [];
  openLog('work', (line) => lines.push(line))('warn', 'jobs put back', { count: 2 });
  expect(JSON.parse(lines.join(''))).toMatchObject({
    level: 'warn',
    program: 'work',
    event: 'jobs put back',
    count: 2,
  });
});
