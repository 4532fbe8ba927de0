import { OWNER_TEXTS } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const abbreviationExplained: Rule = {
  id: 'LANG-014',
  title: 'Papers for owners explain their abbreviations.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: OWNER_TEXTS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Three to five capitals that nothing in the paper explains, as in Diagnostic Trouble Code (DTC). Names and codes of the campaign and the brand pass, and so do VIN, NHTSA, TTY and texts in capitals.',
  passes: {
    sample: 'service_campaign',
    campaign: { condition: 'The engine control unit (ECU) may stop. The ECU is replaced.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { condition: 'The ECU may stop.' },
    finds: 'ECU is not explained.',
  },
  *check(checked) {
    const { code, codes, linked, vehicles, title, program, brand } = checked.campaign;
    const facts = [code, codes, linked, vehicles?.lines, title, program, brand, checked.brandOf()];
    const known = new Set([...COMMON, ...(JSON.stringify(facts).match(/[A-Z]{2,}/g) ?? [])]);
    for (const paper of checked.papers(OWNER_TEXTS)) {
      const blocks = ownBlocks(paper);
      const whole = blocks.map(({ text }) => text).join(' ');
      for (const block of blocks) {
        if (/[A-Z]{2,}[\s\W]+[A-Z]{2,}/.test(block.text)) continue;
        for (const [words] of block.text.matchAll(/(?<![\p{L}\p{N}-])[A-Z]{3,5}(?![\p{L}\p{N}-])/gu))
          if (!known.has(words) && !whole.includes(`(${words})`) && !whole.includes(`${words} (`))
            yield { message: `${words} is not explained.`, paper, block, words };
      }
    }
  },
};

const COMMON =
  'VIN NHTSA TTY USA FAQ DOT SUV PDF NOT AND MAY STOP SAFETY RECALL ASAP NOTE ONLY MUST FREE COST NEVER EVERY'.split(
    ' ',
  );
