import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carefulAddress, postalAddress } from '../../../src/records/address/postalAddress.js';
import { ANA } from './table.js';

const pick = (...texts: string[]) => fc.constantFrom(...texts);

const written = fc.record({
  name: pick(
    'Ana Lopez',
    'Bob A. Smith',
    'null',
    'Attn Ana',
    'J.P. Morgan',
    'Ana and',
    'C/O Bob',
    'Nan Ng',
    'Ngọc Ánh',
    '',
    '',
    '',
  ),
  company: pick('', '', 'Acme Inc.', 'Ana Lopez', 'none', 'and Mary', 'Att. Fleet'),
  address1: pick(
    '12 Oak Street',
    '12 N. Oak St. W',
    '5 Elm Ct',
    '7 42nd Road',
    '12 Oak 78701',
    '12 Oak Attn Bob',
    'P.O. Box 78701',
    '781 Calle Ñandú',
    '12 Oak - 5',
    '12 Highway A',
    '12 Oak Floor',
    '12 B',
    '12 Austin TX',
    'PO Box 5',
    '12 Main Apt',
  ),
  address2: pick('', '', 'Apt 4', '# 4', 'Floor 3', 'Suite 12B', 'Rear', 'Austin', 'null'),
  city: pick('Austin', 'Port Washington', 'St. Louis', 'Austin TX', 'None'),
  state: pick('TX', 'PR', 'AE', 'Texas'),
  zip: pick('78701', '78701-4412', '00926', '09499', '7870'),
  country: pick('', 'US', 'U.S.A.', 'Canada', 'NA'),
});

describe('the short way', () => {
  it('prints what the careful one prints', () => {
    fc.assert(
      fc.property(written, (given) => {
        expect(postalAddress(given)).toEqual(carefulAddress(given));
      }),
      { numRuns: 1500 },
    );
    expect(postalAddress(ANA)).toEqual(carefulAddress(ANA));
  });
});

describe('a street with its number', () => {
  const word = pick(
    ...[
      'Oak',
      'North',
      'W',
      'St.',
      'Street',
      'Highway',
      'County',
      'Rd',
      'CR',
      'FM',
      'I',
      'I-35',
      '5',
      '12',
      'Apt',
      'No',
    ],
    ...[
      'Floor',
      '3rd',
      'First',
      'Calle',
      'Rear',
      '-',
      "O'Neil",
      'Texas',
      'Attn',
      'Lot',
      'B',
      '78701',
      'Ñandú',
    ],
  );
  const street = fc.tuple(
    pick('7', '12', '78701', '12B', '3rd'),
    fc.array(word, { minLength: 1, maxLength: 4 }),
  );
  const unit = pick('', '', 'Apt 4', '#4', 'Suite 12B');

  it('prints the same the short way, whatever the number and whatever was printed before', () => {
    fc.assert(
      fc.property(street, unit, ([number, words], address2) => {
        const given = { ...ANA, address1: [number, ...words].join(' '), address2 };
        expect(postalAddress(given)).toEqual(carefulAddress(given));
      }),
      { numRuns: 1500 },
    );
  });

  it('prints addresses of Puerto Rico the same the short way', () => {
    const words = pick(
      ...[
        'Calle',
        'Luna',
        'Avenida',
        'Ave',
        'Ñandú',
        'Urb',
        'Urb.',
        'URBANIZACIÓN',
        'Bo',
        'Cond',
        'Res',
        'Carr',
      ],
      ...[
        'KM',
        '5',
        '2-A',
        'A',
        'Final',
        'Apt',
        'Sect',
        'Ext',
        'Villa',
        'Norte',
        'PR',
        'Ann',
        'Lee',
        'Camino',
        '#',
      ],
    );
    const line = fc.array(words, { maxLength: 4 }).map((each) => each.join(' '));
    const number = pick('1 ', '12 ', '926 ', '00926 ', '# 4 ', '');
    const whom = pick('Ann Lee', 'Urb Villa', 'Calle Luna', '12 Calle Luna', '');
    fc.assert(
      fc.property(number, line, line, whom, whom, (house, street, address2, name, company) => {
        const place = { city: 'Caguas', state: 'PR', zip: '00926' };
        const given = { ...ANA, ...place, name, company, address1: `${house}${street}`.trim(), address2 };
        expect(postalAddress(given)).toEqual(carefulAddress(given));
      }),
      { numRuns: 3000 },
    );
  });

  it('prints cities that may be states the same the short way', () => {
    const place = pick('TX 78701', 'NY 10007', 'MO 64101', 'DC 20001', 'WA 98101', 'WV 25301');
    const words = pick(
      ...'New,York,Kansas,West,Virginia,Port,Washington,D.C.,DC,St.,USA,U.S.,Tex,N.,N,Los,City'.split(','),
    );
    const city = fc.array(words, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(place, city, (region, name) => {
        const [state = '', zip = ''] = region.split(' ');
        const given = { ...ANA, city: name, state, zip };
        expect(postalAddress(given)).toEqual(carefulAddress(given));
      }),
      { numRuns: 1500 },
    );
  });

  it('prints names and companies the same the short way', () => {
    const part = pick(
      ...'Ann,Lee,Matthew,Att.,att,Care,of,and,or,&,N/A,De,None,J.P.,St.,-,C/O,Ngọc,Groß,ÿ,"La Oca",A+B,%,(x),....'.split(
        ',',
      ),
    );
    const name = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(name, name, (person, company) => {
        const given = { ...ANA, name: person, company };
        expect(postalAddress(given)).toEqual(carefulAddress(given));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the block', () => {
  const lines = fc.array(
    pick(
      '12 Oak St',
      'Apt 4',
      '12 B',
      'Acme Building',
      'C/O Bob',
      'and Mary',
      'PO Box 5',
      'Attn Fleet',
      'Austin TX',
      'Rear',
      '3rd Floor',
      'County Rd 5',
      'RR 2',
      'Box 18',
      'null',
      'Urb Royal Oak',
      '150 Calle A',
      'A-17',
    ),
    { minLength: 1, maxLength: 5 },
  );
  const address = fc.tuple(written, lines).map(([given, each]) => ({
    ...ANA,
    name: given.name,
    company: given.company,
    address1: each.join('\n'),
    state: given.state === 'PR' ? 'PR' : 'TX',
    zip: given.state === 'PR' ? '00926' : '78701',
  }));

  it('has at most six lines and ends with city, state and ZIP Code', () => {
    fc.assert(
      fc.property(address, (given) => {
        const { block } = postalAddress(given);
        expect(block.length).toBeLessThanOrEqual(6);
        if (block.length > 0) expect(block.at(-1)).toBe(`AUSTIN ${given.state} ${given.zip}`);
      }),
      { numRuns: 700 },
    );
  });

  it('loses no word', () => {
    const dropped = new Set([
      'NULL',
      'NONE',
      'ATTN',
      'ATT',
      'CO',
      'AND',
      'AUSTIN',
      'TX',
      'FLOOR',
      '3RD',
      'RD',
      'ST',
      'STREET',
      '',
    ]);
    fc.assert(
      fc.property(address, (given) => {
        const block = postalAddress(given)
          .block.join(' ')
          .replace(/[^A-Z0-9]+/g, ' ');
        if (block === '') return;
        const words = `${given.name} ${given.company} ${given.address1}`.toUpperCase().split(/[^A-Z0-9]+/);
        expect(words.filter((word) => !dropped.has(word) && !block.includes(word))).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });
});
