/** Who runs a command that files something, and when. */
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Filer } from '../../disclose/filings/fileForms.js';

export function filer(): Pick<Filer, 'user' | 'now' | 'newSalt'> {
  return {
    user: account(),
    now: new Date().toISOString(),
    newSalt: () => randomBytes(16).toString('hex'),
  };
}

/** A container may run under a number that no account has. */
function account(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
