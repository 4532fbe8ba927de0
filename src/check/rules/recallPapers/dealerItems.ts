import { toldPaths } from '../../../campaign/statutory/toldPaths.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const dealerItems: Rule = {
  id: 'SR-040',
  title: 'The dealer letter describes the defect, its risk, and the remedy.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.13(a)', sure: 'memory' },
  explanation:
    'Decided by the facts that its sections print, and by their headings, not by looking for words. That it names itself a recall notice, the vehicles, and when the remedy is available, the product prints by itself. The remedy may follow once it is available. Counsel should compare the items with the current regulation.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'dealer_letter.groups[0].sections[1]': {
        id: 'condition',
        heading: 'Condition',
        body: '{{campaign.condition}}',
      },
    },
    finds: 'The dealer letter lacks an evaluation of its risk.',
  },
  *check({ campaign }) {
    if (campaign.dealer_letter === undefined) return;
    const sections = campaign.dealer_letter.groups.flatMap((group) => group.sections);
    const told = new Set(sections.flatMap((section) => [...toldPaths(campaign, section)]));
    const shown = new Set(sections.map(({ show }) => show));
    const isAvailable =
      campaign.phases.length === 0 ? campaign.available : campaign.phases.some(({ available }) => available);
    const isHeaded = (words: RegExp) =>
      sections.some(({ id, heading }) => words.test(`${id.replaceAll('_', ' ')} ${heading?.en ?? ''}`));
    const items: readonly (readonly [what: string, isSaid: boolean])[] = [
      [
        'a description of the defect',
        told.has('condition') || isHeaded(/\b(?:condition|defect|issue|reason|noncompliance)/i),
      ],
      ['an evaluation of its risk', told.has('risk') || isHeaded(/\b(?:risk|safety)\b/i)],
      [
        'a description of the remedy',
        !isAvailable ||
          ['remedy', 'repairs'].some((path) => told.has(path)) ||
          ['inspection', 'op_codes', 'interim_work'].some((each) => shown.has(each)) ||
          isHeaded(/\b(?:remedy|repair|service action|procedure)/i),
      ],
    ];
    for (const [what, isSaid] of items)
      if (!isSaid) yield { message: `The dealer letter lacks ${what}.`, path: 'dealer_letter' };
  },
};
