/** Derives the Message-ID of a message from its key and its sender. */
import { sha256Of } from '../text/sha256Of.js';
import { domainOf, type MailAddress } from './mailAddress.js';

/** RFC 5322 3.6.4, without angle brackets. The same message always has the same one. */
export function messageIdOf(key: string, from: MailAddress): string {
  return `${keyDigest(key).slice(0, 32)}@${domainOf(from)}`;
}

/** Sixteen hexadecimal digits, by which operators refer to the message. */
export function shortIdOf(key: string): string {
  return keyDigest(key).slice(0, 16);
}

const keyDigest = (key: string): string => sha256Of(key);
