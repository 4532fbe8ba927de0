/** Writes what other processes print from besides the scratch, and reads it back. */
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { Fault } from '../../../base/problems.js';
import { sha256Of } from '../../../base/text/sha256Of.js';
import type { FaceId } from '../../../shapes/layout/fontBook.js';
import { writeDurably } from '../../folder/writeDurably.js';
import type { PieceVariants } from '../pieceVariants.js';

/** With these, nothing is read of campaigns and templates any more: one that is edited meanwhile changes no letter. */
export interface Press {
  readonly variants: PieceVariants;
  /** Of the fonts that the batch was measured with. */
  readonly faces: readonly FaceId[];
}

/** @returns the SHA-256 of the file. @throws Fault DISK_FULL or FILE_UNWRITABLE */
export function writePress(path: string, press: Press): string {
  return writeDurably(path, [serialize(press)]);
}

/** @throws Fault BATCH_DIFFERS if it is not the file with this SHA-256 */
export function readPress(path: string, sha256: string): Press {
  const bytes = readFileSync(path);
  if (sha256Of(bytes) !== sha256)
    throw new Fault('BATCH_DIFFERS', 'what the batch is printed from is not what was planned', {
      place: { file: path },
      hint: 'remove the .partial folder, and queue the batch again',
    });
  return deserialize(bytes) as Press;
}
