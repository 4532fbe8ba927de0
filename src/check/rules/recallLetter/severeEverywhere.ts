import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { printsText } from '../../words/printsText.js';

const DOCUMENTS = ['owner-letter', 'owner-faq', 'dealer-letter', 'dealer-faq', 'disclosure-form'] as const;

const DO_NOT_DRIVE = {
  'owner_actions[0]': { kind: 'do_not_drive', severity: 'severe' },
  'owner_letter.sections[2].body': 'See above.',
  'owner_faq.questions[1].answer': 'No.',
};

export const severeEverywhere: Rule = {
  id: 'SR-068',
  title: 'A severe instruction to owners stands in every paper.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: DOCUMENTS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Do not drive must not depend on which paper somebody reads. The templates print it everywhere; one of the workspace that drops it is found here. Instructions with a condition, and advice, are not looked at.',
  passes: {
    sample: 'safety_recall',
    campaign: DO_NOT_DRIVE,
  },
  fails: {
    sample: 'safety_recall',
    campaign: DO_NOT_DRIVE,
    files: { 'templates/partials/action-banner.hbs': '<p>Please read this letter.</p>\n' },
    finds:
      'The instruction "Do not drive this vehicle until the repair is done" is missing in the dealer-letter.',
  },
  *check(checked) {
    for (const paper of checked.papers(DOCUMENTS))
      for (const [index, { headline, severity, when }] of (paper.campaign.owner_actions ?? []).entries()) {
        if (severity !== 'severe' || headline === undefined || when !== undefined) continue;
        if (!printsText(paper, headline))
          yield {
            message: `The instruction "${headline[paper.language] ?? headline.en}" is missing in the ${paper.document}.`,
            path: `owner_actions[${index}]`,
            paper,
          };
      }
  },
};
