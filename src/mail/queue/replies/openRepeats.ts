/** Counts how many recipients in a row were put off with the same words. */
import type { ClaimedMessage } from '../../../shapes/mail/outbox.js';
import type { SendResult } from '../../../shapes/mail/transport.js';
import { wordsOf } from './openSuspects.js';

export interface Deferral {
  readonly message: ClaimedMessage;
  readonly result: Extract<SendResult, { readonly kind: 'deferred' }>;
}

export interface Repeats {
  /** Takes each deferral in turn, undefined for another result; returns how many in a row had these words. */
  count(deferral: Deferral | undefined): number;
  /** The first of the row. */
  first(): Deferral | undefined;
}

/** Two replies have the same words if they differ only in addresses, numbers, and ids of a session. */
export function openRepeats(): Repeats {
  let first: Deferral | undefined;
  let inARow = 0;
  return {
    count(deferral) {
      const isSame =
        deferral !== undefined &&
        first !== undefined &&
        wordsOf(deferral.result.reply) === wordsOf(first.result.reply);
      inARow = isSame ? inARow + 1 : 1;
      if (!isSame) first = deferral;
      return deferral === undefined ? 0 : inARow;
    },
    first: () => first,
  };
}
