import { ownerPapers } from '../../rule/documents.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const oneSpanishWord: Rule = {
  id: 'LANG-013',
  title: 'Spanish papers have one word for recall.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  documents: ownerPapers(),
  basis: { source: 'practice', sure: 'none' },
  explanation: 'Llamado a revisión, retiro and campaña de seguridad are not mixed.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    campaign: { languages: ['en'], 'owner_letter.closing[0]': 'Llamado a revisión, retiro de seguridad.' },
    finds: 'Two words for recall: "Llamado a revisión", "retiro de seguridad".',
  },
  *check(checked) {
    const words = [
      /llamados? a revisión/i,
      /\bretiros?\b(?: del mercado| de seguridad)?/i,
      /campañas? de seguridad/i,
    ];
    for (const paper of checked.papers(ownerPapers())) {
      const text = ownBlocks(paper)
        .map((block) => block.text)
        .join(' ');
      const found = words.flatMap((word) => word.exec(text)?.[0] ?? []);
      const block = ownBlocks(paper).find((each) => found[1] !== undefined && each.text.includes(found[1]));
      if (found.length > 1)
        yield {
          message: `Two words for recall: "${found[0]}", "${found[1]}".`,
          paper,
          block,
          words: found[1],
        };
    }
  },
};
