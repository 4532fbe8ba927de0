/** An outgoing mail comes in; what nodemailer writes as a message (RFC 5322, RFC 2045) goes out. */
import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { Mailbox, OutgoingMail } from '../shapes/message.js';
import { fillHtml, fillText } from './fillBody.js';

/**
 * The same mail gives the same bytes: the date is that of the queue, and the boundaries come from the
 * Message-ID. Text is quoted-printable, which any mail log can be read in. `Auto-Submitted` (RFC 3834) keeps holiday answers away.
 */
export function composeMail(mail: OutgoingMail): SendMailOptions {
  const boundary = createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24);
  return {
    from: mailbox(mail.from),
    to: mailbox(mail.to),
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.body.language },
    text: fillText(mail.body.text, mail.values),
    html: fillHtml(mail.body.html, mail.values),
    attachments: mail.attachments.map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    })),
    textEncoding: 'quoted-printable',
    xMailer: false,
    baseBoundary: boundary,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name, address };
}
