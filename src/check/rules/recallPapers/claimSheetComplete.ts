import { formatDay } from '../../../base/facts/formatFact.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const claimSheetComplete: Rule = {
  id: 'SR-060',
  title: 'The reimbursement sheet says where a claim goes, for which period, and with which papers.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['reimbursement-checklist'],
  basis: { source: '49 CFR 577.11(d)', sure: 'memory' },
  explanation:
    'Only where the letter encloses the sheet; the period only where the file limits it. The templates print all of it; one of the workspace that leaves something out is found here. Counsel should compare the items with the current regulation.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/reimbursement-checklist/reimbursement-checklist.hbs':
        '<h1>{{inline campaign.reimbursement.checklist.heading}}</h1>\n{{markdown campaign.reimbursement.checklist.intro}}\n{{#each campaign.reimbursement.checklist.items as |item|}}\n<p>{{inline item.heading}}</p>\n{{/each}}\n',
    },
    finds: 'The reimbursement sheet does not say where to send the claim.',
  },
  *check(checked) {
    for (const paper of checked.papers(['reimbursement-checklist'])) {
      const { enclosures, reimbursement } = paper.campaign;
      if (reimbursement === undefined || !enclosures.includes('reimbursement-checklist')) continue;
      const text = paper.blocks.map((block) => block.text).join(' ');
      const { address, period, checklist } = reimbursement;
      const until = period && formatDay(period.until, paper.language);
      const lacks = [
        ...(address.every((line) => line.includes('{{') || text.includes(line))
          ? []
          : ['where to send the claim']),
        ...(until === undefined || text.includes(until) ? [] : ['for which period']),
        ...(checklist.items.every(
          ({ heading, when }) => when !== undefined || text.includes(heading[paper.language] ?? heading.en),
        )
          ? []
          : ['which papers are needed']),
      ];
      for (const what of lacks)
        yield {
          message: `The reimbursement sheet does not say ${what}.`,
          paper,
          block: paper.blocks[0],
        };
    }
  },
};
