/** Reads an email address that a message can be sent to. */
import { domainToASCII } from 'node:url';
import { Fault } from '../problems.js';

declare const mailAddress: unique symbol;

/** An address `local@domain` as RFC 5321 4.1.2 has it, without quoted local parts and address literals; all ASCII. */
export type MailAddress = string & { readonly [mailAddress]: true };

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * The address with its domain in lowercase, and an international domain in its ASCII form (IDNA, RFC 5891). Outer
 * spaces are dropped; nothing else is corrected. A non-ASCII local part is rejected: few servers deliver it (RFC 6531).
 *
 * @throws Fault MAIL_ADDRESS_INVALID. The message says what is wrong without quoting the address.
 */
export function mailAddressOf(text: string, what: string): MailAddress {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, Math.max(0, at));
  const domain = asciiDomain(trimmed.slice(at + 1));
  const wrong = at < 0 ? 'it has no @' : wrongWith(local, domain);
  if (wrong !== undefined) throw new Fault('MAIL_ADDRESS_INVALID', `the address of the ${what}: ${wrong}`);
  return `${local}@${domain}` as MailAddress;
}

export function isMailAddress(text: string): boolean {
  try {
    mailAddressOf(text, 'address');
    return true;
  } catch {
    return false;
  }
}

/** Node's conversion reads a host out of a URL: it ends at any of these, decodes `%`, and would lead to another domain. */
const OF_URL = /[\s/\\?#%:@<>[\]^|]|\p{Cc}/u;

/** Empty if a non-ASCII domain has no ASCII form. */
function asciiDomain(domain: string): string {
  if (!BEYOND_ASCII.test(domain)) return domain.toLowerCase();
  return OF_URL.test(domain) ? '' : domainToASCII(domain);
}

/** The part after the @. */
export function domainOf(address: MailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Lengths are those of RFC 5321 4.5.3.1. */
function wrongWith(local: string, domain: string): string | undefined {
  if (local.length === 0 || local.length > 64) return 'the part before the @ must have 1 to 64 characters';
  if (BEYOND_ASCII.test(local))
    return 'the part before the @ has letters that most mail servers cannot deliver';
  if (!LOCAL.test(local)) return 'the part before the @ has a character that mail servers reject';
  if (domain.length > 253) return 'its domain is longer than 253 characters';
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? ''))
    return 'the part after the @ is not a valid domain';
  return undefined;
}
