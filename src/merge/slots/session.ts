/** Holds the state of one merge: the language, the roots that templates see, the record, and the texts that it reads. */
import type { Language } from '../../shapes/units.js';
import type { RecordReader } from './recordReader.js';
import type { TextReader } from './textReader.js';

export interface Session {
  readonly language: Language;
  /**
   * `campaign`, `linked`, `brand`, `words`, `exhibits`, `audience`, or whatever else the document is made from;
   * `record` is read separately.
   */
  readonly roots: Readonly<Record<string, unknown>>;
  /** All available campaigns by code, for the texts of linked ones. */
  readonly campaigns: Readonly<Record<string, unknown>>;
  /** Undefined for a document without a record. */
  readonly record: RecordReader | undefined;
  /** Whether it is read on a screen, where a link is followed; on paper its address is printed. */
  readonly isOnScreen?: true;
  /** Answers the conditions of texts. */
  readonly texts: TextReader;
}
