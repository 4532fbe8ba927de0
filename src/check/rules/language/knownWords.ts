import type { Brand } from '../../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { type Block, ownBlocks } from '../../rule/paper.js';
import type { Found, Rule } from '../../rule/rule.js';
import { FIELD_WORDS } from '../../words/spelling/fieldWords.js';

/** Each takes some milliseconds. */
const MOST_SUGGESTIONS = 5;

export const knownWords: Rule = {
  id: 'LANG-007',
  title: 'Words are spelled as a dictionary has them.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'One finding a word. Capitals, codes, numbers, names, and words under known_words of the campaign or the brand pass. Only noticepress check loads dictionaries, those of the languages of the campaign.',
  passes: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the connector of the Fjord.', known_words: ['retarder'] },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { condition: 'You will recieve a letter.' },
    finds: '"recieve" is not in the dictionary; did you mean "receive"?',
  },
  *check(checked) {
    const { spelling } = checked;
    if (spelling === undefined) return;
    const brand = checked.brandOf();
    const files = [checked.campaign, ...checked.linked];
    const listed = new Set([...files.flatMap(({ known_words }) => known_words), ...brand.known_words]);
    const names = namesIn(brand, files);
    const judged = new Map<string, string | undefined>();
    let suggested = 0;
    for (const paper of checked.papers(allPapers())) {
      const speller = spelling[paper.language];
      if (speller === undefined) continue;
      const isKnown = (word: string): boolean =>
        listed.has(word) || names.has(word) || FIELD_WORDS[paper.language].has(word) || speller.knows(word);
      const messageFor = (word: string): string | undefined => {
        const key = `${paper.language} ${word}`;
        if (judged.has(key)) return judged.get(key);
        const parts = word.split(/[-–]/).filter((part) => part.length > 1);
        const isFine = isKnown(word) || parts.every((part) => isKnown(part) || isKnown(part.toLowerCase()));
        suggested += isFine ? 0 : 1;
        const near = isFine || suggested > MOST_SUGGESTIONS ? undefined : speller.nearest(word);
        const message = isFine
          ? undefined
          : `"${word}" is not in the dictionary${near === undefined ? '.' : `; did you mean "${near}"?`}`;
        judged.set(key, message);
        return message;
      };
      for (const block of ownBlocks(paper))
        for (const word of plainWords(block)) {
          const message = messageFor(word);
          if (message !== undefined) yield { message, paper, block, words: word } satisfies Found;
        }
    }
  },
};

const WORD = /(?<![\p{L}\p{N}./@‹_-])[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*(?![\p{L}\p{N}@›_]|\.\p{L}|\/\/)/gu;

/** Words in lower case, without the ending of a possessive. */
function plainWords({ text }: Block): readonly string[] {
  const words = text.replaceAll(/\S+@\S+|(?:https?:\/\/|www\.)\S+|‹[^›]*›/g, ' ').match(WORD) ?? [];
  return words
    .map((word) => word.replaceAll('’', "'").replace(/'s?$/, ''))
    .filter((word) => word.length > 2 && word === word.toLowerCase());
}

/** Words of the facts that are names: models, dealers, places, systems. */
function namesIn(brand: Brand, files: readonly Campaign[]): ReadonlySet<string> {
  const { name, letterhead, links, contact, community } = brand;
  const facts = [
    name,
    letterhead,
    links,
    contact,
    community,
    ...files.map(({ vehicles }) => vehicles?.lines),
  ];
  return new Set(JSON.stringify(facts).match(/[\p{L}\p{M}]+/gu) ?? []);
}
