import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Paper } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const reminderRepeats: Rule = {
  id: 'SR-028',
  title: 'A reminder names the earlier notice, urges, and repeats what the first notice had to say.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'follow-up-letter'],
  basis: { source: '49 CFR 577.10(e)', sure: 'confirmed' },
  explanation:
    'For notices of the kind reminder, and for the letters of follow-ups. The prescribed texts are repeated unless the notice says statutory: false; that it names the earlier letter and asks owners to come is in its own words. A shorter reminder besides the notices needs the consent of NHTSA: set the finding aside with that reason.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'notices.reminder': {
        mailing: '2026-09-14',
        owner_letter: {
          opening: [
            'We wrote to you in March 2026 about this recall. Please have your vehicle remedied now.',
          ],
        },
      },
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'notices.reminder': {
        mailing: '2026-09-14',
        owner_letter: { opening: ['Please have your vehicle remedied now.'] },
      },
    },
    finds: 'The reminder notice must name the earlier notice.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      const { id, kind } = paper.notice;
      const lacks = kind === 'reminder' ? lacksOf(paper, paper.notice.statutory) : [];
      if (lacks.length > 0)
        yield { message: `The ${id} notice must ${lacks.join(', and ')}.`, path: `notices.${id}` };
    }
    for (const paper of checked.papers(['follow-up-letter'])) {
      const printed = new Set(paper.blocks.map(({ statute }) => statute));
      const lacks = lacksOf(
        paper,
        REPEATED.every((id) => printed.has(id)),
      );
      if (lacks.length > 0)
        yield {
          message: `The follow-up ${paper.followUp} must ${lacks.join(', and ')}.`,
          paper,
          block: paper.blocks[0],
        };
    }
  },
};

/** Of the prescribed texts, those that stand in every follow-up. */
const REPEATED = ['opening', 'decision', 'complaint', 'lessor'];

function lacksOf({ blocks }: Paper, repeats: boolean): readonly string[] {
  const text = blocks.map((block) => block.text).join(' ');
  return [
    ...(repeats ? [] : ['repeat what the first notice had to say']),
    ...(EARLIER.test(text) ? [] : ['name the earlier notice']),
    ...(URGES.test(text) ? [] : ['urge the owner to bring the vehicle in']),
  ];
}

const EARLIER =
  /(?:earlier|previous|prior|first|last|original) (?:notice|letter|notification|mailing)|we (?:wrote|have written|notified|have notified|informed|contacted|sent)|follow-?up|remind|recordatorio|aviso anterior|le (?:escribimos|avisamos|enviamos)/i;
const URGES =
  /please (?:call|contact|make|schedule|bring|have|visit)|we (?:urge|ask)|as soon as possible|without delay|immediately|(?:llame|haga|lleve|comuníquese|visite)\b|lo antes posible/i;
