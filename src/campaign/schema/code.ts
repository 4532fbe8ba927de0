/** Campaign codes as makers write them, and the patterns by which a brand file says which forms exist. */
import { z } from 'zod';

/** Codes name files and stand in paths, so that they hold capitals, digits and inner hyphens. */
export const CODE_CHARACTERS = /^[0-9A-Z](?:[0-9A-Z-]{0,22}[0-9A-Z])?$/;

export const code = z
  .string()
  .regex(CODE_CHARACTERS, {
    error:
      'a campaign code has capital letters, digits and inner hyphens: 23LJ01, 24S49, N232404220; the brand file says which forms exist',
  })
  .meta({
    id: 'code',
    description:
      'A campaign code as the maker writes it: 23LJ01, 24S49, N232404220. Quote one that YAML reads as a number, such as "200" or "21E02".',
    examples: ['24S49', 'K0D', '13454'],
  });

/** N a digit, L a letter, X either; a small letter, a digit or a hyphen stands for itself; ? makes optional. */
const PATTERN = /^(?:[NLXa-z0-9-]\??)+$/;

export const codePattern = z.string().regex(PATTERN, {
  error:
    'a code pattern has N for a digit, L for a letter and X for either, a small letter, a digit or a hyphen for itself, and ? after what may be left out: NNLNN, NNNNNL?, nNNNNNNNNN',
});

const CLASSES: Readonly<Record<string, string>> = { N: '[0-9]', L: '[A-Z]', X: '[0-9A-Z]' };

/** Whether a code, in capitals, has the form of the pattern. */
export function fitsPattern(code: string, pattern: string): boolean {
  const source = [...pattern].map((character) => CLASSES[character] ?? ownCharacter(character)).join('');
  return new RegExp(`^${source}$`).test(code);
}

/** A hyphen outside of a class needs no escape. */
function ownCharacter(character: string): string {
  return character === '?' ? '?' : character.toUpperCase();
}
