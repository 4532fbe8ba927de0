import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { NONCOMPLIANCE } from '../../rule/samples.js';
import { STANDARD_TITLES } from '../../words/standardTitles.js';

export const titleOfStandard: Rule = {
  id: 'SR-036',
  title: 'The standard is called what it is called.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR part 571', sure: 'memory' },
  explanation:
    'Compared with a table of the titles of today, without regard to capitals and punctuation. Titles have changed over the years, so a difference is only told. A number that the table does not have is not looked at.',
  passes: NONCOMPLIANCE,
  fails: {
    sample: 'safety_recall',
    campaign: {
      'recall.basis': 'noncompliance',
      'recall.standard': { number: '111', title: 'Rear Vision' },
    },
    finds: 'Standard No. 111 is called "Rear Visibility"; the campaign says "Rear Vision".',
  },
  *check(checked) {
    for (const [index, { number, title }] of (checked.campaign.recall?.standard ?? []).entries()) {
      const known = STANDARD_TITLES.get(number.toLowerCase().trim());
      if (known === undefined || folded(title.en) === folded(known) || title.en.trim() === '') continue;
      yield {
        message: `Standard No. ${number} is called "${known}"; the campaign says "${title.en}".`,
        path: `recall.standard[${index}]`,
      };
    }
  },
};

const folded = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
