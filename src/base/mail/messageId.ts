/** The key of a message and its sender come in; its Message-ID goes out. */
import { sha256Of } from '../text/sha256Of.js';
import { domainOf, type MailAddress } from './mailAddress.js';

/** RFC 5322 3.6.4, without angle brackets. The same message has the same for ever. */
export function messageIdOf(key: string, from: MailAddress): string {
  return `${keyDigest(key).slice(0, 32)}@${domainOf(from)}`;
}

/** Sixteen hexadecimal digits: what a person calls the message by. */
export function shortIdOf(key: string): string {
  return keyDigest(key).slice(0, 16);
}

const keyDigest = (key: string): string => sha256Of(key);
