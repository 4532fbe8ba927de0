/** Settings of a mail server come in; a transport goes out that sends over a pool of connections to it. */
import type { Transporter } from 'nodemailer';
import { Fault } from '../base/problems.js';
import { oneLine } from '../base/redact.js';
import type { MessageKind, OutgoingMail } from '../shapes/message.js';
import type { SendResult, Transport } from '../shapes/transport.js';
import { classifySmtpError } from './classifySmtpError.js';
import { composeMail } from './composeMail.js';
import { deadlines } from './deadlines.js';
import type { SmtpSettings } from './smtpSettings.js';
import { strikeLogin } from './strikeLogin.js';

/** These tell who bought which vehicle: they never travel in the open, whatever the settings say. */
const CONFIDENTIAL: ReadonlySet<MessageKind> = new Set(['disclosure-copy', 'buyer-copy']);

/** One send takes no longer than this, in milliseconds, however slowly a server trickles its replies. */
const LONGEST = 240_000;

/**
 * TLS is required and certificates are verified; nothing falls back to plain text. A connection is used for
 * many messages. The pool never sends a message twice by itself: each attempt is one the outbox knows of.
 *
 * @param connections messages on the wire at once
 */
export async function openSmtpTransport(settings: SmtpSettings, connections: number): Promise<Transport> {
  const { createTransport } = await import('nodemailer');
  const ends = new Map<string, () => void>();
  const deadline = deadlines(LONGEST);
  const pool = createTransport({
    pool: true,
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...authority(settings) },
    ...login(settings),
    maxConnections: connections,
    maxMessages: 1_000,
    maxRequeues: 0,
    connectionTimeout: settings.patience,
    greetingTimeout: settings.patience,
    socketTimeout: settings.patience,
    dnsTimeout: settings.patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  noteEnds(pool, ends);
  return {
    name: 'smtp',
    version: pool.transporter.version,
    async send(mail) {
      if (settings.security === 'none' && CONFIDENTIAL.has(mail.kind)) return unencrypted(settings, mail);
      return sendOver(pool, mail, ends, deadline, settings);
    },
    close: async () => pool.close(),
  };
}

type Pool = Transporter;

const authority = ({ authority: ca }: SmtpSettings) => (ca === undefined ? {} : { ca });

/** A server that offers no login when we have one is not the server we think it is. */
const login = ({ login: given }: SmtpSettings) =>
  given === undefined ? {} : { auth: { user: given.user, pass: given.password }, forceAuth: true };

/** Tells when the last byte of a message was handed to its connection: from then on it may have arrived. */
function noteEnds(pool: Pool, ends: ReadonlyMap<string, () => void>): void {
  pool.use('stream', (mail, callback) => {
    const end = ends.get(String(mail.data.messageId));
    if (end !== undefined) {
      mail.message.processFunc((input) => {
        input.once('end', end);
        return input;
      });
    }
    callback();
  });
}

async function sendOver(
  pool: Pool,
  mail: OutgoingMail,
  ends: Map<string, () => void>,
  deadline: () => AbortSignal,
  settings: SmtpSettings,
): Promise<SendResult> {
  const options = composeMail(mail);
  const id = String(options.messageId);
  let wasWhole = false;
  ends.set(id, () => {
    wasWhole = true;
  });
  try {
    const info = await pool.sendMail({ ...options, signal: deadline() });
    const reply = oneLine(strikeLogin(String(info.response ?? ''), settings.login));
    return { kind: 'sent', code: codeOf(reply), reply };
  } catch (error) {
    return classifySmtpError(error, { wasWhole, ...settings });
  } finally {
    ends.delete(id);
  }
}

function codeOf(reply: string): number | undefined {
  const code = /^\d{3}/.exec(reply)?.[0];
  return code === undefined ? undefined : Number(code);
}

function unencrypted({ host }: SmtpSettings, { kind }: OutgoingMail): SendResult {
  const message = `a ${kind} leaves encrypted only, and SMTP_SECURITY is none for ${host}`;
  return { kind: 'stopped', fault: new Fault('SMTP_TLS_MISSING', message) };
}
