import { describe, expect, it } from 'vitest';
import { readDealers } from '../../../src/records/dealers/readDealers.js';
import { source } from '../source.js';

const read = (text: string) => readDealers(source(text, { name: 'dealers.csv' }));

describe('the dealers file', () => {
  it('gives dealers by their code, whatever the order of the columns', async () => {
    const dealers = await read(
      'phone,code,name,address,note\n(512) 555-0111,tx101,Lone Star,"1 Oak Rd, Austin, TX 78701",x\n',
    );
    expect([...dealers]).toEqual([
      [
        'TX101',
        {
          code: 'TX101',
          name: 'Lone Star',
          address: '1 OAK RD\nAUSTIN TX 78701',
          phone: '(512) 555-0111',
          area: '',
        },
      ],
    ]);
  });

  it('says which brands a dealer sells, if the file does', async () => {
    const dealers = await read('code,name,brands\n1,A,"Lexus, norvane"\n2,B,\n');
    expect([...dealers.values()].map(({ brands }) => brands)).toEqual([['lexus', 'norvane'], undefined]);
  });

  it('prints an address in the form of the address block', async () => {
    const dealers = await read('code,name,address\n1,A,"1 Oak Rd\nAustin, TX 78701"\n');
    expect(dealers.get('1')?.address).toBe('1 OAK RD\nAUSTIN TX 78701');
  });

  it.each([
    { text: '', code: 'COLUMN_MISSING', line: 1 },
    { text: 'code,address\n', code: 'COLUMN_MISSING', line: 1 },
    { text: 'code,name,Code\n', code: 'COLUMN_REPEATED', line: 1 },
    { text: 'code,name\n1,A\n1,B\n', code: 'DEALERS_INVALID', line: 3 },
    { text: 'code,name\n,A\n', code: 'DEALERS_INVALID', line: 2 },
    { text: 'code,name\n1\n', code: 'DEALERS_INVALID', line: 2 },
    { text: 'code,name\n1,Lexus of San JosÃ©\n', code: 'DEALERS_INVALID', line: 2 },
  ])('refuses $text with its line', async ({ text, code, line }) => {
    await expect(read(text)).rejects.toMatchObject({ code, place: { file: 'dealers.csv', line } });
  });
});
