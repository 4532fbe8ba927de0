import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { noticepress } from './noticepress.js';

const ROWS = 10_000;

it.each(['SIGINT', 'SIGTERM'] as const)('stops an import at %s, which then continues', async (signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-import-'));
  const workspace = join(folder, 'workspace');
  cpSync('fixtures', workspace, { recursive: true });
  const file = join(folder, 'remedied.csv');
  writeFileSync(file, remedied());
  const order = ['import', 'remedied', file, '--workspace', workspace];
  emitWhenListening(signal);
  expect(await noticepress(...order)).toMatchObject({
    exit: 3,
    out: '',
    err: expect.stringContaining('INTERRUPTED'),
  });
  expect(process.listenerCount(signal)).toBe(0);
  expect(await noticepress(...order)).toMatchObject({
    exit: 0,
    out: expect.stringContaining(`${ROWS} of ${ROWS} rows`),
  });
  rmSync(folder, { recursive: true });
});

function remedied(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const vin = withCheckDigit(`2T2GGCEZ0RC${String(100_000 + index)}`);
    return `${vin},23LJ01,2024-02-03\n`;
  });
  return `vin,campaign,date\n${rows.join('')}`;
}

/** As soon as somebody listens: a look now and then may come when all rows are in. */
function emitWhenListening(signal: NodeJS.Signals): void {
  process.on('newListener', function added(event) {
    if (event !== signal) return;
    process.off('newListener', added);
    setImmediate(() => process.emit(signal));
  });
}
