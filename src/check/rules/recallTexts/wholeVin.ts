import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const wholeVin: Rule = {
  id: 'SR-003',
  title: 'The letter names the vehicle by all 17 characters of its VIN.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(b)', sure: 'memory' },
  explanation:
    'The sentence that the notice applies to the vehicle prints the VIN; a letter about several vehicles lists all their VINs.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.hbs':
        '<p class="applies" data-statute="applies">This notice applies to your vehicle, {{record.vin.last8}}.</p>\n{{#each statute.opening as |paragraph|}}\n{{markdown paragraph}}\n{{/each}}\n',
    },
    finds: 'The sentence that the notice applies to the vehicle must print all 17 characters of the VIN.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      if (!paper.notice.statutory) continue;
      const applies = paper.blocks.find(({ statute }) => statute === 'applies');
      const isListed = paper.blocks.some(({ text }) => text.includes('‹listed_vins›'));
      if (applies === undefined || !(isListed || applies.text.includes('‹vin›')))
        yield {
          message:
            'The sentence that the notice applies to the vehicle must print all 17 characters of the VIN.',
          paper,
          block: applies ?? paper.blocks[0],
        };
    }
  },
};
