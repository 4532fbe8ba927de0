/** A file that takes streams; `Reference` is how it points to one. */
import type { Entries } from '../file/pdfValues.js';

export interface StreamSink<Reference> {
  /** `isPacked`: whether the entries name the filter of the bytes; otherwise the file may pack them. */
  stream(entries: Entries<Reference>, bytes: Uint8Array, isPacked: boolean): Reference;
}
