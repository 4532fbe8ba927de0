/** Returns the fault with which a call is refused. */
import { Fault } from '../../src/base/problems.js';

export function faultOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
