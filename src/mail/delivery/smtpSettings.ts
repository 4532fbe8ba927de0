/** Reads how to reach the mail server from the environment, credentials included. */
import { readFileSync, statSync } from 'node:fs';
import { Fault } from '../../base/problems.js';

/** `starttls`: plain until STARTTLS, which must succeed; `tls`: TLS from the first byte; `none`: never encrypted. */
export type MailSecurity = 'starttls' | 'tls' | 'none';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly login: { readonly user: string; readonly password: string } | undefined;
  /** PEM of the authority that signs the server's certificate, when it is not a public one. */
  readonly authority: string | undefined;
  /** Milliseconds to wait for an answer before a connection is given up. */
  readonly maxWait: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SECURITIES: readonly MailSecurity[] = ['starttls', 'tls', 'none'];
const PORTS: Readonly<Record<MailSecurity, number>> = { starttls: 587, tls: 465, none: 25 };
const MAX_WAIT = 60_000;

/**
 * Reads SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USER, SMTP_PASSWORD or SMTP_PASSWORD_FILE, SMTP_CA_FILE.
 *
 * @throws Fault MAIL_SETTINGS_INVALID, MAIL_SECRET_EXPOSED or FILE_UNREADABLE
 */
export function smtpSettings(environment: Environment): SmtpSettings {
  const host = environment.SMTP_HOST ?? '';
  if (host === '') throw invalid('SMTP_HOST is not set');
  const security = securityOf(environment.SMTP_SECURITY);
  return {
    host,
    security,
    port: portOf(environment.SMTP_PORT, PORTS[security]),
    login: loginOf(environment, security),
    authority: given(environment.SMTP_CA_FILE) ? read(environment.SMTP_CA_FILE) : undefined,
    maxWait: MAX_WAIT,
  };
}

function securityOf(written: string | undefined): MailSecurity {
  if (!given(written)) return 'starttls';
  const known = SECURITIES.find((security) => security === written);
  if (known === undefined) throw invalid(`SMTP_SECURITY is "${written}"; it is starttls, tls or none`);
  return known;
}

function portOf(written: string | undefined, otherwise: number): number {
  if (!given(written)) return otherwise;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (port < 1 || port > 65_535) throw invalid(`SMTP_PORT is "${written}"; it is a number from 1 to 65535`);
  return port;
}

function loginOf(environment: Environment, security: MailSecurity): SmtpSettings['login'] {
  const { SMTP_USER: user, SMTP_PASSWORD: password, SMTP_PASSWORD_FILE: file } = environment;
  if (!given(user)) {
    if (given(password) || given(file)) throw invalid('a password is given, but no SMTP_USER');
    return undefined;
  }
  if (security === 'none') throw invalid('a password would travel in the open: SMTP_SECURITY is none');
  if (given(password)) return { user, password };
  if (!given(file)) throw invalid('SMTP_USER is set, but neither SMTP_PASSWORD nor SMTP_PASSWORD_FILE');
  return { user, password: readSecret(file) };
}

/** Refuses a file that others may read: it holds a password. */
function readSecret(file: string): string {
  const text = read(file);
  const mode = statSync(file).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    const shown = mode.toString(8).padStart(3, '0');
    throw new Fault('MAIL_SECRET_EXPOSED', `others may read the file (mode ${shown})`, { place: { file } });
  }
  return text.replace(/\r?\n$/, '');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('FILE_UNREADABLE', message, { place: { file }, cause });
  }
}

const given = (text: string | undefined): text is string => text !== undefined && text !== '';

const invalid = (message: string): Fault => new Fault('MAIL_SETTINGS_INVALID', message);
