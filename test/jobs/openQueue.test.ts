/** Opening the queue. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { JOB_KINDS } from '../../src/jobs/queue/jobShapes.js';
import { openQueue } from '../../src/jobs/queue/openQueue.js';
import { newPostgresStore } from '../store/sharedPostgres.js';

it('is prepared once by all who come first at the same moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-queue-'));
  const location = await newPostgresStore(inject('sharedPostgres'), join(folder, 'key'));
  const opened = await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      openQueue(location, index % 2 === 0 ? `worker-${index}` : undefined),
    ),
  );
  for (const { boss } of opened)
    expect((await boss.getQueues()).map(({ name }) => name).sort()).toEqual([...JOB_KINDS].sort());
  for (const queue of opened) await queue.close();
  rmSync(folder, { recursive: true });
});
