import { SAFETY_RECALL } from '../../rule/kinds.js';
import { ownBlocks, type Paper } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const remedyTimed: Rule = {
  id: 'SR-013',
  title: 'The letter says from when the remedy is available, and an interim one promises the second.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(g)(1)(ii), 577.7(a)(1); 49 USC 30119(a)(5)', sure: 'confirmed' },
  explanation:
    'A day, a month, now, or that it is not known yet. The product prints a sentence for each; a template that leaves it out is found here, unless the letter says it in words of its own. The promise of a second notice is from practice.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.hbs':
        '<p class="applies" data-statute="applies">{{inline statute.texts.applies}}</p>\n{{#each statute.opening as |paragraph|}}\n{{markdown paragraph}}\n{{/each}}\n',
    },
    finds: 'An interim letter says from when the remedy is expected, or that it is not known.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      if (!paper.notice.statutory) continue;
      const lacks = paper.notice.kind === 'interim' ? interimLacks(paper) : remedyLacks(paper);
      if (lacks !== undefined) yield { message: lacks, paper, block: paper.blocks[0] };
    }
  },
};

const AGAIN =
  /(?:second|another|further) (?:notice|letter)|(?:write|notify|inform|contact)(?: to)? you (?:again|once more|as soon as|when)|le (?:escribiremos|avisaremos) de nuevo|(?:segundo|otro) aviso/i;
const WHEN =
  /\b(?:19|20)\d\d\b|(?:do not|don['’]t) (?:yet )?know (?:yet )?when|not (?:yet )?known|no sabemos|available now|now available|already available|ya está disponible/i;

const has = (paper: Paper, id: string): boolean => paper.blocks.some(({ statute }) => statute === id);

function interimLacks(paper: Paper): string | undefined {
  if (has(paper, 'interim')) return undefined;
  const own = textOf(paper);
  if (!AGAIN.test(own)) return 'An interim letter promises a second notice.';
  return WHEN.test(own)
    ? undefined
    : 'An interim letter says from when the remedy is expected, or that it is not known.';
}

function remedyLacks(paper: Paper): string | undefined {
  const says = has(paper, 'remedy_date') || WHEN.test(textOf(paper));
  return says ? undefined : 'The letter does not say from when the remedy is available.';
}

/** Without its date, its subject, and other short lines. */
function textOf(paper: Paper): string {
  return ownBlocks(paper)
    .filter(({ text }) => /[.!]$/.test(text))
    .map(({ text }) => text)
    .join(' ');
}
