/** Loads nodemailer's content encodings (RFC 2045 6.7, 6.8) when the first message is written. */
import { BoundedMap } from '../../base/boundedMap.js';

export interface Encodings {
  /** Quoted-printable in lines of at most 76 characters; line ends become those of a message. */
  quotedPrintable(text: string): string;
  /** In lines of 76 characters. */
  base64(content: string | Buffer): string;
}

/** Lines kept encoded: those of all variants that are being sent, and some that only one message has. */
const LINES = 20_000;

/**
 * Its modules are outside what nodemailer exports first, so they are loaded like a library of their own. Nearly all lines
 * of a message are those of the one before: each is encoded once, which takes a tenth off the work of a message.
 */
export async function loadEncodings(): Promise<Encodings> {
  const [qp, base64] = await Promise.all([import('nodemailer/lib/qp'), import('nodemailer/lib/base64')]);
  const lines = new BoundedMap<string, string>(LINES);
  const encoded = (line: string): string => qp.wrap(qp.encode(line));
  return {
    quotedPrintable: (text) =>
      text
        .split(/\r?\n|\r/)
        .map((line) => lines.get(line, encoded))
        .join('\r\n'),
    base64: (content) => base64.wrap(base64.encode(content)),
  };
}
