/** Writes one line of a CSV file (RFC 4180), safe to open in a spreadsheet and to print on a terminal. */

/**
 * Spreadsheets treat a cell that starts with one of these signs as a formula. A cell with apostrophes before the sign
 * gets another one, so that the first can always be removed again.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;
const NEEDS_QUOTES = /[",]/;
/** The C0 and C1 controls, and the two separators that some readers treat as line ends. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const CONTROLS = new RegExp(CONTROL.source, 'gu');
/** Matches either; nearly every cell in the tables of a batch matches neither. */
const NOT_PLAIN = new RegExp(`${FORMULA.source}|${NEEDS_QUOTES.source}|${CONTROL.source}`, 'u');

/**
 * The fields as one line that ends with a line feed. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe (OWASP, CSV injection); a control character becomes a space or its control picture; numbers are
 * written unchanged.
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

/** A space for white space; otherwise the control picture in Unicode, such as ␛ for ESC, or �. */
function picture(control: string): string {
  if (/\s|\x85/.test(control)) return ' ';
  const code = control.charCodeAt(0);
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}

/** The original text of such a cell, without the apostrophe before a formula. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
