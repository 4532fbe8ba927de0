import { describe, expect, it } from 'vitest';
import { postalAddress } from '../../../src/records/address/postalAddress.js';
import { ANA, printed } from './table.js';

type Case = readonly [name: string, company: string, address1: string, whom: string, greeted: string];

const STREET = '12 Oak St';

/** Name, company and lines above the street as written; the lines of the block, and who is greeted. */
const CASES: readonly Case[] = [
  ['Ana Lopez', '', '', 'ANA LOPEZ', 'Ana Lopez'],
  ['', 'Acme Leasing, Inc.', '', 'ACME LEASING INC', ''],
  ['Ana Lopez', 'Acme', '', 'ATTN ANA LOPEZ / ACME', 'Ana Lopez'],
  ['Acme', 'ACME', '', 'ACME', 'Acme'],
  ['J.P. Morgan', '', '', 'J.P. MORGAN', 'J.P. Morgan'],
  ['', 'Amazon.com, Inc.', '', 'AMAZON.COM INC', ''],
  ['', 'U.S.A. Trucks', '', 'U.S.A. TRUCKS', ''],
  ['St. John Smith Jr.', '', '', 'ST JOHN SMITH JR', 'St. John Smith Jr.'],
  ['Bob A. Smith', '', '', 'BOB A SMITH', 'Bob A. Smith'],
  ['Smith, John', '', '', 'SMITH JOHN', 'Smith, John'],
  ['', 'AT&T', '', 'AT&T', ''],
  ['', '100% Juice', '', '100% JUICE', ''],
  ['', 'Home Care of Texas', '', 'HOME CARE OF TEXAS', ''],
  ['ATTN: Ana Lopez', '', '', 'ATTN ANA LOPEZ', 'Ana Lopez'],
  ['Attn Ana Lopez', 'Acme', '', 'ATTN ANA LOPEZ / ACME', 'Ana Lopez'],
  ['Attention: Ana Lopez', 'Acme', '', 'ATTN ANA LOPEZ / ACME', 'Ana Lopez'],
  ['ATTN: ATTN Ana Lopez', 'Acme', '', 'ATTN ANA LOPEZ / ACME', 'Ana Lopez'],
  ['Acme', 'ATTN: Fleet', '', 'ATTN FLEET / ACME', 'Acme'],
  ['', 'Acme ATTN: Fleet', '', 'ATTN FLEET / ACME', 'Fleet'],
  ['Ana Lopez', 'Acme', 'ATTN Ana Lopez', 'ATTN ANA LOPEZ / ACME', 'Ana Lopez'],
  ['Ana Lopez', '', 'ATTN: Ana Lopez', 'ANA LOPEZ', 'Ana Lopez'],
  ['Ana Lopez', 'Acme', 'ATTN: Fleet', 'ATTN FLEET / ANA LOPEZ / ACME', 'Ana Lopez'],
  ['', 'Acme', 'Attn: Joe', 'ATTN JOE / ACME', 'Joe'],
  ['', '', 'Attn: Joe', 'ATTN JOE', 'Joe'],
  ['Ana Lopez', 'C/O Acme', '', 'ANA LOPEZ / C/O ACME', 'Ana Lopez'],
  ['Ana Lopez c/o Bob', '', '', 'ANA LOPEZ / C/O BOB', 'Ana Lopez'],
  ['Ana Lopez (c/o Bob)', '', '', 'ANA LOPEZ / C/O BOB', 'Ana Lopez'],
  ['Ana Lopez', '', 'c/o Bob', 'ANA LOPEZ / C/O BOB', 'Ana Lopez'],
  ['Ana Lopez', '', 'In care of Bob', 'ANA LOPEZ / C/O BOB', 'Ana Lopez'],
  ['Ana Lopez', '', '% Bob', 'ANA LOPEZ / C/O BOB', 'Ana Lopez'],
  ['Ana Lopez c/o Bob', '', 'C/O Bob', 'ANA LOPEZ / C/O BOB', 'Ana Lopez'],
  ['Ana Lopez', '', 'C/O C/O Bob', 'ANA LOPEZ / C/O BOB', 'Ana Lopez'],
  ['C/O Bob', '', '', 'C/O BOB', 'Bob'],
  ['Ana Lopez', 'Acme', 'c/o Bob', 'ATTN ANA LOPEZ / ACME / C/O BOB', 'Ana Lopez'],
  ['John Smith', '', 'and Mary Smith', 'JOHN SMITH / AND MARY SMITH', 'John Smith and Mary Smith'],
  ['John Smith', '', '& Mary', 'JOHN SMITH / & MARY', 'John Smith & Mary'],
  ['John Smith', '& Mary Smith', '', 'JOHN SMITH / & MARY SMITH', 'John Smith & Mary Smith'],
  ['John Smith &', '', 'Mary Smith', 'JOHN SMITH & / MARY SMITH', 'John Smith & Mary Smith'],
  [
    'John Smith',
    'Acme',
    'and Mary Smith',
    'ATTN JOHN SMITH / AND MARY SMITH / ACME',
    'John Smith and Mary Smith',
  ],
  ['John Smith', '', 'or Current Resident', 'JOHN SMITH / OR CURRENT RESIDENT', 'John Smith'],
  ['n/a', 'Acme', '', 'ACME', ''],
  ['Ana Lopez', 'NONE', '', 'ANA LOPEZ', 'Ana Lopez'],
  ['Ana Lopez', 'null', 'N/A', 'ANA LOPEZ', 'Ana Lopez'],
  ['Nan Nguyen', '', '', 'NAN NGUYEN', 'Nan Nguyen'],
  ['Unity Brown', '', '', 'UNITY BROWN', 'Unity Brown'],
  ['Ana Lopez', '', 'Legal Department', 'ANA LOPEZ / LEGAL DEPARTMENT', 'Ana Lopez'],
  ['Ana Lopez', '', 'Ana Lopez', 'ANA LOPEZ', 'Ana Lopez'],
];

describe('the addressees', () => {
  it.each(CASES)('of name %j, company %j and line %j are %j', (name, company, line, whom, greeted) => {
    const address1 = line === '' ? STREET : `${line}\n${STREET}`;
    const read = postalAddress({ ...ANA, name, company, address1 });
    expect(read.block.slice(0, -2).join(' / ')).toBe(whom);
    expect(read.block.at(-2)).toBe('12 OAK ST');
    expect(read.name).toBe(greeted);
    // In the other field of the address, too.
    expect(postalAddress({ ...ANA, name, company, address1: STREET, address2: line }).block).toEqual(
      read.block,
    );
  });

  it.each([
    'null',
    'NULL',
    '(null)',
    'None',
    'n/a',
    'N.A.',
    '#N/A',
    'unknown',
    'UNKNOWN OWNER',
    '0',
    '00',
    '-',
    '.',
    'tbd',
    'TBA',
    'xxx',
    'XXXX',
    'nil',
    'undefined',
    'NULL NULL',
    'N/A N/A',
    '???',
    'Not Available',
  ])('are none when the name is %j', (name) => {
    expect(printed({ name })).toBe('refused: name');
    expect(printed({ name: '', company: name })).toBe('refused: name');
    expect(printed({ address1: name })).toBe('refused: address1');
    expect(printed({ address2: name })).toBe('ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701');
    expect(printed({ city: name })).toBe('refused: city');
    expect(printed({ country: name })).toBe('ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701');
  });
});
