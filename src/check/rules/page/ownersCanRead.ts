import { blockOf, laidOut, textsOf } from '../../papers/laidText.js';
import { printedForOwners } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { wordsOf } from '../../words/readingGrade.js';

const BODY = 9;
const NOTE = 7.5;
/** A shorter text is a label or a note. */
const BODY_WORDS = 20;

export const ownersCanRead: Rule = {
  id: 'PAGE-001',
  title: 'Text for owners has at least 9 points.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: printedForOwners(),
  basis: { source: 'readability', sure: 'none' },
  explanation:
    'Paragraphs and list entries of 20 words or more are read, so they have 9 points; letterhead, running heads, tables, notes and labels have 7.5. Boxes that machines read have no size; the places that a sample leaves for the marks of the agencies are not looked at.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    files: {
      'templates/owner-letter/owner-letter.css': '.closing { font-size: 8pt; line-height: 10pt; }\n',
    },
    campaign: {
      'owner_letter.closing[0]':
        'Your retailer needs about one hour for the work; please ask for an appointment, so that you do not have to wait there.',
    },
    finds: 'Text of 8 pt on page 1; text for owners has at least 9 pt.',
  },
  *check(checked) {
    for (const paper of checked.printed(printedForOwners())) {
      const texts = textsOf(laidOut(paper));
      const words = new Map<number, number>();
      for (const { paragraph, text } of texts)
        words.set(paragraph, (words.get(paragraph) ?? 0) + wordsOf(text).length);
      for (const text of texts) {
        const { size, paragraph, element, page } = text;
        const isBody = (element === 'p' || element === 'li') && (words.get(paragraph) ?? 0) >= BODY_WORDS;
        const least = isBody ? BODY : NOTE;
        if (size >= least - 0.01) continue;
        const block = blockOf(paper, text, texts);
        if (block?.classes.includes('label-mark')) continue;
        yield {
          message: `Text of ${rounded(size)} pt on page ${page}; ${isBody ? 'text' : 'a note'} for owners has at least ${least} pt.`,
          paper,
          block,
          words: text.text.trim(),
        };
      }
    }
  },
};

const rounded = (size: number): number => Math.round(size * 100) / 100;
