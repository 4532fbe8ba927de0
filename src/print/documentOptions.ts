/** What a document is printed from, besides its fonts. */
import type { Part } from '../shapes/composition.js';
import type { Language } from '../shapes/units.js';
import type { Attachment } from './attachFiles.js';
import type { FieldValues } from './formFields.js';
import type { Bookmark } from './writeOutline.js';

export interface DocumentPart extends Part {
  /** Drawn large and pale beneath the text of its pages, such as `SAMPLE`. */
  readonly watermark?: string | undefined;
}

export interface DocumentOptions {
  readonly title: string;
  readonly language: Language;
  /** The same on the pages of all parts that have none of their own. */
  readonly watermark?: string | undefined;
  readonly bookmarks?: readonly Bookmark[] | undefined;
  /** Values of form fields, over those that the markup gives. */
  readonly values?: FieldValues | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** Left out unless given: the same content then gives the same bytes on any day. */
  readonly created?: Date | undefined;
}
