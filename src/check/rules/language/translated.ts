import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const translated: Rule = {
  id: 'LANG-008',
  title: 'Every text of a paper exists in its language.',
  severity: 'error',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: '49 CFR 577.5(a) for recalls', sure: 'memory' },
  explanation: 'A paper is not printed half in English. Prescribed texts come from the product.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: { languages: ['en', 'es'], envelope: null, package: ['dealer-letter', 'owner-letter'] },
    finds: '"Special Service Campaign" has no Spanish, and the document is in Spanish.',
  },
  *check(checked) {
    for (const { message, place } of checked.untranslated())
      yield { message: `${message}.`, path: place?.field };
  },
};
