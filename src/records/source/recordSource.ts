/** Defines the input of all record readers: a name for messages, a format, bytes, and options. */
import type { VinReader } from '../../base/facts/vinRules.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { NewPlace } from '../../shapes/records.js';

export interface RecordSource {
  /** Bare file name, as problems and outcomes print it. */
  readonly name: string;
  readonly format: 'csv' | 'ndjson';
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface ReadOptions extends HeaderRules {
  /** New addresses for these VINs, as written; they take the place of those in an owners file. */
  readonly newAddresses?: ((vins: readonly string[]) => ReadonlyMap<string, NewPlace>) | undefined;
  /** Called with the header of each column that is not read. */
  readonly onUnread?: ((header: string) => void) | undefined;
  /** The campaign codes that a remedied row may name; any, if missing. */
  readonly campaigns?: ReadonlySet<string> | undefined;
  /** The outcomes that a remedied row may name, by its campaign; any, if the campaign is missing. */
  readonly outcomes?: ReadonlyMap<string, readonly string[]> | undefined;
  /** How VINs are read; those of passenger cars, if missing. */
  readonly vins?: VinReader | undefined;
  /** Returns the first character that the letter fonts cannot draw; without it, no glyphs are checked. */
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
  /** How to correct the damage, if counting fields and quotes does not help. */
  readonly hint?: string | undefined;
  /** A damaged row as it is in the file, if its fields do not show it. */
  readonly text?: string | undefined;
}

/** A row with unreadable bytes, in files of either format. */
export const LOST_BYTES = {
  damage: 'the row contains NUL, or bytes that are not UTF-8',
  hint: 'save the file as UTF-8; it may be in Latin-1 or Windows-1252',
} as const;

/** Anything longer than this is a lost quote or another kind of file, not a row. In characters or bytes. */
export const LONGEST_ROW = 1 << 20;

/** The maximum length of the arrays of rows: enough to look up together, few enough to be collected early. */
export const ROWS_AT_ONCE = 256;
