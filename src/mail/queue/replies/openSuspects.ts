/** Holds refusals that may be meant for every message, until what follows shows whom they are meant for. */
import { redact } from '../../../base/text/redact.js';
import type { ClaimedMessage, Settlement } from '../../../shapes/mail/outbox.js';

export interface Suspect {
  readonly message: ClaimedMessage;
  /** How the attempt stands on record: queued again. */
  readonly settlement: Settlement;
}

export interface Suspects {
  /** A turn to be named when a message begins; later turns are greater. */
  turn(): number;
  /** Notes the refusal; returns how many recipients in a row got these words. */
  add(suspect: Suspect): number;
  /** A message that began at `turn` was taken: returns the refusals before it, which were meant for their messages alone. */
  clear(turn: number): readonly Suspect[];
}

/** No more than this many are held; older ones stay queued. */
const HELD = 1_000;

/** Nothing is suspected at first. Refusals that no message clears stay queued. */
export function openSuspects(): Suspects {
  let turns = 0;
  let held: (Suspect & { readonly at: number })[] = [];
  let last = '';
  let inARow = 0;
  return {
    turn() {
      turns += 1;
      return turns;
    },
    add(suspect) {
      const words = wordsOf(suspect.settlement.reply);
      inARow = words === last ? inARow + 1 : 1;
      last = words;
      held = [...held.slice(1 - HELD), { ...suspect, at: turns }];
      return inARow;
    },
    clear(turn) {
      const cleared = held.filter(({ at }) => at < turn);
      if (cleared.length === 0) return [];
      held = held.filter(({ at }) => at >= turn);
      inARow = held.length;
      return cleared;
    },
  };
}

/** What is alike in replies to different recipients: no address, no number, no id of a session. */
export function wordsOf(reply: string): string {
  return redact(reply)
    .toLowerCase()
    .replaceAll(/\b(?=\w*\d)[\w-]{4,}\b/g, '#')
    .replaceAll(/\d+/g, '#');
}
