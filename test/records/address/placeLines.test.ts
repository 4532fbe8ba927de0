import { describe, expect, it } from 'vitest';
import { placeLines } from '../../../src/records/address/placeLines.js';

describe('an address in one piece', () => {
  it.each([
    ['25 Harbor Loop, Suite 4, Quillport, MA 02799', '25 HARBOR LOOP STE 4|QUILLPORT MA 02799'],
    ['12 Calle Sol\nUrb. Las Flores\nPonce, Puerto Rico 00716', 'URB LAS FLORES|12 CALLE SOL|PONCE PR 00716'],
    ['P.O. Box 9, St. Paul, MN 55101-0009', 'PO BOX 9|ST PAUL MN 55101-0009'],
    ['100 Main Street North, Washington, District of Columbia 20001', '100 MAIN ST N|WASHINGTON DC 20001'],
  ])('is written in the form of the address block: %s', (written, lines) => {
    expect(placeLines(written).join('|')).toBe(lines);
    expect(placeLines(lines.replaceAll('|', '\n')).join('|')).toBe(lines);
  });

  it.each([
    ['', ''],
    ['1 Oak Rd, Austin, TX', '1 Oak Rd|Austin, TX'],
    ['100 King St, Toronto, ON M5V 2T6', '100 King St|Toronto, ON M5V 2T6'],
  ])('stays as it was written where no piece can reach it: %s', (written, lines) => {
    expect(placeLines(written).join('|')).toBe(lines);
  });
});
