/** Assigns a VIN to a wave of a mailing. */

/**
 * The wave of a VIN, from 1 to `waves`. It depends only on the VIN, so that the waves of a campaign can be made weeks
 * apart and from different tables. FNV-1a, then the mixing of MurmurHash3, because the VINs of one model differ only
 * in their last characters.
 */
export function waveOf(vin: string, waves: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < vin.length; index += 1)
    hash = Math.imul(hash ^ vin.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash = (hash ^ (hash >>> 16)) >>> 0;
  return Math.floor((hash / 0x1_0000_0000) * waves) + 1;
}
