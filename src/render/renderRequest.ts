/** The request for a document, and the rendered document. */
import type { Workspace } from '../campaign/workspace/openWorkspace.js';
import type { Variant } from '../merge/variantIndex.js';
import type { Format } from '../shapes/documents/format.js';
import type { FilledComposition } from '../shapes/layout/composition.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import type { SuppressedReason } from '../shapes/records.js';
import type { Language } from '../shapes/units.js';
import type { CoarsePicture } from './coarsePictures.js';
import type { FollowUpSource } from './letters/followUpSource.js';
import type { LetterSource } from './letters/letterSource.js';

export interface RenderRequest {
  readonly workspace: Workspace;
  /** Code of a campaign in the workspace, or path to a campaign file. */
  readonly campaign: string;
  readonly document: string;
  /** Id of the notice that the document belongs to; the remedy notice if left out. */
  readonly notice?: string | undefined;
  readonly fonts: FontBook;
  readonly subject: Subject;
  /** Paths; the workspace's own files when neither is given. */
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  /** The workspace's own when no record file is given. */
  readonly remedied?: string | undefined;
  /** The phase of a sample. For a vehicle, its own phase is used. */
  readonly phase?: number | undefined;
  /** Overrides the owner's language. */
  readonly language?: Language | undefined;
  /** One of the document's audiences. */
  readonly audience?: string | undefined;
  /** PDF unless given. */
  readonly format?: Format | undefined;
}

/** Whom the document is for. `none` is for documents that are the same for everyone. */
export type Subject =
  /** `lists`: an owner of several vehicles, in a letter that lists them. */
  | { readonly kind: 'sample'; readonly lists?: boolean }
  | { readonly kind: 'vin'; readonly vin: string }
  | { readonly kind: 'none' };

/** What one document was made with. */
export interface MadeWith {
  readonly source: LetterSource | FollowUpSource;
  readonly variant: Variant;
  readonly audience?: string | undefined;
  readonly letter: FilledComposition;
}

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly title: string;
  /** The one asked for, if the document exists in it. */
  readonly language: Language;
  readonly pages: number;
  /** Printed with so few pixels that the analyst should know. */
  readonly coarse: readonly CoarsePicture[];
  /** Why a batch would not mail it to the vehicle that it is made for. */
  readonly unmailed?: SuppressedReason | undefined;
  /** For rules that look at it; absent for a form and a message. */
  readonly made?: readonly MadeWith[];
}
