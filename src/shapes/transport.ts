/** How mail leaves: the seam between the outbox and whatever carries a message away. */
import type { Fault } from '../base/problems.js';
import type { OutgoingMail } from './message.js';

/**
 * What came of sending one message.
 * - `sent`: the server took it.
 * - `deferred`: not now; try again. `mayHaveArrived` when the connection broke after the whole message was out.
 * - `refused`: never as it is; a person must look.
 * - `stopped`: no message can be sent this way until a person changes something; the message is innocent.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly code: number | undefined; readonly reply: string }
  | {
      readonly kind: 'deferred';
      readonly code: number | undefined;
      readonly reply: string;
      readonly mayHaveArrived: boolean;
      /** What ails the server rather than the message: out of reach, or no ear for the sender. */
      readonly fault: Fault | undefined;
    }
  | { readonly kind: 'refused'; readonly code: number | undefined; readonly reply: string }
  | { readonly kind: 'stopped'; readonly fault: Fault };

/** A name, a version and send(), as nodemailer has it. `send` answers and never throws for what mail meets. */
export interface Transport {
  readonly name: string;
  readonly version: string;
  send(mail: OutgoingMail): Promise<SendResult>;
  close(): Promise<void>;
}
