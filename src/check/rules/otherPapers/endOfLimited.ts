import { formatDay } from '../../../base/facts/formatFact.js';
import { allPapers } from '../../rule/documents.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { writtenDays } from '../../words/writtenDays.js';

export const endOfLimited: Rule = {
  id: 'NR-010',
  title: 'A limited campaign has one last day in all its papers.',
  severity: 'error',
  kinds: ['limited_service_campaign'],
  documents: allPapers(),
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A limited campaign needs ends, or an end of each phase. Where a text says until when the work is done, its day is compared. No batch starts after it, and a closed campaign prints EXPIRED.',
  passes: {
    sample: 'service_campaign',
    campaign: {
      kind: 'limited_service_campaign',
      program: 'Limited Service Campaign',
      ends: '2028-02-28',
      'owner_letter.closing[0]': 'This campaign ends on February 28, 2028.',
    },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      kind: 'limited_service_campaign',
      program: 'Limited Service Campaign',
      ends: '2028-02-28',
      'owner_letter.closing[0]': 'This campaign ends on February 28, 2029.',
    },
    finds: 'The text sets February 28, 2029 as the end; the file says February 28, 2028.',
  },
  *check(checked) {
    const { ends, phases, coverage } = checked.campaign;
    const last = new Set(
      [ends, ...phases.map((phase) => phase.ends), checked.campaign.closed?.date].flatMap((day) => day ?? []),
    );
    if (ends === undefined && (phases.length === 0 || phases.some((phase) => phase.ends === undefined)))
      yield { message: 'A limited campaign needs its last day: give ends.', path: 'kind' };
    if (last.size === 0 || coverage !== undefined) return;
    for (const paper of checked.papers(allPapers()))
      for (const block of ownBlocks(paper))
        for (const { words, day } of writtenDays(block.text, UNTIL))
          if (!last.has(day))
            yield {
              message: `The text sets ${words} as the end; the file says ${[...last].map((each) => formatDay(each, 'en')).join(', ')}.`,
              paper,
              block,
              words,
            };
  },
};

/** What the end of a coverage or of a claim is called is another matter. */
const UNTIL =
  /(?:campaign|offer|program|campaña|oferta|programa)[^.;]{0,40}\b(?:ends?|expires?|closes?|(?:valid|available) (?:until|through)|termina|vence)\b(?: on| el)?\s*$/i;
