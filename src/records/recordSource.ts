/** What every reader of record files starts from: a name for messages, a format, bytes; and the options of reading. */
import type { HeaderRules } from '../shapes/columns.js';

export interface RecordSource {
  /** Bare file name, as problems and outcomes print it. */
  readonly name: string;
  readonly format: 'csv' | 'ndjson';
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface ReadOptions extends HeaderRules {
  /** Called with the header of each column that is not read. */
  readonly onUnread?: ((header: string) => void) | undefined;
  /** Codes of campaigns that a remedied row may name; without them any. */
  readonly campaigns?: ReadonlySet<string> | undefined;
  /** First character that the letter fonts cannot draw; without it no glyph is checked. */
  readonly missing?: ((text: string) => string | undefined) | undefined;
}

/** `settled`: each field reads as it is kept (`oneLine`). `plain`: and is short ASCII, which every font can print. */
export type Tidiness = 'settled' | 'plain';

/** One row as read, before anything in it is checked. */
export interface RawRow {
  /** Physical line on which the row starts. */
  readonly line: number;
  /** In the order of the header. */
  readonly fields: readonly string[];
  /** What is known of all fields at once, from one look at the line. */
  readonly tidiness?: Tidiness | undefined;
  /** What is wrong with the row as a row, in words; empty when it could be read. */
  readonly damage: string;
  /** How to mend the damage, when counting fields and quotes does not help. */
  readonly hint?: string | undefined;
  /** A damaged row as it stands in the file, when its fields do not tell. */
  readonly text?: string | undefined;
}

/** A row with bytes that nobody can read, in files of either format. */
export const LOST_BYTES = {
  damage: 'the row holds NUL, or bytes that are not UTF-8',
  hint: 'save the file as UTF-8; it may be in Latin-1 or Windows-1252',
} as const;

/** A row longer than this is no row: it is a lost quote or another kind of file. In characters or bytes. */
export const LONGEST_ROW = 1 << 20;

/** Rows go to the consumer in arrays of at most this length: enough to ask for together, few enough to die young. */
export const ROWS_AT_ONCE = 256;
