/** Writes an address that is kept in one piece, as a dealer's is, in the form of the address block. */
import { carefulAddress } from './postalAddress.js';

/** Stands for whom it is, so that the block is complete; it is left out again. */
const ANYONE = 'ANYONE';

/**
 * The lines of the address below its addressee: `1800 MARLBROOK PIKE`, `FERNHOLLOW VA 22499`. Lines are parted by line
 * breaks, else by commas. An address that no piece can reach is kept as it was written.
 */
export function placeLines(written: string): readonly string[] {
  const lines = writtenLines(written);
  const blank = { name: '', address2: '', city: '', state: '', zip: '', country: '' };
  const { block } = carefulAddress({ ...blank, company: ANYONE, address1: lines.join('\n') });
  return block.length === 0 ? lines : block.filter((line) => line !== ANYONE);
}

/** Its lines, or what is between its commas. City and state, which end it, stay together. */
export function writtenLines(written: string): readonly string[] {
  if (written.includes('\n')) return written.split('\n').map((line) => line.trim());
  const parts = written.split(/\s*,\s*/).filter((part) => part !== '');
  return [...parts.slice(0, -2), parts.slice(-2).join(', ')].filter((part) => part !== '');
}
