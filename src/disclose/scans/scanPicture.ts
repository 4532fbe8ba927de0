/** A picture in a scan, as the reader of marks takes it. */

export type ScanPicture =
  /** The bytes of a JPEG or PNG file. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** A byte for each pixel, row by row from the top; 0 is black. */
  | { readonly kind: 'gray'; readonly width: number; readonly height: number; readonly samples: Uint8Array };

/** A sheet of 11 by 17 inches at 600 dots per inch: what is larger is no scan, or was made to fill the memory. */
export const MOST_PIXELS = 70_000_000;
