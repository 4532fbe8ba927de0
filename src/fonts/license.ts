/** Reads what the license of a font lets documents do with it (OpenType 1.9, `OS/2`, fsType). */
import { tableAt } from './tableAt.js';

/** `none`: no embedding; `whole`: never as a subset; `bitmaps`: no outlines; `print`: only where nobody edits. */
export type License = 'any' | 'print' | 'none' | 'whole' | 'bitmaps';

const FS_TYPE = 8;
const RESTRICTED = 0x2;
const PREVIEW_AND_PRINT = 0x4;
const EDITABLE = 0x8;
const NO_SUBSETTING = 0x100;
const BITMAPS_ONLY = 0x200;

/** Of several usages the least restrictive holds; a font without the table restricts nothing. */
export function licenseOf(font: Uint8Array): License {
  const bits = tableAt(font, 'OS/2')?.getUint16(FS_TYPE) ?? 0;
  if (bits & BITMAPS_ONLY) return 'bitmaps';
  if (bits & NO_SUBSETTING) return 'whole';
  if (bits & EDITABLE) return 'any';
  if (bits & PREVIEW_AND_PRINT) return 'print';
  return bits & RESTRICTED ? 'none' : 'any';
}
