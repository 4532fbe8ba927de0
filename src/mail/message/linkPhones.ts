/** Turns the telephone numbers of a message into links that do not break across lines. */
import { Parser } from 'htmlparser2';

/** North American numbers, and international ones that begin with a plus sign. Hyphens may be no-break ones. */
const PHONE =
  /(?<![\w+.-])(?:(?:\+?1[-. \u2011\u00a0]?)?(?:\(\d{3}\)[ \u00a0]?|\d{3}[-.\u2011])\d{3}[-.\u2011]\d{4}|\+[2-9]\d{0,2}(?:[ .\u00a0\u2011-]?\(?\d{2,4}\)?){2,5})(?![\w-])/g;

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
  const digits = phone.replaceAll(/\D/g, '');
  const number = phone.startsWith('+') || digits.length > 10 ? digits : `1${digits}`;
  return `<a href="tel:+${number}" style="white-space: nowrap">${phone}</a>`;
}
