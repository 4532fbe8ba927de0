/** Text and the place where a CSV record starts come in; its fields and where it ends go out (RFC 4180). */

const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;

export type Scan =
  /** `next` is where the following record starts. */
  | { readonly kind: 'record'; readonly fields: readonly string[]; readonly next: number }
  /** A quote where none may stand. */
  | { readonly kind: 'broken' }
  /** The text ends inside the quoted field that starts at `from`. */
  | { readonly kind: 'open'; readonly from: number };

const BROKEN: Scan = { kind: 'broken' };

/** Reads one record, strictly: a quote opens a field, closes it before a comma or line end, or is doubled. */
export function scanRecord(text: string, start: number): Scan {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const from = at;
    if (text.charCodeAt(at) === QUOTE) {
      at = closingQuote(text, at + 1) + 1;
      if (at === 0) return { kind: 'open', from };
      fields.push(text.slice(from + 1, at - 1).replaceAll('""', '"'));
      if (text.charCodeAt(at) === RETURN && isLineEnd(text, at + 1)) at++;
    } else {
      at = plainEnd(text, at);
      if (text.charCodeAt(at) === QUOTE) return BROKEN;
      fields.push(text.slice(from, isLineEnd(text, at) && text.charCodeAt(at - 1) === RETURN ? at - 1 : at));
    }
    if (isLineEnd(text, at)) return { kind: 'record', fields, next: at + 1 };
    if (text.charCodeAt(at) !== COMMA) return BROKEN;
    at++;
  }
}

/** Index of the quote that closes the field, -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
  return quote;
}

/** Index of the comma, line feed or quote that ends a field without quotes, or of the end of the text. */
function plainEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === LINE_FEED || code === QUOTE) break;
  }
  return at;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === LINE_FEED;
}
