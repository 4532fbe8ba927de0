/** Looks words up in a dictionary. */
import type { Speller } from '../../rule/spelling.js';
import { type Dictionary, type Lexicon, readDictionary } from './readDictionary.js';

export function openSpeller(dictionary: Dictionary): Speller {
  const lexicon = readDictionary(dictionary);
  const known = new Map<string, boolean>();
  const knows = (word: string): boolean => {
    const found = known.get(word) ?? isForm(lexicon, word);
    known.set(word, found);
    return found;
  };
  return { knows, nearest: (word) => changesOf(word, lexicon.letters).find(knows) };
}

/** What the word that affixes were taken off must allow. */
interface Needs {
  readonly prefix?: string;
  readonly suffix?: string;
}

function isForm(lexicon: Lexicon, word: string): boolean {
  if (isStem(lexicon, word, {}) || hasSuffix(lexicon, word, {})) return true;
  for (let length = 1; length < word.length; length++)
    for (const { flag, crosses, strip, condition } of lexicon.prefixes.get(word.slice(0, length)) ?? []) {
      const rest = strip + word.slice(length);
      if (!condition.test(rest)) continue;
      const needs = { prefix: flag };
      if (isStem(lexicon, rest, needs) || (crosses && hasSuffix(lexicon, rest, needs))) return true;
    }
  return false;
}

function isStem({ words }: Lexicon, word: string, { prefix = '', suffix = '' }: Needs): boolean {
  const entries = words.get(word) ?? [];
  return entries.some((flags) => flags.includes(prefix) && flags.includes(suffix));
}

/** With one suffix, or with one upon another that lets it follow. */
function hasSuffix(lexicon: Lexicon, word: string, needs: Needs): boolean {
  for (let length = 0; length < word.length; length++)
    for (const affix of lexicon.suffixes.get(word.slice(word.length - length)) ?? []) {
      const { flag, crosses, strip, condition, continues } = affix;
      const { prefix, suffix } = needs;
      if ((prefix !== undefined && !crosses) || (suffix !== undefined && !continues.includes(suffix)))
        continue;
      const rest = word.slice(0, word.length - length) + strip;
      if (!condition.test(rest)) continue;
      const open = prefix === undefined || continues.includes(prefix) ? {} : { prefix };
      const inner = { ...open, suffix: flag };
      if (isStem(lexicon, rest, inner) || (suffix === undefined && hasSuffix(lexicon, rest, inner)))
        return true;
    }
  return false;
}

/** Words that differ by two letters exchanged, or by one that is another, missing, or too many; the likeliest slips first. */
function changesOf(word: string, letters: string): readonly string[] {
  const places = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  const small = [...letters].filter((letter) => letter === letter.toLowerCase());
  return [
    ...places.flatMap(([head, tail]) =>
      tail.length > 1 ? [head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)] : [],
    ),
    ...places.flatMap(([head, tail]) => (tail === '' ? [] : [head + tail.slice(1)])),
    ...places.flatMap(([head, tail]) =>
      tail === '' ? [] : small.map((letter) => head + letter + tail.slice(1)),
    ),
    ...places.flatMap(([head, tail]) => small.map((letter) => head + letter + tail)),
  ];
}
