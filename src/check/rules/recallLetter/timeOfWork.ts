import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const timeOfWork: Rule = {
  id: 'SR-014',
  title: 'The remedy letter says how long the work takes.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(g)(1)(iii)', sure: 'memory' },
  explanation:
    'The product adds the sentence unless a section speaks of repairs by itself; such a section may name the work and forget its time. One of the times of the file must stand in the letter. Counsel should compare the clause with the current regulation.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'owner_letter.sections[3].body':
        '{{campaign.remedy}} The work consists of {{campaign.repairs.0.what}}.',
    },
    finds: 'The letter does not say how long the work takes.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      const { repairs, inspection, recall } = paper.campaign;
      if (!paper.notice.statutory || paper.notice.kind === 'interim' || recall?.obliged === false) continue;
      const times = [...repairs, ...inspection].flatMap(({ time }) => time?.printed[paper.language] ?? []);
      if (
        paper.blocks.some(
          ({ text, statute }) => statute === 'remedy_time' || times.some((time) => text.includes(time)),
        )
      )
        continue;
      yield {
        message: 'The letter does not say how long the work takes.',
        path: repairs.length > 0 ? 'repairs' : 'owner_letter',
        paper,
      };
    }
  },
};
