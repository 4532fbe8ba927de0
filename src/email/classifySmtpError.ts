/** What nodemailer throws comes in; whether to try again, ask a person or stop altogether goes out. */
import { type Code, Fault } from '../base/problems.js';
import type { SendResult } from '../shapes/transport.js';

export interface SmtpContext {
  /** Whether the whole message had left before the error. */
  readonly wasWhole: boolean;
  readonly host: string;
  readonly port: number;
}

interface SmtpError {
  /** Nodemailer's: ECONNECTION, ETLS, EAUTH, EENVELOPE, ... */
  readonly code: string;
  /** That of the system or of TLS: ENOTFOUND, CERT_HAS_EXPIRED, ... */
  readonly cause: string;
  readonly responseCode: number | undefined;
  readonly message: string;
}

/** Certificates that do not verify (node's TLS errors, OpenSSL's X509_V_ERR names). */
const CERTIFICATE = /CERT|SELF_SIGNED|SIGNATURE|ISSUER|CRL/;

/** A reply of the server decides by its first digit (RFC 5321 4.2.1); without one the failure does. */
export function classifySmtpError(error: unknown, context: SmtpContext): SendResult {
  const failed = smtpError(error);
  const { code, cause, responseCode } = failed;
  if (CERTIFICATE.test(cause)) return stopped('SMTP_CERTIFICATE', failed, context);
  if (cause === 'ENOTFOUND' || cause === 'ENODATA') return stopped('SMTP_HOST_UNKNOWN', failed, context);
  if (isTemporary(responseCode)) return deferred(failed, context);
  if (code === 'ETLS' || code === 'EREQUIRETLS') return stopped('SMTP_TLS_MISSING', failed, context);
  if (code === 'EAUTH' || code === 'ENOAUTH') return stopped('SMTP_LOGIN', failed, context);
  const isOfMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (isOfMessage) return { kind: 'refused', code: responseCode, reply: failed.message };
  return deferred(failed, context);
}

/** 503 says that the session went wrong, not the message: on a new connection it may pass. */
const isTemporary = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 400 && code < 500) || code === 503);

function deferred(error: SmtpError, { wasWhole }: SmtpContext): SendResult {
  const { responseCode, code, message } = error;
  const silent = responseCode === undefined;
  return {
    kind: 'deferred',
    code: responseCode,
    reply: message,
    mayHaveArrived: silent && wasWhole,
    unreachable: silent && !wasWhole && code !== 'ESTREAM',
  };
}

function stopped(code: Code, { message }: SmtpError, { host, port }: SmtpContext): SendResult {
  return { kind: 'stopped', fault: new Fault(code, `${host}:${port}: ${message}`) };
}

/** Nodemailer keeps the code of the system or of TLS as `originalCode` and the words of the server as `response`. */
function smtpError(error: unknown): SmtpError {
  if (!(error instanceof Error))
    return { code: '', cause: '', responseCode: undefined, message: String(error) };
  const { code, originalCode, responseCode, response } = error as Error & SmtpErrorFields;
  return {
    code: String(code ?? ''),
    cause: String(originalCode ?? code ?? ''),
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    message: typeof response === 'string' ? response : error.message,
  };
}

interface SmtpErrorFields {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}
