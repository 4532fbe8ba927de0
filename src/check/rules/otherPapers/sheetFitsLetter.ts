import { statedTerms } from '../../../campaign/terms/statedTerms.js';
import { COVERAGE_PROGRAMS } from '../../rule/kinds.js';
import { ownBlocks, type Paper } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const sheetFitsLetter: Rule = {
  id: 'NR-009',
  title: 'The coverage sheet names the program, and the term that the letter states.',
  severity: 'error',
  kinds: COVERAGE_PROGRAMS,
  documents: ['owner-letter', 'csp-sheet'],
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'The sheet stays in the glove box when the letter is gone, and years later it is all that a dealer sees. It bears the code, and a length of the coverage that the letter states as well.',
  passes: { sample: 'support_program' },
  fails: {
    sample: 'support_program',
    campaign: { 'sheet.terms[0]': 'See the letter for the length of the coverage.' },
    finds: 'The coverage sheet does not say how long the coverage lasts.',
  },
  *check(checked) {
    const letters = checked.papers(['owner-letter']);
    for (const sheet of checked.papers(['csp-sheet'])) {
      const { code } = sheet.speaker;
      if (!sheet.blocks.some(({ text }) => text.includes(code)))
        yield { message: `The coverage sheet does not name ${code}.`, paper: sheet, block: sheet.blocks[0] };
      const stated = lengthsIn(sheet);
      if (stated.size === 0)
        yield {
          message: 'The coverage sheet does not say how long the coverage lasts.',
          path: 'sheet.terms',
        };
      const letter = letters.find(
        ({ language, notice }) => language === sheet.language && notice.id === sheet.notice.id,
      );
      const told = letter === undefined ? new Map<string, string>() : lengthsIn(letter, sheet);
      const other = [...stated].find(([claim]) => !told.has(claim));
      if (told.size > 0 && other !== undefined)
        yield {
          message: `The coverage sheet says ${other[1]}, the letter ${[...told.values()].join(', ')}.`,
          path: 'sheet.terms',
          paper: sheet,
        };
    }
  },
};

/** The class of the large figure, which does not say from when. */
const FIGURE = 'coverage-figure';

/** Years, months, miles and last days, by what they claim; without the sheet that stands at the foot of a letter. */
function lengthsIn(paper: Paper, sheet?: Paper): Map<string, string> {
  const atFoot = new Set(sheet?.blocks.map(({ text }) => text));
  const blocks = ownBlocks(paper).filter(
    ({ text, classes }) => !atFoot.has(text) && !classes.includes(FIGURE),
  );
  const stated = blocks.flatMap(({ text }) => statedTerms(text));
  return new Map(
    stated
      .filter(({ claim }) => /^(?:years|months|miles|until)/.test(claim))
      .map(({ claim, words }) => [claim, words]),
  );
}
