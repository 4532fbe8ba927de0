/** Turns an outgoing mail into what nodemailer writes as a message (RFC 5322, RFC 2045; pictures: RFC 2387). */

import type { SendMailOptions } from 'nodemailer';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Mailbox, OutgoingMail } from '../../shapes/mail/message.js';
import { fillHtml, fillText } from '../message/fillBody.js';

/**
 * The same mail gives the same bytes: the date is that of the queue, and the boundaries come from the
 * Message-ID. Text is quoted-printable, which any mail log can be read in. `Auto-Submitted` (RFC 3834) keeps holiday answers away.
 */
export function composeMail(mail: OutgoingMail): SendMailOptions {
  const boundary = sha256Of(mail.messageId).slice(0, 24);
  return {
    envelope: { from: mail.bounceTo ?? mail.from.address, to: mail.to.address },
    from: mailbox(mail.from),
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    to: mailbox(mail.to),
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.body.language },
    text: fillText(mail.body.text, mail.values),
    html: fillHtml(mail.body.html, mail.values),
    attachments: [
      ...mail.pictures.map((each) => ({ ...part(each), cid: each.cid })),
      ...mail.attachments.map(part),
    ],
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

type Part = OutgoingMail['attachments'][number];

function part({ name, mediaType, content }: Part): {
  filename: string;
  contentType: string;
  content: Buffer;
} {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return { filename: name, contentType: mediaType, content: bytes };
}
