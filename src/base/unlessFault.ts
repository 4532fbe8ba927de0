/** Passes over what a fault keeps from being made, where somebody else tells of that fault. */
import { Fault } from './problems.js';

/** Undefined where making it throws a fault; any other error is thrown. */
export function unlessFault<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
