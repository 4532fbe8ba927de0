import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeLock } from '../../../src/store/sqlite/takeLock.js';

it('is held by one at a time, and free again once released', () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
  const path = join(folder, 'lock.sqlite');
  const lock = takeLock(path);
  expect(() => takeLock(path)).toThrow(expect.objectContaining({ code: 'BATCH_RUNNING' }));
  lock.release();
  takeLock(path).release();
  rmSync(folder, { recursive: true });
});

it('leaves no journal beside its file, which others might read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
  const lock = takeLock(join(folder, 'lock.sqlite'));
  expect(readdirSync(folder)).toEqual(['lock.sqlite']);
  lock.release();
  expect(readdirSync(folder)).toEqual(['lock.sqlite']);
  rmSync(folder, { recursive: true });
});
