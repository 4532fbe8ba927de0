/**
 * The letter of the comparison: four pages that all owners share, and on each of them lines of one record. It is
 * data, so that every library sets the same words. The records are invented, and the same for the same number.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));

/** The font file that every library embeds a subset of. */
export const FONT = join(fonts, '400Regular', 'SourceSans3_400Regular.ttf');

const SENTENCES = [
  'This notice is sent to you because our records name you as the owner of the vehicle whose number stands above.',
  'An inspection and, where it is needed, the replacement of the part will be done at any dealer without charge.',
  'Please call the dealer of your choice and make an appointment; the work takes about half a day.',
  'If you have paid for this repair already, send a copy of the bill together with the enclosed sheet to us.',
  'Should you have sold the vehicle, give us the name of the new owner on the attached card, and we will write there.',
  'Whoever leases out a vehicle passes a copy of this notice on to the lessee within ten days.',
];

/** Paragraphs of one page: about forty lines of ten points. */
function paragraphs(page) {
  return Array.from({ length: 8 }, (_, index) =>
    Array.from({ length: 4 }, (_, more) => SENTENCES[(page + index * 5 + more) % SENTENCES.length]).join(' '),
  );
}

export const PAGES = [1, 2, 3, 4].map((page) => ({
  title: `Page ${page} of the notice`,
  paragraphs: paragraphs(page),
}));

const FIRST = ['Jordan', 'Alex', 'Casey', 'Morgan', 'Riley', 'Avery', 'Quinn', 'Rowan', 'Skyler', 'Emery'];
const LAST = ['Sample', 'Example', 'Specimen', 'Pattern', 'Model', 'Muster', 'Proof'];
const STREETS = ['Cedar St', 'Elm Ave', 'Oak Ridge Rd', 'Prairie View Dr', 'Main St Apt 12', 'Hill Ct'];
const CITIES = ['AUSTIN TX 78701', 'BOISE ID 83702', 'SALEM OR 97301', 'DOVER DE 19901', 'HELENA MT 59601'];

export function recordOf(index) {
  const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}`;
  const vin = `2T2BZMCA${index % 10}GC${String(index % 1_000_000).padStart(6, '0')}`;
  const street = `${100 + (index % 9900)} ${STREETS[index % STREETS.length]}`.toUpperCase();
  const city = `${CITIES[index % CITIES.length]}-${String(index % 10_000).padStart(4, '0')}`;
  return {
    name,
    vin,
    address: [name.toUpperCase(), street, city],
    reference: `Reference S-${String(index).padStart(7, '0')}`,
    greeting: `Dear ${name},`,
    vinLine: `Vehicle Identification Number ${vin}`,
  };
}

/** What one record prints on a page: on the first its address and greeting, on each its number. */
export function ownLines(record, page) {
  return page === 0
    ? [...record.address, record.reference, record.vinLine, record.greeting]
    : [record.vinLine];
}
