import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noDisclaimer = phraseRule({
  id: 'SR-018',
  title: 'Nothing disclaims the defect, its danger, or this vehicle.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'owner-faq', 'disclosure-form'],
  basis: { source: '49 CFR 577.8; NHTSA letters of 1974 and 1975', sure: 'memory' },
  explanation:
    'A notification may not say or imply that there is no defect, that it has nothing to do with safety, or that this vehicle does not have it. It may say that the defect is not in every vehicle. Only whole phrases are looked for, and prescribed texts are not looked at.',
  passes: {
    sample: 'safety_recall',
    campaign: { condition: 'The latch may open. The defect may not exist in every one of these vehicles.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { condition: 'The latch may open. It is unlikely that your vehicle is affected.' },
    finds:
      '"It is unlikely that your vehicle is" may read as a disclaimer: nothing may say or imply that there is no defect, that it has nothing to do with safety, or that this vehicle does not have it.',
  },
  negatable: false,
  phrases: [
    /(?:it is |very |highly )?unlikely (?:that your vehicle (?:is|has)|to (?:occur|happen))/,
    /your vehicle (?:may|might|is likely|will most likely|probably (?:is|does)) not (?:be affected|have (?:this|the) (?:defect|condition))/,
    /your vehicle is (?:probably |likely |most likely )?(?:not affected|free of (?:this|the) defect)/,
    /(?:out of|in) an abundance of caution/,
    /(?:purely |merely |only |as a |a )?precautionary(?: measure)?/,
    /(?:is|are|it is) not (?:a |an )?(?:safety (?:issue|concern|problem|defect)|safety[- ]related|related to safety|dangerous)/,
    /(?:there is|poses?|presents?) no (?:safety )?(?:risk|danger|hazard|safety (?:issue|concern))/,
    /(?:there is|we found|we have found) no defect/,
    /does not (?:affect|concern|compromise) (?:the |your )?safety/,
    /has nothing to do with safety/,
  ],
  says: (words) =>
    `"${words}" may read as a disclaimer: nothing may say or imply that there is no defect, that it has nothing to do with safety, or that this vehicle does not have it.`,
});
