import { laidOut, textsOf } from '../../papers/laidText.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const pagesNumbered: Rule = {
  id: 'PAGE-012',
  title: 'The pages of a letter are numbered.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: ['owner-letter'],
  basis: { source: 'layout', sure: 'none' },
  explanation: 'Looked for in the running heads and feet of the second page and those after it.',
  passes: { sample: 'service_campaign', campaign: { 'owner_letter.closing[0]': 'Thank you. '.repeat(300) } },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Thank you. '.repeat(300) },
    files: { 'templates/owner-letter/owner-letter.css': '@page { @top-right { content: none; } }\n' },
    finds: 'Page 2 has no number.',
  },
  *check(checked) {
    for (const paper of checked.printed(['owner-letter'])) {
      const filled = laidOut(paper);
      const heads = textsOf(filled).filter(({ paragraph }) => paragraph < 0);
      for (let page = 2; page <= filled.composition.pages.length; page++) {
        const shown = heads.filter((text) => text.page === page).map(({ text }) => text);
        if (!shown.some((text) => new RegExp(`(?<!\\d)${page}(?!\\d)`).test(text)))
          yield { message: `Page ${page} has no number.`, paper };
      }
    }
  },
};
