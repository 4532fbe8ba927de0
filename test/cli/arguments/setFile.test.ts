import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { formValues } from '../../../src/cli/arguments/formValues.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-set-'));
afterAll(() => rmSync(folder, { recursive: true }));

function valuesOf(text: string, set: readonly string[] = []): readonly string[] {
  const setFile = join(folder, 'buyer');
  writeFileSync(setFile, text);
  return formValues({ set, setFile });
}

const EXPECTED = ['name=Ana Buyer', 'address=1 Oak Rd, Austin, TX 07801', 'home_phone=0123'];

it.each([
  ['lines', 'name=Ana Buyer\naddress=1 Oak Rd, Austin, TX 07801\nhome_phone=0123\n'],
  [
    'lines of Windows, with blanks and a comment',
    '# the buyer\r\nname=Ana Buyer\r\n\r\naddress=1 Oak Rd, Austin, TX 07801\r\nhome_phone=0123',
  ],
  ['YAML', 'name: Ana Buyer\naddress: 1 Oak Rd, Austin, TX 07801\nhome_phone: 0123\n'],
  ['JSON', '{"name": "Ana Buyer", "address": "1 Oak Rd, Austin, TX 07801", "home_phone": "0123"}'],
])('reads the values of a form from %s', (_what, text) => {
  expect(valuesOf(text)).toEqual(EXPECTED);
});

it('lets an option of the command line win', () => {
  expect(valuesOf('name=From File', ['name=From Option']).at(-1)).toBe('name=From Option');
});

it.each([
  ['a list', '- a\n- b\n'],
  ['a value that is a list', 'name: [a, b]\n'],
  ['a text', 'Ana Buyer, Oak Road\n'],
])('refuses %s, and shows nothing of it', (_what, text) => {
  expect(() => valuesOf(text)).toThrow(expect.objectContaining({ code: 'FIELD_INVALID', exit: 2 }));
  expect(() => valuesOf(text)).not.toThrow(/Ana|Oak/);
});
