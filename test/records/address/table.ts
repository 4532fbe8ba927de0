/** Reads the tables of the address tests. */
import type { WrittenAddress } from '../../../src/records/address/addressIssues.js';
import { postalAddress } from '../../../src/records/address/postalAddress.js';

export const ANA: WrittenAddress = {
  name: 'Ana Lopez',
  company: '',
  address1: '123 Main Street',
  address2: '',
  city: 'Austin',
  state: 'TX',
  zip: '78701',
  country: '',
};

/** The block on one line, ` / ` between its lines; `refused: column` when there is none. */
export function printed(given: Partial<WrittenAddress>): string {
  const { block, lacks } = postalAddress({ ...ANA, ...given });
  if (block.length > 0) return block.join(' / ');
  return `refused: ${lacks?.column ?? 'name'}`;
}

/** Columns of what is doubted, spaces between them. */
export function doubted(given: Partial<WrittenAddress>): string {
  return postalAddress({ ...ANA, ...given })
    .doubts.map(({ column }) => column)
    .join(' ');
}

/** Rows `input => block`; ` / ` stands for a line end in an input. */
export function rows(table: string): readonly (readonly [input: string, block: string])[] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+=>\s+/))
    .map(
      ([input = '', block = '']) =>
        [input.replaceAll(' / ', '\n').replace(/^\(blank\)$/, ''), block] as const,
    );
}
