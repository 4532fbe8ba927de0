/** Removes user and password from what a server says. */
import type { SmtpSettings } from './smtpSettings.js';

/** A server may repeat a login that it got, in plain text or in the base64 of AUTH PLAIN and AUTH LOGIN (RFC 4954 4). */
export function hideLogin(text: string, login: SmtpSettings['login']): string {
  if (login === undefined) return text;
  const { user, password } = login;
  const both = base64(`\0${user}\0${password}`);
  return text
    .replaceAll(both, '<login>')
    .replaceAll(base64(password), '<password>')
    .replaceAll(password, '<password>')
    .replaceAll(base64(user), '<user>')
    .replaceAll(user, '<user>');
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
