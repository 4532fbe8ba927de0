/** Ends long work before the memory that V8 may use is full: after that it ends the process without a word. */
import { getHeapStatistics } from 'node:v8';
import { Fault } from '../../base/problems.js';

const MEBIBYTE = 1024 * 1024;
/** `--max-old-space-size=48` and what V8 adds for what is young: with less no batch is made. */
const LEAST = 96 * MEBIBYTE;
/** What V8 needs to collect garbage in. */
const ROOM = 32 * MEBIBYTE;

/** @throws Fault MEMORY_EXHAUSTED where the limit is too low for any work */
export function requireHeap(): void {
  const { heap_size_limit: limit } = getHeapStatistics();
  if (limit < LEAST) throw exhausted(limit);
}

/** The same reports, each made only while there is room. */
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
  return new Fault('MEMORY_EXHAUSTED', `the ${mebibytes} MB that this process may use are not enough`);
}
