/** The day on which a command runs, in UTC. Nothing that is printed depends on it, only whether something may start. */
import type { IsoDay } from '../../shapes/units.js';

export function today(): IsoDay {
  return new Date().toISOString().slice(0, 10);
}
