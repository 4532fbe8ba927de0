/** Opens the gate that one message passes on its way to a connection, and its content on the way out. */
import { Readable } from 'node:stream';
import type { Permits } from '../../shapes/mail/transport.js';

export interface Gate {
  /** Whether the message may have a connection. */
  enter(): Promise<boolean>;
  /** The content, held back until it may leave. */
  guard(content: Uint8Array): Readable;
  /** Whether the last byte was handed to the connection: from then on the message may have arrived. */
  wasWhole(): boolean;
  /** Whether the message must not leave. */
  isWithheld(): boolean;
}

/** Bytes handed over at once: most messages go out whole. */
const PIECE = 1 << 18;

/**
 * Leave is asked for while the server still answers the envelope, so that the answer costs no time of its own. Not a
 * byte of the content passes before it; a content that is withheld breaks off, and the server drops what has no end.
 */
export function openGate({ connect, leave }: Permits): Gate {
  let wasWhole = false;
  let isWithheld = false;

  async function* pass(content: Uint8Array, mayPass: Promise<boolean>): AsyncGenerator<Uint8Array> {
    isWithheld = !(await mayPass);
    if (isWithheld) throw new Error('the message is no longer held by this sender');
    for (let from = 0; from < content.byteLength; from += PIECE) {
      wasWhole = from + PIECE >= content.byteLength;
      yield content.subarray(from, from + PIECE);
    }
  }

  return {
    async enter() {
      isWithheld = !(await connect());
      return !isWithheld;
    },
    guard(content) {
      const mayPass = leave();
      mayPass.catch(() => undefined); // reported where the content is read, if it ever is
      return Readable.from(pass(content, mayPass), { objectMode: false });
    },
    wasWhole: () => wasWhole,
    isWithheld: () => isWithheld,
  };
}
