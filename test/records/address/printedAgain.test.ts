/** What was printed as an address block is read again, as from a file that was made of address labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenAddress } from '../../../src/records/address/addressIssues.js';
import { postalAddress } from '../../../src/records/address/postalAddress.js';

const BLANK = {
  name: '',
  company: '',
  address1: '',
  address2: '',
  city: '',
  state: '',
  zip: '',
  country: '',
};
const blockOf = (written: Partial<WrittenAddress>): readonly string[] =>
  postalAddress({ ...BLANK, ...written }).block;

const pick = (...texts: string[]) => fc.constantFrom(...texts);
const NAMES = pick(
  'Ana Lopez',
  'J.R. Ewing Jr.',
  'ATTN: Ana Lopez',
  'c/o Bob Smith',
  'Ana & Carl Lopez',
  'Mary Smith C/O Bob',
);
const COMPANIES = pick('', 'Blue Fleet LLC', 'A.B.C. Inc.', 'Amazon.com', 'St. John Church');
const STREETS = pick(
  ...[
    '12 Elm Street',
    '455 W Maple Avenue North',
    'RR 2 Box 9',
    'HC 4 Box 88',
    'P.O. Box 12',
    '39.2 Mile Rd',
  ],
  ...[
    '123 1/2 N. Main St. N.E.',
    'N6W23001 Bluemound Rd',
    '600 3rd Ave',
    '1 Apt Way',
    '12 Sea Front',
    '100 Broadway',
  ],
  ...['General Delivery', 'One Main Plaza', 'County Road 12', 'One NW Broadway S.E.', '12A East Floor'],
);
const UNITS = pick(
  ...[
    '',
    '',
    'Apt 4',
    'Suite West',
    '# 4',
    'A',
    'A\nB',
    '12 B',
    '3RD FLOOR',
    'Floor 2',
    'Rear',
    'Bldg 4',
    'PH 3',
  ],
  ...['22-C', '4', 'Chrysler Building', 'ATTN Mail Room', 'none', 'A.B.C. Leasing'],
);
const HOME = pick(
  'Austin|TX|78701',
  'Port Washington|NY|11050',
  'Washington|DC|20001',
  'St. Paul|MN|55101-1234',
);
const PR_LINES = pick(
  ...[
    'Urb Villa Nevarez\n1045 Calle 6',
    'Bo Obrero 612 Calle Lippit',
    'Cond Torre del Mar Apt 1201\n1477 Ave Ashford',
  ],
  ...[
    '150 Calle A\nUrb. Las Gladiolas',
    'P O Box A Urb Villa',
    'HC 2 Box 8812\nBarrio Quebrada',
    'Barrio Quebrada',
    'A17 Calle Amapola',
  ],
);

function expectSame(written: Partial<WrittenAddress>): void {
  const block = blockOf(written);
  const [name = '', ...rest] = block;
  const [, city = '', state = '', zip = ''] = /^(.*) ([A-Z]{2}) ([\d-]+)$/.exec(block.at(-1) ?? '') ?? [];
  expect(block.length).toBeGreaterThan(2);
  expect(blockOf({ name, address1: rest.slice(0, -1).join('\n'), city, state, zip })).toEqual(block);
  expect(blockOf({ name, address1: rest.join('\n') })).toEqual(block);
}

describe('a printed block that is read again', () => {
  it('prints the same, whether its last line is in the fields or under the street', () => {
    fc.assert(
      fc.property(
        NAMES,
        COMPANIES,
        STREETS,
        UNITS,
        HOME,
        fc.boolean(),
        (name, company, street, unit, last, first) => {
          const [city = '', state = '', zip = ''] = last.split('|');
          const [address1, address2] = first ? [unit, street] : [street, unit];
          expectSame({ name, company, address1, address2, city, state, zip });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('prints the same in Puerto Rico and for the armed forces', () => {
    fc.assert(
      fc.property(NAMES, COMPANIES, PR_LINES, (name, company, address1) =>
        expectSame({ name, company, address1, city: 'San Juan', state: 'PR', zip: '00927' }),
      ),
    );
    for (const address1 of ['CMR 415 Box 33', 'PSC 802 Box 74', 'Unit 2050 Box 4190', 'USS Ohio'])
      expectSame({ name: 'Ana Lopez', address1, city: 'APO', state: 'AE', zip: '09114' });
  });
});
