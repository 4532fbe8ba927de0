import { OWNER_TEXTS } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { readingGrade } from '../../words/readingGrade.js';

export const readingGradeOfOwners: Rule = {
  id: 'LANG-002',
  title: 'Owner papers can be read with nine years of school.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: OWNER_TEXTS,
  basis: { source: 'Flesch-Kincaid grade', sure: 'none' },
  explanation:
    'Prescribed texts, tables and headings do not count; a paper of fewer than 100 words is not measured. English only.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: {
      condition:
        'Contaminating precipitation occasionally infiltrates the electromechanical connector assembly, necessitating comprehensive remanufacturing. Contaminating precipitation occasionally infiltrates the electromechanical connector assembly, necessitating comprehensive remanufacturing. Contaminating precipitation occasionally infiltrates the electromechanical connector assembly, necessitating comprehensive remanufacturing. Contaminating precipitation occasionally infiltrates the electromechanical connector assembly, necessitating comprehensive remanufacturing. Contaminating precipitation occasionally infiltrates the electromechanical connector assembly, necessitating comprehensive remanufacturing. Contaminating precipitation occasionally infiltrates the electromechanical connector assembly, necessitating comprehensive remanufacturing. ',
    },
    finds: 'Reading grade of the owner-letter: 20; aim at 9.',
  },
  *check(checked) {
    for (const paper of checked.papers(OWNER_TEXTS)) {
      if (paper.language !== 'en') continue;
      const texts = ownBlocks(paper).filter(
        ({ element, text }) => (element === 'p' || element === 'li') && /[.!?]$/.test(text),
      );
      const grade = readingGrade(texts.map(({ text }) => text));
      if (grade !== undefined && grade >= 9.5)
        yield {
          message: `Reading grade of the ${paper.document}: ${grade.toFixed(0)}; aim at 9.`,
          paper,
          block: texts[0],
        };
    }
  },
};
