import { describe, expect, it } from 'vitest';
import { postalAddress } from '../../../../src/records/address/postalAddress.js';
import { statesOf } from '../../../../src/records/address/region/zipStates.js';
import { ANA, doubted, printed } from '../table.js';

type Case = readonly [city: string, state: string, zip: string, last: string];

/** City, state and ZIP Code as written, and the last line; `refused: column` when there is none. */
const CASES: readonly Case[] = [
  ['Austin', 'TX', '78701', 'AUSTIN TX 78701'],
  ['Austin', 'tx', '78701-4412', 'AUSTIN TX 78701-4412'],
  ['Austin', 'Texas', '787014412', 'AUSTIN TX 78701-4412'],
  ['Austin', 'Tex.', '78701 4412', 'AUSTIN TX 78701-4412'],
  ['Austin', 'T X', '78701 - 4412', 'AUSTIN TX 78701-4412'],
  ['Austin', 'TX.', '78701–4412', 'AUSTIN TX 78701-4412'],
  ['Austin', 'TX', '78701-0000', 'AUSTIN TX 78701'],
  ['Austin', 'TX', '78701.0', 'AUSTIN TX 78701'],
  ['Austin', 'TX', 'ZIP 78701', 'AUSTIN TX 78701'],
  ['Austin, TX', '', '78701', 'AUSTIN TX 78701'],
  ['Austin, TX', 'TX', '78701', 'AUSTIN TX 78701'],
  ['Austin TX', 'Texas', '78701', 'AUSTIN TX 78701'],
  ['Austin, Texas', '', '78701', 'AUSTIN TX 78701'],
  ['AUSTIN TX 78701', '', '', 'AUSTIN TX 78701'],
  ['AUSTIN TX 78701', 'TX', '78701', 'AUSTIN TX 78701'],
  ['Austin, TX 78701-4412', 'TX', '78701', 'AUSTIN TX 78701-4412'],
  ['Austin 78701', 'TX', '', 'AUSTIN TX 78701'],
  ['Austin 78701', 'TX', '78701', 'AUSTIN TX 78701'],
  ['Austin, TX, USA', '', '78701', 'AUSTIN TX 78701'],
  ['Austin USA', 'TX', '78701', 'AUSTIN TX 78701'],
  ['Austin', 'TX 78701', '', 'AUSTIN TX 78701'],
  ['Austin', '', 'TX 78701', 'AUSTIN TX 78701'],
  ['', 'Austin, TX', '78701', 'AUSTIN TX 78701'],
  ['', '', 'Austin TX 78701', 'AUSTIN TX 78701'],
  ['Charleston West Virginia', '', '25301', 'CHARLESTON WV 25301'],
  ['Winston-Salem, N. Carolina', '', '27101', 'WINSTON-SALEM NC 27101'],
  ['Washington', 'D.C.', '20001', 'WASHINGTON DC 20001'],
  ['Washington DC', '', '20001', 'WASHINGTON DC 20001'],
  ['Washington, D.C.', 'DC', '20001', 'WASHINGTON DC 20001'],
  ['New York', 'New York', '10001', 'NEW YORK NY 10001'],
  ['New York, New York', '', '10001', 'NEW YORK NY 10001'],
  ['New York', 'NY', '10001', 'NEW YORK NY 10001'],
  ['Kansas City', 'KS', '66101', 'KANSAS CITY KS 66101'],
  ['Port Washington', 'NY', '11050', 'PORT WASHINGTON NY 11050'],
  ['Port Washington', '', '11050', 'refused: state'],
  ['St. Louis', 'Mo.', '63101', 'ST LOUIS MO 63101'],
  ['San Juan', 'P.R.', '926', 'SAN JUAN PR 00926'],
  ['San Juan', 'Puerto Rico', '00926-3232', 'SAN JUAN PR 00926-3232'],
  ['Boston', 'Mass.', '2134', 'BOSTON MA 02134'],
  ['Boston', 'MA', '21341234', 'BOSTON MA 02134-1234'],
  ['Boston', 'MA', '0213', 'refused: zip'],
  ['Hartford', 'Conn', '6101', 'HARTFORD CT 06101'],
  ['Newark', 'N.J.', '7102', 'NEWARK NJ 07102'],
  ['Los Angeles', 'Calif.', '90001', 'LOS ANGELES CA 90001'],
  ['Fargo', 'N. Dak.', '58102', 'FARGO ND 58102'],
  ['Austin', 'TX', '7870', 'refused: zip'],
  ['Austin', 'TX', '787011', 'refused: zip'],
  ['Austin', 'TX', '0', 'refused: zip'],
  ['Austin', 'TX', 'unknown', 'refused: zip'],
  ['Austin, TX', '', '', 'refused: zip'],
  ['N/A', 'TX', '78701', 'refused: city'],
  ['unknown', 'TX', '78701', 'refused: city'],
  ['Austin', 'null', '78701', 'refused: state'],
  ['Austin', 'Texico', '78701', 'refused: state'],
  ['APO', 'AE', '9499', 'APO AE 09499'],
  ['APO AE', '', '09499', 'APO AE 09499'],
  ['APO, AE 09499', '', '', 'APO AE 09499'],
  ['FPO', 'Armed Forces Pacific', '96604', 'FPO AP 96604'],
  ['DPO', 'AA', '34033', 'DPO AA 34033'],
  ['APO', 'AE', '78701', 'refused: zip'],
  ['APO', 'TX', '09499', 'refused: zip'],
  ['Austin', 'TX', '34033', 'refused: zip'],
  ['Austin', 'TX', '96604', 'refused: zip'],
];

