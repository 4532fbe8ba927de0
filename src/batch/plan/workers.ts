/** Decides how many threads make a batch at the same time. */
import { availableParallelism, freemem } from 'node:os';
import { Fault } from '../../base/problems.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';

export interface Workers {
  readonly most: number;
  /** Whether somebody asked for so many; otherwise threads are only started where they are worth it. */
  readonly isAsked: boolean;
}

/** What the first takes, and each further one, in bytes. */
const [FIRST, FURTHER] = [250 << 20, 70 << 20];

/**
 * As many as were asked for; otherwise one for each core, as far as memory goes. Their number makes no difference to the
 * bytes of the batch.
 *
 * @throws Fault USAGE for less than one
 */
export function workersFor(asked: number | undefined, fonts: FontBook): Workers {
  if (asked === undefined) return { most: knowsFonts(fonts) ? usual() : 1, isAsked: false };
  if (Number.isInteger(asked) && asked >= 1) return { most: asked, isAsked: true };
  throw new Fault('USAGE', `a batch needs at least one worker, not ${asked}`);
}

function usual(): number {
  const memory = Math.min(freemem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const fitting = 1 + Math.floor((memory - FIRST) / FURTHER);
  return Math.max(1, Math.min(availableParallelism(), fitting));
}

/** A thread opens the fonts that come with us and those of the workspace. */
function knowsFonts({ faces, own }: FontBook): boolean {
  return faces.join() === openFontBook(own).faces.join();
}
