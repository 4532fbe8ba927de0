/** Turns the telephone numbers of a message into links that do not break across lines. */
import { Parser } from 'htmlparser2';

/** Between the groups of a number; people and programs write many. */
const GAP = '(?:[-. \\u00a0\\u2010-\\u2013]|&nbsp;|&#(?:160|8209);)';
const GAPS = `${GAP}?`;
const AREA = `(?:\\(\\d{3}\\)${GAPS}|\\d{3}${GAP})`;
/** Toll-free numbers may have letters for digits: 1-800-331-FIND. */
const TOLL_FREE = `(?:\\(8(?:00|33|44|55|66|77|88)\\)${GAPS}|8(?:00|33|44|55|66|77|88)${GAP})`;
const LETTERED = `(?=[\\d-]*[A-Z])(?:[A-Z\\d]{3}${GAP}[A-Z\\d]{4}|[A-Z\\d]{7})`;

/** North American numbers, and international ones that begin with a plus sign. */
const PHONE = new RegExp(
  `(?<![\\w+.-])(?:(?:\\+?1${GAPS})?(?:${AREA}\\d{3}${GAP}\\d{4}|${TOLL_FREE}${LETTERED})|\\+[2-9]\\d{0,2}(?:${GAPS}(?:\\(\\d{1,4}\\)|\\d{1,4})){2,6})(?![\\w-])`,
  'g',
);

/** Text in these is a link already, or is not shown as text. */
const SKIPPED: ReadonlySet<string> = new Set(['a', 'mj-button', 'mj-head', 'mj-raw', 'mj-style', 'style']);

/** The markup is otherwise as it was, byte for byte: places in it still hold. */
export function linkPhones(mjml: string): string {
  let linked = '';
  let from = 0;
  let skipped = 0;
  const parser: Parser = new Parser(
    {
      onopentagname(name) {
        if (SKIPPED.has(name)) skipped += 1;
      },
      onclosetag(name) {
        if (SKIPPED.has(name)) skipped -= 1;
      },
      ontext() {
        if (skipped > 0) return;
        const { startIndex, endIndex } = parser;
        linked += mjml.slice(from, startIndex) + mjml.slice(startIndex, endIndex + 1).replaceAll(PHONE, link);
        from = endIndex + 1;
      },
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(mjml);
  return linked + mjml.slice(from);
}

function link(phone: string): string {
  const number = numberOf(phone);
  return number.length < 8 || number.length > 15
    ? phone
    : `<a href="tel:+${number}" style="white-space: nowrap">${phone}</a>`;
}

/** The digits with the country code (ITU-T E.164); the zero in `+49 (0)89` is dialed only within the country. */
function numberOf(phone: string): string {
  const dialed = phone.replaceAll(/&[^;]*;/g, '').replace('(0)', '');
  const digits = dialed.replaceAll(/[A-Z]/g, keyOf).replaceAll(/\D/g, '');
  return phone.startsWith('+') || digits.length > 10 ? digits : `1${digits}`;
}

/** The letters of the keys 2 to 9 (ITU-T E.161). */
const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

const keyOf = (letter: string): string => String(KEYS.findIndex((key) => key.includes(letter)) + 2);
