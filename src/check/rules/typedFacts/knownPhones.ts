import { nearest } from '../../../base/text/nearest.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const knownPhones: Rule = {
  id: 'X-028',
  title: 'Typed telephone numbers are those of the brand or the campaign.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'A number that nobody declared is often a slip: one digit apart from the right one. Numbers of the agency, and of facts, speaks and addresses in the files, are known; prescribed texts are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Call us at 1-800-555-0142.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Call us at 1-800-555-0124.' },
    finds: '"1-800-555-0124" is not a number of the brand or the campaign; did you mean 1-800-555-0142?',
  },
  *check(checked) {
    const { campaign } = checked;
    const { facts, speaks, document_speaks, reimbursement, recall } = campaign;
    const declared = JSON.stringify([
      facts,
      speaks,
      document_speaks,
      reimbursement,
      recall,
      checked.brandOf(),
    ]);
    const known = new Set([...AGENCY, ...phonesIn(declared)]);
    for (const document of Object.keys(campaign.document_speaks))
      for (const phone of phonesIn(JSON.stringify(checked.brandOf(document)))) known.add(phone);
    for (const other of checked.linked)
      for (const phone of phonesIn(JSON.stringify([other.facts, other.speaks, other.document_speaks])))
        known.add(phone);
    for (const paper of checked.papers(allPapers()))
      for (const block of ownBlocks(paper))
        for (const words of phonesWritten(block.text)) {
          const digits = digitsOf(words);
          if (known.has(digits)) continue;
          const near = nearest(digits, [...known]);
          const meant = near === undefined ? '' : `; did you mean ${shown(near)}?`;
          yield {
            message: `"${words}" is not a number of the brand or the campaign${meant}`,
            paper,
            block,
            words,
          };
        }
  },
};

/** The Vehicle Safety Hotline and its numbers for TTY devices. */
const AGENCY = ['8883274236', '8004249153', '8882757171'];

const PHONE = /(?:\b1[-. ])?(?:\(\d{3}\) ?|\b\d{3}[-.])\d{3}[-.]\d{4}\b/g;

const phonesWritten = (text: string): readonly string[] => text.match(PHONE) ?? [];

const digitsOf = (written: string): string => written.replaceAll(/\D/g, '').slice(-10);

const phonesIn = (text: string): readonly string[] => phonesWritten(text).map(digitsOf);

const shown = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '1-$1-$2-$3');
