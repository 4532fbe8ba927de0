/** Writes one line of a CSV file (RFC 4180), safe to open in a spreadsheet and to print on a terminal. */

/**
 * A cell that starts with one of these signs is taken for a formula by a spreadsheet. One that has apostrophes before
 * the sign gets another, so that the first can always be taken off again.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;
const NEEDS_QUOTES = /[",]/;
/** Those of C0 and C1, and the two separators that some readers take for line ends. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const CONTROLS = new RegExp(CONTROL.source, 'gu');
/** Either; nearly every cell of a batch's tables is neither. */
const NOT_PLAIN = new RegExp(`${FORMULA.source}|${NEEDS_QUOTES.source}|${CONTROL.source}`, 'u');

/**
 * The fields as one line that ends in a line feed. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, CSV injection); a control character becomes a space or the picture of it; numbers are
 * written as they are.
 */
export function csvRow(fields: readonly (string | number)[]): string {
  let row = '';
  for (let index = 0; index < fields.length; index++) {
    if (index > 0) row += ',';
    row += csvField(fields[index] ?? '');
  }
  return `${row}\n`;
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (!NOT_PLAIN.test(value)) return value;
  const shown = value.replace(CONTROLS, picture);
  const text = FORMULA.test(shown) ? `'${shown}` : shown;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A space for one that moves on; else the picture that Unicode has of it, such as ␛ of ESC, or �. */
function picture(control: string): string {
  if (/\s|\x85/.test(control)) return ' ';
  const code = control.charCodeAt(0);
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}

/** The text that a cell of such a line stands for: without the apostrophe in front of a formula. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
