/** Chooses the ICC profiles that a PDF may hold. */
import type { Samples } from '../../shapes/layout/picture.js';

const SPACES: Readonly<Record<Samples['color'], string>> = { gray: 'GRAY', rgb: 'RGB ', cmyk: 'CMYK' };

/** Devices and color spaces, as PDF/A allows them (ISO 19005-2 6.2.4.2). */
const CLASSES: readonly string[] = ['scnr', 'mntr', 'prtr', 'spac'];

const HEADER = 128;
/** The newest version that PDF 1.7 knows. */
const NEWEST = 4;

/** The profile if it belongs to colors of this kind and readers know its version; undefined otherwise. */
export function profileFor(color: Samples['color'], profile: Uint8Array | undefined): Uint8Array | undefined {
  if (profile === undefined || profile.length < HEADER) return undefined;
  const header = Buffer.from(profile.buffer, profile.byteOffset, HEADER);
  const word = (at: number) => header.toString('latin1', at, at + 4);
  const isSound = header.readUInt32BE(0) === profile.length && word(36) === 'acsp';
  const isKnown = header.readUInt8(8) <= NEWEST && CLASSES.includes(word(12));
  return isSound && isKnown && word(16) === SPACES[color] ? profile : undefined;
}
