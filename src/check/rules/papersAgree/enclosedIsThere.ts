import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { documentKinds } from '../../../shapes/documents/documentKinds.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { sentencesOf } from '../../words/sentences.js';

export const enclosedIsThere: Rule = {
  id: 'X-027',
  title: 'What the letter calls enclosed is in the envelope.',
  severity: 'error',
  kinds: ALL_KINDS,
  documents: ['owner-letter'],
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'By the names of documents, in sentences that say enclosed, attached or included: the checklist, the frequently asked questions, the coverage sheet. A sheet at the foot of the letter itself counts as there.',
  passes: {
    sample: 'support_program',
    campaign: { 'owner_letter.closing[0]': 'Please read the enclosed Reimbursement Checklist.' },
  },
  fails: {
    sample: 'support_program',
    campaign: {
      enclosures: ['owner-faq'],
      'owner_letter.closing[0]': 'Please read the enclosed Reimbursement Checklist.',
    },
    finds: 'The letter speaks of an enclosed "Reimbursement Checklist" that the piece lacks.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter']).filter(isOwn)) {
      const named = namesOf(paper.campaign, checked.linked);
      for (const block of ownBlocks(paper)) {
        if (block.classes.includes('enclosed')) continue;
        for (const sentence of sentencesOf(block.text)) {
          if (!ENCLOSED.test(sentence)) continue;
          const missing = named.find(({ words, isThere }) => !isThere && words.test(sentence));
          const words = missing?.words.exec(sentence)?.[0];
          if (words !== undefined)
            yield {
              message: `The letter speaks of an enclosed "${words}" that the piece lacks.`,
              paper,
              block,
              words,
            };
        }
      }
    }
  },
};

const ENCLOSED = /\b(?:enclosed|attached|enclosures?|we enclose|adjunt[oa]s?|incluid[oa]s?)\b/i;

/** Words that mean the document beside its own title. */
const OTHER_NAMES: Readonly<Record<string, RegExp>> = {
  'owner-faq': /frequently asked questions|FAQ|preguntas frecuentes/i,
  'reimbursement-checklist': /reimbursement (?:checklist|form)|claim form|lista para el reembolso/i,
  'csp-sheet': /coverage sheet|hoja de cobertura/i,
};

interface Named {
  readonly words: RegExp;
  readonly isThere: boolean;
}

function namesOf(campaign: Campaign, linked: readonly Campaign[]): readonly Named[] {
  const { enclosures } = campaign;
  return documentKinds('campaign')
    .filter(({ enclosable }) => enclosable)
    .flatMap(({ id, section }) => {
      const words = OTHER_NAMES[id];
      const isAtFoot =
        id === 'csp-sheet' && [campaign, ...linked].some((each) => each[section] !== undefined);
      return words === undefined ? [] : [{ words, isThere: enclosures.includes(id) || isAtFoot }];
    });
}
