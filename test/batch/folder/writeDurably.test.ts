import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeDurably } from '../../../src/batch/folder/writeDurably.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-write-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([10, 100_000, 200_000])('writes texts of %i characters and bytes in the order given', (length) => {
  const path = join(folder, 'table.csv');
  const [one, other] = ['a'.repeat(length), 'ü'.repeat(length)];
  const sha256 = writeDurably(path, [one, Buffer.from('bytes'), other, one, Buffer.from('end')]);
  const expected = `${one}bytes${other}${one}end`;
  expect(readFileSync(path, 'utf8') === expected).toBe(true);
  expect(sha256).toBe(hash('sha256', expected));
});
