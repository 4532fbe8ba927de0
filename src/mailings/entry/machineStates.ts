/** Reads the words by which inserting machines say what became of a piece. */
import type { MachineState } from '../../shapes/mailings/mailings.js';

const WORDS: Readonly<Record<MachineState, readonly string[]>> = {
  done: [
    'done',
    'ok',
    'good',
    'complete',
    'completed',
    'inserted',
    'processed',
    'pass',
    'passed',
    'success',
    'mailed',
  ],
  damaged: [
    'damaged',
    'damage',
    'torn',
    'destroyed',
    'spoiled',
    'spoilage',
    'jam',
    'jammed',
    'bad',
    'reject',
    'rejected',
  ],
  missing: ['missing', 'lost', 'diverted', 'removed', 'pulled', 'skipped', 'notfound', 'unread'],
};

const STATES: ReadonlyMap<string, MachineState> = new Map(
  Object.entries(WORDS).flatMap(([state, words]) =>
    words.map((word) => [word, state as MachineState] as const),
  ),
);

/** A log without a column for it lists what was done. Undefined for a word that it does not know. */
export function machineState(word: string | undefined): MachineState | undefined {
  return word === undefined ? 'done' : STATES.get(word.toLowerCase().replace(/[^a-z]/g, ''));
}