describe('the last line', () => {
  it.each(CASES)('of city %j, state %j, ZIP %j is %j', (city, state, zip, last) => {
    expect(printed({ city, state, zip }).split(' / ').at(-1)).toBe(last);
  });

  it('is read from a street line when the city is blank', () => {
    const line = { city: '', state: '', zip: '', address2: 'Austin, TX 78701' };
    expect(printed(line)).toBe('ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701');
    expect(printed({ ...line, state: 'TX', zip: '78701' })).toBe('ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701');
  });

  it.each([
    'Austin, TX 78701',
    'AUSTIN TX 78701-4412',
    'Austin Texas',
    'austin',
    '78701',
    'USA',
    'U.S.A.',
    'United States',
  ])('is not said twice: a line %j is dropped', (address2) => {
    expect(printed({ address2 })).toBe('ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701');
    expect(printed({ address1: `123 Main Street\n${address2}` })).toBe(
      'ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701',
    );
  });

  it('is not said twice at the end of a street line', () => {
    for (const end of [', Austin, TX 78701', ' Austin TX', ', Austin, Texas, 78701'])
      expect(printed({ address1: `123 Main Street${end}` })).toBe(
        'ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701',
      );
    expect(printed({ address1: '123 Austin Street' })).toBe('ANA LOPEZ / 123 AUSTIN ST / AUSTIN TX 78701');
    expect(printed({ address1: '123 Elm CT', city: 'Hartford', state: 'CT', zip: '06101' })).toMatch(
      /123 ELM CT/,
    );
  });
});

describe('a city that names another state than the state field', () => {
  it.each([
    ['Austin, TX', 'CA', '78701', 'AUSTIN TX 78701'],
    ['Austin, Texas', 'CA', '90210', 'AUSTIN CA 90210'],
    ['Los Angeles CA', 'TX', '90012', 'LOS ANGELES CA 90012'],
    ['Boise, ID', 'OR', '10001', 'BOISE OR 10001'],
  ])('%s in %s with %s is %s, and reported', (city, state, zip, last) => {
    const { block, doubts } = postalAddress({ ...ANA, address1: '12 Elm St', city, state, zip });
    expect(block.at(-1)).toBe(last);
    expect(doubts.map(({ column }) => column)).toContain('city');
  });

  it('is none where the state is part of its name', () => {
    const place = { city: 'Port Washington', state: 'NY', zip: '98001' };
    expect(postalAddress({ ...ANA, address1: '12 Elm St', ...place }).block.at(-1)).toBe(
      'PORT WASHINGTON NY 98001',
    );
  });
});

describe('a state and a ZIP Code that disagree', () => {
  it.each([
    ['TX', '02134', 'zip'],
    ['CA', '78701', 'zip'],
    ['NY', '00100', 'zip'],
    ['AP', '09499', 'zip'],
    ['MA', '7102', 'zip'],
    ['NY', '06390', ''],
    ['CT', '06390', ''],
    ['TX', '73949', ''],
    ['WY', '83414', ''],
    ['AS', '96799', ''],
    ['HI', '96701', ''],
    ['MD', '20588', ''],
    ['GU', '96910', ''],
    ['MP', '96950', ''],
    ['TX', '88510', ''],
    ['MA', '05501', ''],
    ['NY', '00501', ''],
  ])('are told: %s and %s', (state, zip, column) => {
    expect(doubted({ state, zip })).toBe(column);
    expect(printed({ state, zip })).toMatch(new RegExp(`AUSTIN ${state} ${zip.padStart(5, '0')}$`));
  });

  it('are told with the state that has the ZIP Code', () => {
    const { doubts } = postalAddress({ ...ANA, zip: '02134' });
    expect(doubts[0]?.hint).toContain('MA has ZIP Codes that begin with 021, not TX');
  });

  it('serves every prefix that is in use with one state at least', () => {
    const served = Array.from({ length: 1000 }, (_, prefix) => statesOf(String(prefix).padStart(3, '0')));
    expect(served.filter(Boolean).length).toBeGreaterThan(900);
    expect(statesOf('000')).toBe('');
    expect(served.every((states) => /^(?:[A-Z]{2}(?: [A-Z]{2})*)?$/.test(states))).toBe(true);
  });
});
