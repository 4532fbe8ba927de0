/** Describes how mail leaves: the seam between the outbox and whatever carries a message away. */
import type { Fault } from '../../base/problems.js';
import type { OutgoingMail } from './message.js';

/**
 * The outcome of sending one message.
 * - `sent`: the server took it.
 * - `deferred`: not now; try again. `mayHaveArrived` when the connection broke after the whole message was out. It
 *   `blames` the message or the server, or it is `unclear`: then other recipients that get the same words show it.
 * - `refused`: for good. It `blames` the message, or it is `unclear` whether every message would be refused alike;
 *   then `fault` says what is wrong if so.
 * - `stopped`: no message can be sent this way until someone changes something; the message is not at fault.
 * - `withheld`: nothing was sent, because the sender may not send this message any more.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly code: number | undefined; readonly reply: string }
  | {
      readonly kind: 'deferred';
      readonly code: number | undefined;
      readonly reply: string;
      readonly mayHaveArrived: boolean;
      readonly blames: 'message' | 'server' | 'unclear';
      /** Stops the run when it comes several times in a row: out of reach, sender rejected, relaying denied. */
      readonly fault: Fault | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly blames: 'message' | 'unclear';
      readonly code: number | undefined;
      readonly reply: string;
      readonly fault: Fault | undefined;
    }
  | { readonly kind: 'stopped'; readonly fault: Fault }
  | { readonly kind: 'withheld' };

/** A question to the outbox about one message; false means that it must not leave, and the send ends as `withheld`. */
export type Ask = () => Promise<boolean>;

/** What a transport asks on the way, each once and in this order. */
export interface Permits {
  /** When the message is composed: resolves when a connection is free for it. The server has heard nothing so far. */
  readonly connect: Ask;
  /** Right before the content leaves: resolves once the attempt is on record. */
  readonly leave: Ask;
}

/** A name, a version and send(), as nodemailer has it. `send` answers and never throws for what mail meets. */
export interface Transport {
  readonly name: string;
  readonly version: string;
  send(mail: OutgoingMail, permits: Permits): Promise<SendResult>;
  close(): Promise<void>;
}
