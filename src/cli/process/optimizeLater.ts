/** Settles how long a function of this process runs before V8 optimizes it. */
import { setV8Flag } from './setV8Flag.js';

/** Bytes of bytecode that a function runs before V8 considers optimizing it. */
const BUDGET = 1_000_000;
const OWN_BUDGET = 67_584;

/**
 * A document takes a second, and V8 would spend a third of it on optimizing functions that are hardly called again. A
 * batch loses nothing, since its hot functions are still optimized: a batch of 28,670 pieces takes a tenth less CPU time.
 * V8 reads the flag whenever it sets a function's budget, so it can be set while the program runs. Node 22 and later
 * count calls instead and wait longer by default.
 */
export function optimizeLater(): void {
  setV8Flag('interrupt-budget', BUDGET);
}

/** V8's own choice: for a program that runs until it is stopped, and draws the same pages again and again. */
export function optimizeSoon(): void {
  setV8Flag('interrupt-budget', OWN_BUDGET);
}
