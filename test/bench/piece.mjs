/**
 * A piece of 20LC02 as data: pages that all owners share, and on three of them lines of one record. Those have as
 * many lines as a made batch prints there: the letter's address, reference and VIN; its running feet; its tear-off sheet.
 */
import { PAGES, recordOf } from './letter.mjs';

const [first, second, third, fourth] = PAGES;
const BLANK = undefined;

/** The letter, the FAQ and the checklist, each beginning on a right-hand page. */
export const PIECE_PAGES = [first, second, third, BLANK, fourth, BLANK, second, BLANK];

/** What one record prints on each of the pages. */
export function pieceLines(index) {
  const { vin, reference, vinLine } = recordOf(index);
  const foot = `Special Service Campaign 20LC02 · VIN ${vin}`;
  return [[...addressOf(index), reference, vinLine], [foot], [foot, `VIN ${vin}`], [], [], [], [], []];
}

/** Of eight addresses three have three lines, four have four, one has five: about as in the invented tables. */
function addressOf(index) {
  const [name, street, city] = recordOf(index).address;
  const more = index % 8;
  if (more < 3) return [name, street, city];
  if (more < 7) return [name, street, city, 'UNITED KINGDOM'];
  return [name, 'GRANITE STATE LEASING CO', street, city, 'UNITED KINGDOM'];
}
