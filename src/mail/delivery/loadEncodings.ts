/** Loads nodemailer's content encodings (RFC 2045 6.7, 6.8) when the first message is written. */

/** Quoted-printable and base64: `encode` makes one long line, `wrap` breaks it at 76 characters. */
export interface Encodings {
  readonly qp: typeof import('nodemailer/lib/qp');
  readonly base64: typeof import('nodemailer/lib/base64');
}

/** Their modules are outside what nodemailer exports first, so they are loaded like a library of their own. */
export async function loadEncodings(): Promise<Encodings> {
  const [qp, base64] = await Promise.all([import('nodemailer/lib/qp'), import('nodemailer/lib/base64')]);
  return { qp, base64 };
}
