/** Any text comes in; an address that a message may be sent to goes out, or an error. */
import { Fault } from './problems.js';

declare const mailAddress: unique symbol;

/** An address `local@domain` as RFC 5321 4.1.2 has it, without quoted local parts and address literals. */
export type MailAddress = string & { readonly [mailAddress]: true };

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * The address with its domain in lower case. Outer spaces are dropped, nothing else is mended.
 *
 * @throws Fault MAIL_ADDRESS_INVALID. The message names what is wrong, and never the address itself.
 */
export function mailAddressOf(text: string, what: string): MailAddress {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  const wrong = at < 0 ? 'it has no @' : wrongWith(trimmed.slice(0, at), trimmed.slice(at + 1));
  if (wrong !== undefined) throw new Fault('MAIL_ADDRESS_INVALID', `the address of the ${what}: ${wrong}`);
  return `${trimmed.slice(0, at)}@${trimmed.slice(at + 1).toLowerCase()}` as MailAddress;
}

/** The part behind the @. */
export function domainOf(address: MailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Lengths are those of RFC 5321 4.5.3.1. */
function wrongWith(local: string, domain: string): string | undefined {
  if (local.length === 0 || local.length > 64) return 'what stands before the @ has 1 to 64 characters';
  if (!LOCAL.test(local)) return 'what stands before the @ has a character that mail servers refuse';
  if (domain.length > 253) return 'its domain is longer than 253 characters';
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)))
    return 'what stands behind the @ is not a domain';
  return undefined;
}
