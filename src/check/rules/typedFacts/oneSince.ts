import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { type Block, isOwn, ownBlocks, type Paper } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { sentencesOf } from '../../words/sentences.js';

export const oneSince: Rule = {
  id: 'X-042',
  title: 'The papers agree since when something is so.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Sentences that say since a month are compared with each other where they have most of their longer words in common. English only: the days of the translation come from the same facts.',
  passes: {
    sample: 'service_campaign',
    campaign: {
      'owner_letter.closing[0]': 'Since October 2025, the rear wiper has been built with another connector.',
      'dealer_letter.closing[0]': 'Since October 2025, the rear wiper has been built with another connector.',
    },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      'owner_letter.closing[0]': 'Since November 2025, the rear wiper has been built with another connector.',
      'dealer_letter.closing[0]': 'Since October 2025, the rear wiper has been built with another connector.',
    },
    finds: 'One paper says "Since November 2025", another "Since October 2025".',
  },
  *check(checked) {
    const said = checked.papers(allPapers()).filter(isOwn).flatMap(sinceIn);
    for (const [index, each] of said.entries()) {
      const other = said
        .slice(0, index)
        .find((earlier) => earlier.month !== each.month && isAlike(earlier, each));
      if (other === undefined) continue;
      const { paper, block, words } = each;
      yield {
        message: `One paper says "${other.words}", another "${words}".`,
        paper,
        block,
        words,
      };
    }
  },
};

interface Since {
  readonly paper: Paper;
  readonly block: Block;
  readonly words: string;
  readonly month: string;
  /** Longer words of the sentence. */
  readonly about: ReadonlySet<string>;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SINCE = new RegExp(`\\bsince ((?:early |mid-? ?|late )?(?:${MONTH})(?: \\d{4})?)`, 'i');

function sinceIn(paper: Paper): readonly Since[] {
  return ownBlocks(paper).flatMap((block) =>
    sentencesOf(block.text).flatMap((sentence) => {
      const [words, month = ''] = SINCE.exec(sentence) ?? [];
      if (words === undefined) return [];
      const about =
        sentence
          .replace(words, ' ')
          .toLowerCase()
          .match(/\p{L}{5,}/gu) ?? [];
      return [{ paper, block, words, month: month.toLowerCase(), about: new Set(about) }];
    }),
  );
}

function isAlike(a: Since, b: Since): boolean {
  const shared = [...a.about].filter((word) => b.about.has(word)).length;
  return shared >= 3 && shared * 2 >= Math.min(a.about.size, b.about.size);
}
