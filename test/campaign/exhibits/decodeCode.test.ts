import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeForms, decodeAmong, decodeCode } from '../../../src/campaign/exhibits/decodeCode.js';
import { parseBrand } from '../../../src/campaign/workspace/parseCampaign.js';
import { fixtureText, fixtureWorkspace } from '../fixtureFiles.js';

const lexus = fixtureWorkspace().brand('lexus');

function meanings(code: string, brand: CodeForms = lexus): (string | undefined)[] {
  return decodeCode(code, brand)?.parts.map((part) => part.meaning) ?? [];
}

function meaningOf(code: string, is: string): string | undefined {
  return decodeCode(code, lexus)?.parts.find((part) => part.is === is)?.meaning;
}

/** A brand whose file names these forms. */
function brandOf(name: string, codes: string): CodeForms {
  const rest = fixtureText('brands/norvane.yaml')
    .replace(/^name: .*\n/m, '')
    .replace(/^codes:\n(?: .*\n)+/m, '');
  return parseBrand({ file: `brands/${name}.yaml`, text: `name: ${name}\n${codes}\n${rest}` });
}

describe('a code of six characters', () => {
  it.each([
    ['20LC02', ['2020', 'Lexus', 'Special Service Campaign', '2']],
    ['20LE02', ['2020', 'Lexus', 'Customer Support Program', '2']],
    ['23lj01', ['2023', 'Lexus', 'Second Key Delivery Program', '1']],
    ['19TA20', ['2019', 'Toyota', 'Safety Recall (Remedy Notice)', '20']],
    ['20TB02', ['2020', 'Toyota', 'Safety Recall (Interim Notice)', '2']],
    ['21TD03', ['2021', 'Toyota', 'Limited Service Campaign', '3']],
  ])('%s says year, company, program and number', (code, expected) => {
    expect(meanings(code)).toEqual(expected);
  });

  it('reports a letter that nobody has seen as unknown', () => {
    expect(meanings('24LG01')).toEqual(['2024', 'Lexus', undefined, '1']);
    expect(meanings('24XA01')).toEqual(['2024', undefined, 'Safety Recall (Remedy Notice)', '1']);
  });
});

describe('a code of three characters', () => {
  it.each([
    ['BLC', '2011', 'Lexus'],
    ['9LA', '2009', 'Lexus'],
    ['60C', '2006', 'Toyota'],
    ['H0A', '2017', 'Toyota'],
    ['J0K', '2018', 'Toyota'],
    ['K0D', '2019', 'Toyota'],
    ['D3F', '2013', 'Toyota, interim notice'],
    ['DSF', '2013', 'Supplement'],
    ['ZKA', '2019', undefined],
    ['ZLZ', undefined, 'Lexus'],
    ['I0A', undefined, 'Toyota'],
  ])('%s says its year and company', (code, year, company) => {
    expect([meaningOf(code, 'year'), meaningOf(code, 'company')]).toEqual([year, company]);
  });

  it('does not say the kind of campaign', () => {
    expect(meaningOf('F0B', 'program')).toBeUndefined();
  });
});

describe('the codes of other makers', () => {
  it.each([
    ['ford', 'NNLNN', ['24S49', '21E02'], ['24S4', 'S2449', '24SS9']],
    ['gm', 'NNNNNL?', ['13454', '14063A'], ['1345', '13454AB']],
    ['gm', 'nNNNNNNNNNa?', ['N232404220', 'N232404220A'], ['N232404220B', 'M232404220']],
    ['hyundai', 'NNN', ['200', '041'], ['20', '20A']],
    ['kia', 'scNNN', ['SC208'], ['SD208', 'SC20']],
    ['honda', 'LNN', ['K41', 'X02'], ['4K1', 'K411']],
    ['fca', 'LNNL?', ['Y63', 'W10A'], ['63Y']],
    ['truck', 'fl-NNN', ['FL-874'], ['FL874', 'FX-874']],
    ['cycle', 'NNNN', ['0178'], ['178']],
    ['nissan', 'rNNXN', ['R23C4', 'R2314'], ['P23C4']],
  ])('are those of a form that the brand file names: %s %s', (name, pattern, codes, others) => {
    const brand = brandOf(name, `codes: [{ pattern: ${pattern} }]`);
    for (const code of codes)
      expect(decodeCode(code, brand)).toMatchObject({ code, form: pattern, parts: [] });
    for (const code of others) expect(decodeCode(code, brand)).toBeUndefined();
  });

  it('are decoded by the brand that knows most of their boxes', () => {
    const plain = brandOf('acme', 'codes: [{ pattern: NNLLNN }]');
    expect(decodeAmong('20LC02', [plain, lexus])?.brand).toBe('Lexus');
    expect(decodeAmong('20AC02', [plain, lexus])?.brand).toBe('acme');
    expect(decodeAmong('recall', [plain, lexus])).toBeUndefined();
  });
});

describe('any text', () => {
  it('is decoded without an error, and the boxes of a code put together are the code', () => {
    const near = fc.stringMatching(/^[0-9A-Za-z]{2,7}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const decoded = decodeCode(text, lexus);
        if (decoded === undefined) return;
        expect(decoded.parts.map((part) => part.characters).join('')).toBe(decoded.code);
      }),
    );
  });

  it.each(['', '20LC2', '2OLC02', '24S49x', 'recall'])('"%s" is unknown', (text) => {
    expect(decodeCode(text, lexus)).toBeUndefined();
  });
});
