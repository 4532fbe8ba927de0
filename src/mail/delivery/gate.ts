/** Opens the gate that the content of one message passes on its way to the connection. */
import { Readable } from 'node:stream';
import type { Begin } from '../../shapes/mail/transport.js';

export interface Gate {
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
 * `begin` is asked while the server still answers the envelope, so that its answer costs no time of its own. Not a
 * byte passes before it; a content that is withheld breaks off, and the server drops what has no end.
 */
export function openGate(begin: Begin): Gate {
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
    guard(content) {
      const mayPass = begin();
      mayPass.catch(() => undefined); // reported where the content is read, if it ever is
      return Readable.from(pass(content, mayPass), { objectMode: false });
    },
    wasWhole: () => wasWhole,
    isWithheld: () => isWithheld,
  };
}
