/** Makes the heap of this process grow in small steps, and keeps short-lived objects in the young generation. */
import { setV8Flag } from './setV8Flag.js';

/** How much the heap may grow beyond its live data before a collection, in percent. */
const GROWTH = 50;

/**
 * V8 reads both flags while the program runs, so they may be set then.
 *
 * By default, Node lets the heap grow to four times its live data. A batch has about 45 MB of live data and a great
 * deal of short-lived data, some of it outside the heap, which only a collection frees: with the first flag it takes a
 * third less memory in the same time.
 *
 * Rows that are read together live for a moment. V8 sees many of them survive and allocates later ones directly in the
 * old generation (pretenuring), where they keep their strings alive until a full collection. Without pretenuring a batch
 * takes a twelfth less CPU time.
 */
export function keepHeapSmall(): void {
  setV8Flag('heap-growing-percent', GROWTH);
  setV8Flag('no-allocation-site-pretenuring');
}
