import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

const OUTCOME = { repair: 'Replace the seal.', op_codes: [], parts: [] };
const TWO_OUTCOMES = [
  { ...OUTCOME, id: 'A', finding: 'It is dry.' },
  { ...OUTCOME, id: 'B', finding: 'It is wet.' },
];

export const outcomesCounted: Rule = {
  id: 'X-025',
  title: 'A text counts as many outcomes of the inspection as there are.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Looked for where a text gives their number: one of three results. Papers for owners may group outcomes in words that count nothing.',
  passes: {
    sample: 'service_campaign',
    campaign: {
      inspection: TWO_OUTCOMES,
      'owner_letter.closing[0]': 'The inspection has two possible outcomes.',
    },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      inspection: TWO_OUTCOMES,
      'owner_letter.closing[0]': 'The inspection has three possible outcomes.',
    },
    finds: 'The owner-letter tells of "three possible outcomes"; the inspection has 2.',
  },
  *check(checked) {
    const count = checked.campaign.inspection.length;
    if (count === 0) return;
    for (const paper of checked.papers(allPapers()).filter(isOwn))
      for (const block of ownBlocks(paper)) {
        const [words, number = ''] = COUNTED.exec(block.text) ?? [];
        const said = NUMBERS[number.toLowerCase()] ?? Number(number);
        if (words !== undefined && said !== count)
          yield {
            message: `The ${paper.document} tells of "${words}"; the inspection has ${count}.`,
            paper,
            block,
            words,
          };
      }
  },
};

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
};
const COUNTED =
  /\b(two|three|four|five|six|\d|dos|tres|cuatro|cinco) (?:possible |different |posibles )?(?:outcomes|results|findings|resultados)\b/i;
