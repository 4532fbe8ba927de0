/** Opens the gate that the content of one message passes on its way to the connection. */
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import type { Begin } from '../../shapes/mail/transport.js';

export interface Gate {
  /** The content, held back until it may leave. */
  guard(content: Readable): Readable;
  /** Whether the last byte was handed to the connection: from then on the message may have arrived. */
  wasWhole(): boolean;
  /** Whether the message must not leave. */
  isWithheld(): boolean;
}

/**
 * `begin` is asked while the server still answers the envelope, so that its answer costs no time of its own. Not a
 * byte passes before it; a content that is withheld breaks off, and the server drops what has no end.
 */
export function openGate(begin: Begin): Gate {
  let wasWhole = false;
  let isWithheld = false;

  function makeTransform(): Transform {
    let mayPass: Promise<boolean> | true | undefined;
    const ask = async (chunk: Buffer, done: TransformCallback): Promise<void> => {
      try {
        mayPass ??= begin();
        if (await mayPass) {
          mayPass = true;
          return done(null, chunk);
        }
        isWithheld = true;
        done(new Error('the message is no longer held by this sender'));
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    };
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (mayPass === true) done(null, chunk);
        else void ask(chunk, done);
      },
      flush(done) {
        wasWhole = true;
        done();
      },
    });
  }

  return {
    guard(content) {
      const guarded = makeTransform();
      content.once('error', (error) => guarded.destroy(error));
      return content.pipe(guarded);
    },
    wasWhole: () => wasWhole,
    isWithheld: () => isWithheld,
  };
}
