import { itemsOf, laidOut } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

const ALLOWED: ReadonlySet<string> = new Set([
  'wordmark',
  'return-address',
  'delivery-address',
  'label-mark',
  'label-picture',
]);

export const plainRecallEnvelope: Rule = {
  id: 'EN-005',
  title: 'A recall envelope bears nothing but addresses, notation and label.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['envelope'],
  basis: { source: 'practice', sure: 'memory' },
  explanation:
    'A slogan or a picture of a car makes the letter look like advertising, and it is thrown away. "If you no longer own this vehicle" and the marks of the agencies pass.',
  passes: { sample: 'safety_recall', campaign: { envelope: {} } },
  fails: {
    sample: 'safety_recall',
    campaign: { envelope: {} },
    files: {
      'templates/envelope/envelope.hbs':
        '<p class="return-address">{{#each brand.return_address as |line|}}{{line}} {{/each}}</p>\n<p class="slogan">Drive what moves you</p>\n<div class="delivery-address">{{record.address}}</div>\n',
    },
    finds: '"Drive what moves you" on a recall envelope invites to throw it away.',
  },
  *check(checked) {
    for (const paper of checked.printed(['envelope'])) {
      for (const block of ownBlocks(paper)) {
        const isAllowed = block.classes.some((name) => ALLOWED.has(name));
        if (isAllowed || /^‹[^›]*›$/.test(block.text) || /no longer own/i.test(block.text)) continue;
        yield {
          message: `"${block.text}" on a recall envelope invites to throw it away.`,
          paper,
          block,
          words: block.text,
        };
      }
      const filled = laidOut(paper);
      const { department, agency } = checked.settings.agency_marks;
      const marks = [department?.file, agency?.file, checked.brandOf('envelope').letterhead.logo?.file];
      for (const item of filled.composition.pages.flatMap((page) => itemsOf(page, filled)))
        if (item.kind === 'picture' && !marks.includes(item.picture.file.name))
          yield {
            message: `The picture ${item.picture.file.name} on a recall envelope invites to throw it away.`,
            paper,
            block: paper.blocks[0],
          };
    }
  },
};
