import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { printsText } from '../../words/printsText.js';

export const everyPrecaution: Rule = {
  id: 'SR-010',
  title: 'The letter prints each thing that owners should do until the remedy.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(e)(4)', sure: 'memory' },
  explanation:
    'A section that prints the first of owner_actions by its path leaves out a second one that was added later. Actions with a condition are not looked at. That the file says something, or none, is asked when it is read.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'owner_letter.sections[2].body': '{{campaign.owner_actions.0.text}} {{campaign.owner_actions.1.text}}',
      'owner_actions[1]': { kind: 'other', severity: 'advice', text: 'Do not tow a trailer.' },
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'owner_actions[1]': { kind: 'other', severity: 'advice', text: 'Do not tow a trailer.' },
    },
    finds: 'The letter leaves out what owners should do: "Do not tow a trailer."',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      if (!paper.notice.statutory) continue;
      for (const [index, { headline, text, steps, when }] of (paper.campaign.owner_actions ?? []).entries()) {
        const said = text ?? steps[0] ?? headline;
        if (when === undefined && said !== undefined && !printsText(paper, said))
          yield {
            message: `The letter leaves out what owners should do: "${(said[paper.language] ?? said.en).trim()}"`,
            path: `owner_actions[${index}]`,
            paper,
          };
      }
    }
  },
};
