/** Finds the web and email addresses that a text writes out, and makes them links: the one rule for all texts and facts. */
import { escapeHtml } from '../../base/text/escapeHtml.js';
import { placeAttribute } from '../../shapes/layout/elementPlace.js';

/** A name ends in one of these, since `e.g.` and file names have dots as well; what begins with https or www ends in any. */
const ENDINGS = 'com|org|net|gov|edu|mil';
const HOST = String.raw`(?:[\p{L}\d-]+\.)+`;
const REST = String.raw`(?:/[^\s<>"“”]*)?`;

const ADDRESS = new RegExp(
  [
    String.raw`https?://[^\s<>"“”]+`,
    String.raw`[\p{L}\d._%+-]+@${HOST}[\p{L}]{2,}`,
    String.raw`www\.${HOST}[\p{L}]{2,}${REST}`,
    String.raw`${HOST}(?:${ENDINGS})(?![\p{L}\d.-]*[\p{L}\d])${REST}`,
  ]
    .map((each) => String.raw`(?<![\p{L}\d@./_-])${each}`)
    .join('|'),
  'giu',
);

/** What ends a sentence or a parenthesis, not the address in it. */
const AFTER = /(?:[.,;:!?'’*]|&#39;)+$/u;

/** The escaped text, each address in it a link. `at` is the place that prints it. */
export function withLinks(text: string, at: string): string {
  let from = 0;
  let html = '';
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = addressIn(found);
    html += escapeHtml(text.slice(from, index));
    html += `<a href="${escapeHtml(hrefOf(address))}"${placeAttribute(at)}>${escapeHtml(address)}</a>`;
    from = index + address.length;
  }
  return html + escapeHtml(text.slice(from));
}

/** Where an address leads: `www.lexus.com/recall` to https, an email address to mailto. */
export function hrefOf(address: string): string {
  if (/^[a-z]+:/i.test(address)) return address;
  return address.includes('@') ? `mailto:${address}` : `https://${address}`;
}

/** The address as a reader types it: without the part that a browser or a mail program adds. */
export function typedAddress(href: string): string {
  return href.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/^([^/]+)\/$/, '$1');
}

function addressIn(found: string): string {
  const address = found.replace(AFTER, '');
  const isOpen = address.endsWith(')') && !address.includes('(');
  return isOpen ? addressIn(address.slice(0, -1)) : address;
}
