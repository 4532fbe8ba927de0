/** Reads one record of a CSV text, strictly by RFC 4180, and finds where it ends or what is wrong with it. */

const QUOTE = 34;
const COMMA = 44;
const EQUALS = 61;
const LINE_FEED = 10;
const RETURN = 13;

/** `fields` are those that could be read; `from` is where the unreadable field begins. */
export type Scan =
  /** `next` is where the following record starts. */
  | { readonly kind: 'record'; readonly fields: readonly string[]; readonly next: number }
  /** A quote that neither opens nor closes a field. */
  | { readonly kind: 'broken'; readonly fields: readonly string[]; readonly from: number }
  /** The text ends inside a quoted field. */
  | { readonly kind: 'open'; readonly fields: readonly string[]; readonly from: number };

/**
 * A quote opens a field, closes it before a comma or line end, or is doubled. A spreadsheet's `="..."` is a field,
 * too.
 */
export function scanRecord(text: string, start: number): Scan {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const from = at;
    if (text.charCodeAt(at) === QUOTE) {
      at = closingQuote(text, at + 1) + 1;
      if (at === 0) return { kind: 'open', fields, from };
      fields.push(text.slice(from + 1, at - 1).replaceAll('""', '"'));
      if (text.charCodeAt(at) === RETURN && isLineEnd(text, at + 1)) at++;
    } else {
      at = text.charCodeAt(at) === EQUALS ? guardEnd(text, at) : plainEnd(text, at);
      if (text.charCodeAt(at) === QUOTE) return { kind: 'broken', fields, from };
      fields.push(text.slice(from, isLineEnd(text, at) && text.charCodeAt(at - 1) === RETURN ? at - 1 : at));
    }
    if (isLineEnd(text, at)) return { kind: 'record', fields, next: at + 1 };
    if (text.charCodeAt(at) !== COMMA) return { kind: 'broken', fields: fields.slice(0, -1), from };
    at++;
  }
}

/** Index of the quote that closes the field; -1 if there is none. */
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

/** Like `plainEnd`, for a field that may be `="02134"`, which spreadsheets write to keep a number as text. */
function guardEnd(text: string, from: number): number {
  if (text.charCodeAt(from + 1) !== QUOTE) return plainEnd(text, from);
  const close = plainEnd(text, from + 2);
  return text.charCodeAt(close) === QUOTE ? plainEnd(text, close + 1) : from + 1;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === LINE_FEED;
}
