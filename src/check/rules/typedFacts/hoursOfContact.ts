import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const hoursOfContact: Rule = {
  id: 'X-038',
  title: 'Hours and time zone in a text are those of the contact.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Hours are compared where the same paragraph names the contact or its number; a time zone wherever it stands. Each document is compared with the contact that it speaks for.',
  passes: {
    sample: 'service_campaign',
    campaign: {
      'owner_letter.closing[0]': 'Call Norvane Owner Care from 8:00 am to 8:00 pm Eastern Time.',
    },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      'owner_letter.closing[0]': 'Call Norvane Owner Care from 8:00 am to 6:00 pm Eastern Time.',
    },
    finds:
      'The owner-letter says 8:00 am to 6:00 pm; the contact has Monday through Friday, 8:00 am to 8:00 pm.',
  },
  *check(checked) {
    for (const paper of checked.papers(allPapers()).filter(isOwn)) {
      const { contact } = checked.brandOf(paper.document);
      const hours = contact.hours.map(({ en, es = '' }) => folded(`${en} ${es}`));
      const zone = `${contact.time_zone.en} ${contact.time_zone.es ?? ''}`;
      const names = [contact.phone, typeof contact.name === 'string' ? contact.name : contact.name.en];
      for (const block of ownBlocks(paper)) {
        const isOfContact = names.some((name) => block.text.includes(name));
        const [other] = isOfContact
          ? [...block.text.matchAll(HOURS)].flatMap(([words]) =>
              hours.some((each) => each.includes(folded(words))) ? [] : [words],
            )
          : [];
        const strange = [...block.text.matchAll(ZONE)].find(([words]) => !zone.includes(words))?.[0];
        const words = other ?? strange;
        if (words !== undefined)
          yield {
            message: `The ${paper.document} says ${words}; the contact has ${other === undefined ? contact.time_zone.en : contact.hours.map(({ en }) => en).join(', ')}.`,
            paper,
            block,
            words,
          };
      }
    }
  },
};

const HOURS =
  /\d{1,2}(?::\d{2})? ?[ap]\.?m\.? ?(?:to|through|until|a|-|–) ?\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?/gi;
const ZONE = /\b(?:Eastern|Central|Mountain|Pacific|Alaska|Hawaii)(?: Standard| Daylight)? Time\b/g;

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[.\s]/g, '')
    .replaceAll(/through|until|[-–]/g, 'to');
