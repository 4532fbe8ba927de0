/** Opens a transport that sends over a pool of connections to a mail server. */
import type { Transporter } from 'nodemailer';
import { Fault } from '../../base/problems.js';
import { oneLine } from '../../base/text/redact.js';
import type { MessageKind, OutgoingMail } from '../../shapes/mail/message.js';
import type { Permits, SendResult, Transport } from '../../shapes/mail/transport.js';
import { classifySmtpError } from './classifySmtpError.js';
import { composeMail } from './composeMail.js';
import { deadlines } from './deadlines.js';
import { type Gate, openGate } from './gate.js';
import { hideLogin } from './hideLogin.js';
import { type Encodings, loadEncodings } from './loadEncodings.js';
import { renderMime } from './renderMime.js';
import type { SmtpSettings } from './smtpSettings.js';

/** These say who bought which vehicle: they never travel unencrypted, whatever the settings say. */
const CONFIDENTIAL: ReadonlySet<MessageKind> = new Set(['disclosure-copy', 'buyer-copy']);

/** One send takes no longer than this, in milliseconds, however slowly a server trickles its replies. */
const LONGEST = 240_000;

/**
 * TLS is required and certificates are verified; nothing falls back to plain text. A connection is used for many
 * messages. The pool never sends a message twice by itself: each attempt is one that the outbox knows of.
 *
 * @param connections messages on the wire at once
 */
export async function openSmtpTransport(settings: SmtpSettings, connections: number): Promise<Transport> {
  const { createTransport } = await import('nodemailer');
  const gates = new Map<string, Gate>();
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
    connectionTimeout: settings.maxWait,
    greetingTimeout: settings.maxWait,
    socketTimeout: settings.maxWait,
    dnsTimeout: settings.maxWait,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  putGates({ pool, gates, encodings: await loadEncodings(), deadline: deadlines(LONGEST) });
  return {
    name: 'smtp',
    version: pool.transporter.version,
    async send(mail, permits) {
      if (settings.security === 'none' && CONFIDENTIAL.has(mail.kind)) return unencrypted(settings, mail);
      return sendOver({ pool, gates, settings }, mail, permits);
    },
    close: async () => pool.close(),
  };
}

type Pool = Transporter;

interface Line {
  readonly pool: Pool;
  readonly gates: Map<string, Gate>;
  readonly settings: SmtpSettings;
}

const authority = ({ authority: ca }: SmtpSettings) => (ca === undefined ? {} : { ca });

/** A server that offers no login when we have one is not the server we think it is. */
const login = ({ login: given }: SmtpSettings) =>
  given === undefined ? {} : { auth: { user: given.user, pass: given.password }, forceAuth: true };

interface Gates {
  readonly pool: Pool;
  readonly gates: ReadonlyMap<string, Gate>;
  readonly encodings: Encodings;
  readonly deadline: () => AbortSignal;
}

/**
 * Writes each message before its envelope is sent: the server is told its exact size (RFC 1870), and what a pool would
 * read from a dozen streams is one piece behind the gate of the message. Its time runs from when it has a connection.
 */
function putGates({ pool, gates, encodings, deadline }: Gates): void {
  pool.use('stream', ({ data, message }, callback) => {
    const gate = gates.get(String(data.messageId));
    if (gate === undefined) return callback(new Error('the message was not handed to this transport'));
    const content = renderMime(message, encodings);
    message.setEnvelope({ ...message.getEnvelope(), size: content.byteLength });
    message.createReadStream = () => gate.guard(content);
    gate.enter().then((mayEnter) => {
      data.signal = deadline();
      callback(mayEnter ? null : new Error('the message is no longer held by this sender'));
    }, callback);
  });
}

async function sendOver(
  { pool, gates, settings }: Line,
  mail: OutgoingMail,
  permits: Permits,
): Promise<SendResult> {
  const options = composeMail(mail);
  const id = String(options.messageId);
  const gate = openGate(permits);
  gates.set(id, gate);
  try {
    const info = await pool.sendMail(options);
    const reply = oneLine(hideLogin(String(info.response ?? ''), settings.login));
    return { kind: 'sent', code: codeOf(reply), reply };
  } catch (error) {
    if (gate.isWithheld()) return { kind: 'withheld' };
    return classifySmtpError(error, { wasWhole: gate.wasWhole(), ...settings });
  } finally {
    gates.delete(id);
  }
}

function codeOf(reply: string): number | undefined {
  const code = /^\d{3}/.exec(reply)?.[0];
  return code === undefined ? undefined : Number(code);
}

function unencrypted({ host }: SmtpSettings, { kind }: OutgoingMail): SendResult {
  const message = `a ${kind} is sent encrypted only, and SMTP_SECURITY is none for ${host}`;
  return { kind: 'stopped', fault: new Fault('SMTP_TLS_MISSING', message) };
}
