import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { openSpelling } from '../../src/check/words/spelling/openSpelling.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/campaigns');
const words = new Set(
  ['20LC02', '23LJ01', '26NA04'].flatMap(
    (code) => readFileSync(join(FIXTURES, `${code}.yaml`), 'utf8').match(/[\p{L}]+(?:'[\p{L}]+)?/gu) ?? [],
  ),
);
/** Each word as it is, without its last letter, with two letters exchanged, and with an ending of its language. */
const forms = [...words].flatMap((word) => [
  word,
  word.slice(0, -1),
  word.charAt(1) + word.charAt(0) + word.slice(2),
  `${word}s`,
  `re${word}`,
]);

/** A reader that puts every affix on beforehand. */
describe.each(['en', 'es'] as const)('the dictionary %s', (language) => {
  it('knows what nspell knows', async () => {
    const dictionary = (await import(`dictionary-${language}`)).default;
    const peer = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
    const speller = (await openSpelling([language]))[language];
    const plain = forms.filter((word) => word.length > 1 && word === word.toLowerCase());
    expect(plain.length).toBeGreaterThan(5000);
    const other = plain.filter((word) => speller?.knows(word) !== peer.correct(word));
    expect(other).toEqual([]);
  });
});

it('names the word that differs least', async () => {
  const { en, es } = await openSpelling(['en', 'es']);
  expect(['recieve', 'vehicel', 'saftey', 'xqzv'].map((word) => en?.nearest(word))).toEqual([
    'receive',
    'vehicle',
    'safety',
    undefined,
  ]);
  expect(es?.nearest('vehiculo')).toBe('vehículo');
});
