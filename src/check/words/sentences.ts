/** Splits a text into sentences. */
const END = /(?<=[.!?…]["”»)]?)\s+(?=["“«(¿¡]?[\p{Lu}\d])/u;

/** What ends no sentence although a full stop follows. */
const ABBREVIATION = /(?:\b(?:No|Núm|U\.S|Inc|approx|Mr|Ms|St|vs|e\.g|i\.e)\.)$/u;

export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of text.split(END)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.filter((sentence) => sentence.trim() !== '');
}
