import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenAddress } from '../../../src/records/address/addressIssues.js';
import { postalAddress } from '../../../src/records/address/postalAddress.js';
import { zipCode } from '../../../src/records/address/region/zipCode.js';
import { streetLine } from '../../../src/records/address/street/streetLine.js';

function block(owner: Partial<WrittenAddress>): readonly string[] {
  return postalAddress({
    name: 'Ana López',
    company: '',
    address1: '123 Main Street',
    address2: '',
    city: 'Austin',
    state: 'Texas',
    zip: '78701',
    country: '',
    ...owner,
  }).block;
}

describe('the address block', () => {
  it('is capitals with the last line CITY ST ZIP+4', () => {
    expect(block({ zip: '787014412', country: 'U.S.A.' })).toEqual([
      'ANA LÓPEZ',
      '123 MAIN ST',
      'AUSTIN TX 78701-4412',
    ]);
  });

  it('puts the person of a company above it, after ATTN', () => {
    expect(block({ company: 'Acme Leasing, Inc.' }).slice(0, 2)).toEqual([
      'ATTN ANA LÓPEZ',
      'ACME LEASING INC',
    ]);
    expect(block({ name: '', company: 'Acme Leasing, Inc.' })[0]).toBe('ACME LEASING INC');
  });

  it('joins a unit to its street, or sets it above when the line gets long', () => {
    expect(block({ address2: 'Apartment 4B' })[1]).toBe('123 MAIN ST APT 4B');
    expect(
      block({ address1: '12345 Old Sugar Mill Plantation Road', address2: 'Suite 1200' }).slice(1, 3),
    ).toEqual(['STE 1200', '12345 OLD SUGAR MILL PLANTATION RD']);
  });

  it('writes Puerto Rico with its urbanization above the street', () => {
    const owner = {
      address1: '150 Calle A',
      address2: 'Urb. Las Gladiolas',
      city: 'San Juan',
      zip: '926-3232',
    };
    expect(block({ ...owner, state: 'PR' }).slice(1)).toEqual([
      'URB LAS GLADIOLAS',
      '150 CALLE A',
      'SAN JUAN PR 00926-3232',
    ]);
    expect(block({ ...owner, state: '', country: 'Puerto Rico' }).at(-1)).toBe('SAN JUAN PR 00926-3232');
  });

  it('writes military addresses without a country', () => {
    expect(
      block({ address1: 'PSC 802 Box 74', city: 'APO', state: 'AE', zip: '09499-0074' }).slice(1),
    ).toEqual(['PSC 802 BOX 74', 'APO AE 09499-0074']);
  });

  it('ends a foreign address with the country', () => {
    const owner = {
      address1: '111 Wellington St',
      city: 'Ottawa',
      state: 'ON',
      zip: 'K1A 0A9',
      country: 'ca',
    };
    expect(block(owner).slice(1)).toEqual(['111 WELLINGTON ST', 'OTTAWA ON K1A 0A9', 'CANADA']);
    const german = {
      address1: 'Lindenstraße 4',
      city: '10115 Berlin',
      state: '',
      zip: '',
      country: 'Germany',
    };
    expect(block({ ...german, country: 'Deutschland' }).at(-1)).toBe('GERMANY');
    expect(block(german).slice(1)).toEqual(['LINDENSTRASSE 4', '10115 BERLIN', 'GERMANY']);
  });

  it.each([
    { address1: '' },
    { city: '' },
    { state: '' },
    { state: 'Texico' },
    { zip: '' },
    { zip: '7870' },
    { zip: '7870A' },
    { name: '' },
    { country: 'Canada', city: '' },
  ])('is empty for an address that reaches nobody: %j', (owner) => expect(block(owner)).toEqual([]));

  it('has six lines at most, in NFC and without a line break, whatever the fields hold', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const lines = fc.array(text, { maxLength: 5 }).map((each) => each.join('\n'));
    fc.assert(
      fc.property(
        text,
        text,
        lines,
        lines,
        fc.constantFrom('', 'Canada'),
        (name, company, address1, address2, country) => {
          const found = block({ name, company, address1, address2, country });
          expect(found.length).toBeLessThanOrEqual(6);
          expect(found.every((line) => line === line.normalize('NFC') && !line.includes('\n'))).toBe(true);
        },
      ),
    );
  });
});

describe('a street line', () => {
  it('is written the same when it is written again', () => {
    const pick = (...texts: string[]) => fc.constantFrom(...texts);
    const parts = fc.tuple(
      pick('12', '12-B', 'N6W23', '842'),
      pick('', 'North', 'S.', 'Southwest'),
      pick(
        'Main',
        'Court',
        'North',
        '3rd',
        'County Rd 5',
        'Hwy 21',
        'CR 9',
        'State Route A',
        'Sea Front',
        'Avenue',
      ),
      pick('', 'Street', 'Ct.', 'Avenue'),
      pick('', 'West', 'NE'),
      pick(
        '',
        'Apt 4',
        '#4',
        'Suite West',
        '3rd Floor',
        'Rear',
        'Bldg 4 Apt #2',
        'Third Floor, Ste 5',
        'Lot',
      ),
    );
    fc.assert(
      fc.property(parts, (words) => {
        const once = streetLine(words.filter(Boolean).join(' '));
        expect(streetLine(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a ZIP Code', () => {
  it.each([
    ['78701', 'TX', '78701'],
    ['787014412', 'TX', '78701-4412'],
    ['78701 4412', 'TX', '78701-4412'],
    ['78701-', 'TX', '78701'],
    ['78701-0000', 'TX', '78701'],
    ['78701.0', 'TX', '78701'],
    ['2134', 'MA', '02134'],
    ['21341234', 'MA', '02134-1234'],
    ['926', 'PR', '00926'],
    ['926', 'MA', undefined],
    ['2134', 'TX', undefined],
    ['787011', 'TX', undefined],
    ['K1A 0A9', 'TX', undefined],
    ['', 'TX', undefined],
    ['00000', 'TX', undefined],
    ['00000-1234', 'PR', undefined],
    ['0', 'PR', undefined],
    ['000', 'PR', undefined],
  ])('%j in %s is %j', (written, state, zip) => expect(zipCode(written, state)).toBe(zip));
});
