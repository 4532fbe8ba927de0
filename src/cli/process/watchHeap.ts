/** Stops long work before V8 reaches its memory limit, where it would end the process without a usable error. */
import { getHeapStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Fault } from '../../base/problems.js';
import { setV8Flag } from './setV8Flag.js';

const MEBIBYTE = 1024 * 1024;
/**
 * V8 counts its young generation into the limit, but what lives long must fit into the rest. Its size by the release of
 * Node, measured with `--max-old-space-size`; V8 does not tell it.
 */
const YOUNG_OF = new Map([
  [20, 48],
  [22, 48],
  [24, 192],
]);
const YOUNG = (YOUNG_OF.get(Number.parseInt(process.versions.node, 10)) ?? 96) * MEBIBYTE;
/** `--max-old-space-size=64` plus V8's young generation: with less, a batch does little but collect garbage. */
const LEAST = 64 * MEBIBYTE + YOUNG;
/** The part of the rest that must be free at a report, for what a batch holds before the next. */
const ROOM = 1 / 5;

/** The memory of V8, in bytes. */
export interface Heap {
  measure(): { readonly limit: number; readonly young: number; readonly used: number };
  /** Frees what nothing holds any longer. */
  collect(): void;
}

/** @throws Fault MEMORY_EXHAUSTED where the limit is too low for any command */
export function requireHeap(): void {
  const { limit } = OWN_HEAP.measure();
  if (limit < LEAST) throw exhausted(limit);
}

/**
 * Wraps a progress callback so that each report first checks the memory that is left. Below a limit V8 lets garbage
 * pile up to it, so memory that seems to run out is collected before it is measured again.
 *
 * @throws Fault MEMORY_EXHAUSTED from the callback
 */
export function watchHeap<Report extends readonly unknown[]>(
  progress: (...report: Report) => void,
  heap: Heap = OWN_HEAP,
): (...report: Report) => void {
  return (...report) => {
    if (isFull(heap)) {
      heap.collect();
      if (isFull(heap)) throw exhausted(heap.measure().limit);
    }
    progress(...report);
  };
}

function isFull(heap: Heap): boolean {
  const { limit, young, used } = heap.measure();
  return used > (limit - young) * (1 - ROOM);
}

const OWN_HEAP: Heap = {
  measure() {
    const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
    return { limit, young: YOUNG, used };
  },
  collect() {
    setV8Flag('expose-gc');
    const collect: unknown = runInNewContext('globalThis.gc');
    if (typeof collect === 'function') collect();
  },
};

function exhausted(limit: number): Fault {
  const mebibytes = Math.floor(limit / MEBIBYTE);
  return new Fault('MEMORY_EXHAUSTED', `the memory limit of this process, ${mebibytes} MB, is too low`);
}
