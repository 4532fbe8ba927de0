import { noticesOf } from '../../../campaign/notices/noticeFacts.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { type Block, isHeading, type Paper } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const codeOfNotice: Rule = {
  id: 'X-033',
  title: 'The papers of a notice bear its own code.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: ['owner-letter', 'owner-faq'],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'An owner who calls with the code of the interim notice after the remedy arrived is told that there is no remedy. A title, a subject or a heading that names only the code of another notice is a finding; one that names both passes.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    campaign: { 'subject[1]': '{{campaign.program}} 26NB01: {{campaign.title}}' },
    finds: 'This remedy paper bears 26NB01, the code of another notice, and not 26NA01.',
  },
  *check(checked) {
    const codes = new Set(noticesOf(checked.campaign).map(({ code }) => code));
    if (codes.size < 2) return;
    for (const paper of checked.papers(['owner-letter', 'owner-faq'])) {
      const { code, kind } = paper.notice;
      const others = [...codes].filter((other) => other !== code);
      for (const block of titleLines(paper)) {
        const other = others.find((each) => block.text.includes(each));
        if (other === undefined || block.text.includes(code)) continue;
        yield {
          message: `This ${kind} paper bears ${other}, the code of another notice, and not ${code}.`,
          paper,
          block,
          words: other,
        };
      }
    }
  },
};

/** Lines at the head of a paper that are no sentences: its headings, title and subject. */
const HEAD = 12;

function titleLines({ blocks }: Paper): readonly Block[] {
  const from = blocks.findIndex((block) => isHeading(block));
  return blocks.slice(Math.max(0, from), from + HEAD).filter(({ text }) => !/[.!?:]$/.test(text));
}
