/** The parts of a document and the options with which it is printed. */
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { Language } from '../../shapes/units.js';

export interface DocumentPart extends FilledComposition {
  /** Drawn large and pale beneath the text of its pages, such as `SAMPLE`. */
  readonly watermark?: string | undefined;
}

export interface Attachment {
  /** File name, such as `disclosure.json`. */
  readonly name: string;
  /** Media type, such as `application/json`. */
  readonly type: string;
  readonly description: string;
  /** `Data` for what the document shows, `Source` for what it was made from (ISO 32000-2 14.13.2). */
  readonly relationship: 'Data' | 'Source' | 'Supplement';
  readonly bytes: Uint8Array;
  /** When its content was last changed. */
  readonly modified?: Date | undefined;
}

export interface Bookmark {
  readonly title: string;
  /** In the whole file, counted from 1. */
  readonly page: number;
}

/** Values of fields by name. `Yes` ticks a checkbox. */
export type FieldValues = Readonly<Record<string, string>>;

/** One stroke of a pen: points from 0 to 1, of the width and the height of the pad. */
export type InkStroke = readonly (readonly [x: number, y: number])[];

/** A signature that was drawn, or a name that was typed instead. */
export interface Ink {
  /** Empty for a typed name. */
  readonly strokes: readonly InkStroke[];
  /** Width of the pad over its height. */
  readonly aspect: number;
  /** Empty for a drawn signature. */
  readonly typed: string;
  /** Two short lines beside it: when it was signed, and what. */
  readonly notes: readonly string[];
}

/** A signature field in which the whole file is to be signed with a certificate. */
export interface CertifiedField {
  /** Its name. */
  readonly field: string;
  readonly at: Date;
  readonly reason: string;
}

export interface DocumentOptions {
  readonly title: string;
  readonly language: Language;
  /** For the parts that have no watermark of their own. */
  readonly watermark?: string | undefined;
  readonly bookmarks?: readonly Bookmark[] | undefined;
  /** Values of form fields, over those that the markup gives. */
  readonly values?: FieldValues | undefined;
  /** What signature fields show, by the name of the field. */
  readonly signatures?: Readonly<Record<string, Ink>> | undefined;
  /** Leaves the space for a digital signature, which `openPdfSigner` fills. */
  readonly certified?: CertifiedField | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** Left out unless given: the same content then gives the same bytes on any day. */
  readonly created?: Date | undefined;
}
