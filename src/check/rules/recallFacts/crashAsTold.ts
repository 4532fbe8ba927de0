import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { findPhrases } from '../../words/findPhrases.js';

export const crashAsTold: Rule = {
  id: 'SR-046',
  title: 'The text does not speak of a crash that the facts rule out.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'owner-faq', 'dealer-letter', 'dealer-faq'],
  basis: { source: '49 CFR 577.5(f)', sure: 'memory' },
  explanation:
    'Where the file says that no crash can follow, a text that names one contradicts it. Protection in the event of a crash is another matter and passes.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'recall.crash': 'none',
      'recall.injury': 'burns',
      risk: 'Fuel that leaks can cause a fire, which increases the risk of injury.',
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'recall.crash': 'none',
      'recall.injury': 'burns',
      risk: 'An open tailgate can cause a crash.',
    },
    finds: 'The fact says that no crash can follow; the text says "can cause a crash".',
  },
  *check(checked) {
    if (checked.campaign.recall?.crash !== 'none') return;
    const phrases = [
      /(?:can|could|may|might) (?:cause|lead to|result in) (?:a )?(?:crash|accident|collision)/,
      /(?:risk|likelihood|chance) of (?:a |an )?(?:crash|accident|collision)/,
      /(?:a |an )?(?:crash|accident|collision) (?:may|can|could|might) (?:occur|result|happen|follow)/,
      /(?:you|driver) (?:may|can|could|might) crash/,
      /riesgo de (?:un )?(?:choque|accidente)/,
    ];
    const papers = checked.papers(['owner-letter', 'owner-faq', 'dealer-letter', 'dealer-faq']);
    for (const { paper, block, words } of findPhrases(papers, {
      phrases,
      unless: /in the event of|in a crash|during a crash/i,
    }))
      yield {
        message: `The fact says that no crash can follow; the text says "${words}".`,
        paper,
        block,
        words,
      };
  },
};
