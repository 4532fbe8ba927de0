/** Stops long work before V8 reaches its memory limit, where it would end the process without a usable error. */
import { getHeapStatistics } from 'node:v8';
import { Fault } from '../../base/problems.js';

const MEBIBYTE = 1024 * 1024;
/** `--max-old-space-size=48` plus V8's young generation: no batch can be made with less. */
const LEAST = 96 * MEBIBYTE;
/** Room that V8 needs to collect garbage. */
const ROOM = 32 * MEBIBYTE;

/** @throws Fault MEMORY_EXHAUSTED where the limit is too low for any command */
export function requireHeap(): void {
  const { heap_size_limit: limit } = getHeapStatistics();
  if (limit < LEAST) throw exhausted(limit);
}

/** Wraps a progress callback so that each report first checks the memory that is left. */
export function watchHeap<Report extends readonly unknown[]>(
  progress: (...report: Report) => void,
): (...report: Report) => void {
  return (...report) => {
    const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
    if (used > limit - ROOM) throw exhausted(limit);
    progress(...report);
  };
}

function exhausted(limit: number): Fault {
  const mebibytes = Math.floor(limit / MEBIBYTE);
  return new Fault('MEMORY_EXHAUSTED', `the memory limit of this process, ${mebibytes} MB, is too low`);
}
