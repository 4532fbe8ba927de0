/** Classifies what nodemailer throws: to be tried again, refused, or a reason to stop. */
import { type Code, Fault } from '../../base/problems.js';
import { oneLine, redact } from '../../base/text/redact.js';
import type { SendResult } from '../../shapes/mail/transport.js';
import { hideLogin } from './hideLogin.js';
import { type Blame, judgeReply, judgeTemporary } from './judgeReply.js';
import type { SmtpSettings } from './smtpSettings.js';

export interface SmtpContext {
  /** Whether the whole message had left before the error. */
  readonly wasWhole: boolean;
  readonly host: string;
  readonly port: number;
  /** Removed from what the server says. */
  readonly login: SmtpSettings['login'];
}

interface SmtpError {
  /** Nodemailer's: ECONNECTION, ETLS, EAUTH, EENVELOPE, ... */
  readonly code: string;
  /** That of the system or of TLS: ENOTFOUND, CERT_HAS_EXPIRED, ... */
  readonly cause: string;
  readonly responseCode: number | undefined;
  /** The command that the server answered: MAIL FROM, RCPT TO, DATA, ... */
  readonly command: string;
  readonly message: string;
}

/** Certificates that do not verify (node's TLS errors, OpenSSL's X509_V_ERR names). */
const CERTIFICATE = /CERT|SELF_SIGNED|SIGNATURE|ISSUER|CRL/;

/** A server's reply decides, by its first digit (RFC 5321 4.2.1) and by whom it blames; without a reply, the failure does. */
export function classifySmtpError(error: unknown, context: SmtpContext): SendResult {
  const failed = smtpError(error, context);
  const { code, cause, responseCode } = failed;
  if (CERTIFICATE.test(cause)) return stopped('SMTP_CERTIFICATE', failed, context);
  if (cause === 'ENOTFOUND' || cause === 'ENODATA') return stopped('SMTP_HOST_UNKNOWN', failed, context);
  if (isTemporary(responseCode)) return deferred(failed, context);
  if (code === 'ETLS' || code === 'EREQUIRETLS' || cause.startsWith('ERR_SSL_') || wantsTls(failed))
    return stopped('SMTP_TLS_MISSING', failed, context);
  if (code === 'EAUTH' || code === 'ENOAUTH' || LOGIN.has(responseCode))
    return stopped('SMTP_LOGIN', failed, context);
  if (isOfSender(failed)) return deferred(failed, context, 'SMTP_SENDER');
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return refused(failed, context);
  if (responseCode !== undefined) return deferred(failed, context, 'SMTP_REFUSED');
  return lost(failed, context);
}

/** Nodemailer itself refuses what is larger than the server announced (RFC 1870), and invalid addresses. */
function refused(failed: SmtpError, context: SmtpContext): SendResult {
  const { responseCode, message } = failed;
  const blames = responseCode === undefined ? 'message' : judgeReply(message);
  if (blames === 'server') return deferred(failed, context, 'SMTP_REFUSED');
  const fault = blames === 'unclear' ? faultOf('SMTP_REFUSED', failed, context) : undefined;
  return { kind: 'refused', blames, code: responseCode, reply: message, fault };
}

/** Replies that ask for a login, or refuse ours, whatever the command (RFC 4954 6). */
const LOGIN: ReadonlySet<number | undefined> = new Set([530, 534, 535, 538]);

/** RFC 3207 4: a server may ask for STARTTLS with the code that others ask for a login with. */
const wantsTls = ({ responseCode, message }: SmtpError): boolean =>
  responseCode === 530 && /STARTTLS/i.test(message);

/** A sender is refused for all its messages alike; only 552 means the size of this one (RFC 1870 6.1). */
const isOfSender = ({ command, responseCode }: SmtpError): boolean =>
  command === 'MAIL FROM' && responseCode !== undefined && responseCode !== 552;

/** 503 says that the session went wrong, not the message: on a new connection it may pass. */
const isTemporary = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 400 && code < 500) || code === 503);

/** Commands whose replies are about one message. All others are about the session or the sender, alike for everyone. */
const OF_MESSAGE: ReadonlySet<string> = new Set(['RCPT TO', 'DATA']);

function deferred(error: SmtpError, context: SmtpContext, serverFault?: Code): SendResult {
  const { responseCode, message } = error;
  return {
    kind: 'deferred',
    code: responseCode,
    reply: message,
    mayHaveArrived: responseCode === undefined && context.wasWhole,
    blames: serverFault === undefined ? judgeDeferral(error) : 'server',
    fault: serverFault && faultOf(serverFault, error, context),
  };
}

const judgeDeferral = ({ command, responseCode, message }: SmtpError): Blame =>
  responseCode !== 503 && !OF_MESSAGE.has(command) ? 'server' : judgeTemporary(message);

/**
 * Without a reply it is the connection that failed. Before the whole message had left, the server is out of reach. After
 * that this message may be to blame, or a server that answers nobody: the recipients that follow show it.
 */
function lost(error: SmtpError, context: SmtpContext): SendResult {
  if (!context.wasWhole && error.code !== 'ESTREAM') return deferred(error, context, 'SMTP_UNREACHABLE');
  return {
    kind: 'deferred',
    code: undefined,
    reply: error.message,
    mayHaveArrived: context.wasWhole,
    blames: context.wasWhole ? 'unclear' : 'message',
    fault: context.wasWhole ? faultOf('SMTP_SILENT', error, context) : undefined,
  };
}

function stopped(code: Code, error: SmtpError, context: SmtpContext): SendResult {
  return { kind: 'stopped', fault: faultOf(code, error, context) };
}

const faultOf = (code: Code, { message }: SmtpError, { host, port }: SmtpContext): Fault =>
  new Fault(code, `${host}:${port}: ${redact(message)}`);

/** Nodemailer keeps the code of the system or of TLS as `originalCode` and the words of the server as `response`. */
function smtpError(error: unknown, { login }: SmtpContext): SmtpError {
  const clean = (text: string): string => oneLine(hideLogin(text, login));
  if (!(error instanceof Error))
    return { code: '', cause: '', responseCode: undefined, command: '', message: clean(String(error)) };
  const { code, originalCode, responseCode, command, response } = error as Error & SmtpErrorFields;
  return {
    code: String(code ?? ''),
    cause: String(originalCode ?? code ?? ''),
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: String(command ?? ''),
    message: clean(typeof response === 'string' ? response : error.message),
  };
}

interface SmtpErrorFields {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
}
