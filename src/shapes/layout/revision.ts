/** Defines the changes of a revision: blocks of a document, and what became of each. */

export type BlockKind = 'heading' | 'paragraph' | 'list item' | 'row' | 'figure';

/** A cell of a row, with its column headings. */
export interface BlockCell {
  /** The headings above it: `2024 Jan`. Empty if there are none. */
  readonly column: string;
  readonly text: string;
  /** How many columns it spans. */
  readonly span: number;
}

/** The smallest thing that a red box is drawn around. */
export interface Block {
  readonly kind: BlockKind;
  /** The question it belongs to (`Q3`), or the nearest heading above it; empty before the first and at the end. */
  readonly section: string;
  /** Whether it is in the closing at the end, which belongs to no section. */
  readonly atEnd: boolean;
  /** For a row: its table (`vehicle table`) and its name in it (`2023 GX`). */
  readonly table: string;
  readonly row: string;
  readonly cells: readonly BlockCell[];
  readonly text: string;
  /** What is set off in it: `bold: do not drive`. */
  readonly emphasis: readonly string[];
  /** The pictures in it, each by the hash of its file. */
  readonly pictures: readonly string[];
  /** Id of its section in the campaign file; empty where it has none. */
  readonly id: string;
  /** The template or campaign file it came from, as in `data-at`. */
  readonly at: string;
}

export type Change =
  | { readonly kind: 'changed'; readonly before: Block; readonly after: Block }
  /** It reads as before but is in another place. `alone`: it moved without its heading. */
  | { readonly kind: 'moved'; readonly before: Block; readonly after: Block; readonly alone: boolean }
  | { readonly kind: 'added'; readonly after: Block }
  | { readonly kind: 'removed'; readonly before: Block };

/** The differences between two revisions of one document, in the order of the newer one. */
export interface DocumentChanges {
  /** Id of the document, with its language if it has several: `owner-letter (es)`. */
  readonly document: string;
  readonly title: string;
  /** A document that only one of the revisions has. */
  readonly whole: 'added' | 'removed' | undefined;
  readonly changes: readonly Change[];
}
