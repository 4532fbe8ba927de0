import { coarsePictures } from '../../../render/coarsePictures.js';
import { laidOut } from '../../papers/laidText.js';
import { printedPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

/** 840 by 60 pixels. */
const GRAY =
  'iVBORw0KGgoAAAANSUhEUgAAA0gAAAA8CAAAAAB518VNAAAAj0lEQVR42u3TMQ0AAAzDsEIv9ILYThtCpKTAWSQAI4GRwEiAkcBIYCQwEmAkMBIYCYwEGAmMBEYCIwFGAiOBkcBIgJHASGAkMBJgJDASGAkwEhgJjARGAowERgIjgZEAI4GRwEhgJMBIYCQwEhgJMBIYCYwERgKMBEYCI4GRACOBkcBIgJHASGAkMBJgJPg3eJl1v53v7+8AAAAASUVORK5CYII=';

export const sharpPictures: Rule = {
  id: 'PAGE-007',
  title: 'Pictures have at least 200 dots per inch.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: printedPapers(),
  basis: { source: 'print', sure: 'none' },
  explanation:
    'Measured as large as the picture is printed; 300 dots per inch look good. A drawing (SVG) has no dots.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': '![A gray square](figures/square.png)' },
    files: { 'figures/square.png': GRAY },
    finds: 'figures/square.png prints at 163 dots per inch.',
  },
  *check(checked) {
    for (const paper of checked.printed(printedPapers()))
      for (const { file, dpi } of coarsePictures([laidOut(paper)]))
        yield { message: `${file} prints at ${dpi} dots per inch.`, paper, block: paper.blocks[0] };
  },
};
