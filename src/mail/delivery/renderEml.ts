/** Renders an outgoing mail as an .eml file that any mail client opens. */
import type { OutgoingMail } from '../../shapes/mail/message.js';
import { composeMail } from './composeMail.js';
import { loadEncodings } from './loadEncodings.js';
import { renderMime } from './renderMime.js';

/** Exactly what a server would be given (RFC 5322), lines ending in CR LF. */
export async function renderEml(mail: OutgoingMail): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return renderMime(new MailComposer(composeMail(mail)).compile(), await loadEncodings());
}
