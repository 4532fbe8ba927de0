import type { Brand } from '../../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isQuestion, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

/** What brands call the person whom they serve. */
const CALLED: readonly (readonly [one: string, many: string])[] = [
  ['customer', 'customers'],
  ['guest', 'guests'],
  ['client', 'clients'],
];

export const brandWords: Rule = {
  id: 'LANG-001',
  title: 'Papers call the customer as the brand does.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'brand file', sure: 'none' },
  explanation:
    'The brand file says customer, guest or another word; the others are found in English papers. Names and titles that are facts, such as Customer Support Program, pass, and so do the questions of an FAQ. A follow-up has words of its own.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Our owners matter to us.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Our customers matter to us.' },
    finds: 'The brand says "owners", the text "customers".',
  },
  *check(checked) {
    const { customer } = checked.brandOf();
    const own = [customer.one.en, customer.many.en].map((word) => word.toLowerCase());
    if (own.every((word) => word === '')) return;
    const others = CALLED.filter(([one]) => one !== own[0]);
    const names = factNames(checked.brandOf(), [checked.campaign, ...checked.linked]);
    for (const paper of checked.papers(allPapers())) {
      if (paper.language !== 'en' || paper.followUp !== undefined) continue;
      for (const block of ownBlocks(paper)) {
        if (isQuestion(block)) continue;
        const text = names.reduce((rest, name) => rest.replaceAll(name, ' '), block.text);
        for (const forms of others)
          for (const [index, form] of forms.entries()) {
            const [words] = new RegExp(`\\b${form}\\b`, 'i').exec(text) ?? [];
            if (words !== undefined)
              yield { message: `The brand says "${own[index]}", the text "${words}".`, paper, block, words };
          }
      }
    }
  },
};

/** Names that hold such a word: of programs, centers, departments. Longest first, so that none is cut. */
function factNames(brand: Brand, campaigns: readonly Campaign[]): readonly string[] {
  const { contact, community, certified, media_contact, letterhead, legal_name } = brand;
  const facts = [contact, community, certified, media_contact, letterhead, legal_name];
  const titles = campaigns.map(({ program, title }) => [program, title]);
  const named = JSON.stringify([facts, titles]).match(/"[^"\\]*(?:customer|guest|client)[^"\\]*"/gi) ?? [];
  return [...named.map((each) => each.slice(1, -1)), ...TITLES].sort((a, b) => b.length - a.length);
}

const TITLES = [
  'Customer Support Program',
  'Customer Satisfaction',
  'Customer Service',
  'Customer Pay',
  'Customer Care',
];
