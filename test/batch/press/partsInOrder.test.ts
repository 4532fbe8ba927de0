import { expect, it } from 'vitest';
import { PartsInOrder } from '../../../src/batch/press/partsInOrder.js';

const all = async (parts: AsyncIterable<string>): Promise<string[]> => {
  const read: string[] = [];
  for await (const part of parts) read.push(part);
  return read;
};

it('gives every reader the parts in the order of their jobs', async () => {
  const parts = new PartsInOrder<number, string>([1, 2, 3]);
  const readers = [all(parts), all(parts)];
  for (const job of [3, 1, 2]) {
    parts.put(job, `part ${job}`);
    await new Promise(setImmediate);
  }
  expect(await Promise.all([...readers, all(parts)])).toEqual(Array(3).fill(['part 1', 'part 2', 'part 3']));
  expect(parts.list()).toEqual(['part 1', 'part 2', 'part 3']);
});

it('ends its readers with what went wrong', async () => {
  const parts = new PartsInOrder<number, string>([1, 2]);
  const reader = all(parts);
  parts.put(1, 'part 1');
  await new Promise(setImmediate);
  parts.fail(new Error('the disk is full'));
  await expect(reader).rejects.toThrow('the disk is full');
  expect(parts.list()).toEqual(['part 1']);
});
