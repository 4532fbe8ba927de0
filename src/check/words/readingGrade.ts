/** Measures how many years of school a text asks for: the grade of Flesch and Kincaid (1975), for English. */
import { sentencesOf } from './sentences.js';

const LEAST_WORDS = 100;

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+(?:['’.,-][\p{L}\d]+)*/gu) ?? [];
}

/** Undefined for fewer than 100 words. */
export function readingGrade(texts: readonly string[]): number | undefined {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf).filter((word) => /^\p{L}/u.test(word));
  if (words.length < LEAST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const folded = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, (folded.match(/[aeiouy]+/g) ?? []).length);
}
