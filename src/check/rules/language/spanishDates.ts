import { monthNames } from '../../../base/facts/monthNames.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { bilingualTexts } from '../../words/bilingualTexts.js';

export const spanishDates: Rule = {
  id: 'LANG-012',
  title: 'Dates of a Spanish paper are written the Spanish way.',
  severity: 'information',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'March 16 is el 16 de marzo. Numbers are grouped as in the United States, also in Puerto Rico, and pass.',
  passes: {
    sample: 'service_campaign',
    campaign: {
      'facts.since': { en: 'From March 16, 2026.', es: 'Desde el 16 de marzo de 2026.' },
    },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'facts.since': { en: 'From March 16, 2026.', es: 'Desde March 16, 2026.' } },
    finds: '"March 16, 2026" is written the English way.',
  },
  *check(checked) {
    const months = [monthNames('en').join('|'), monthNames('es').join('|')];
    const english = new RegExp(
      `\\b(?:${months[0]})(?: \\d{1,2},?)?(?: \\d{4})?\\b|\\b(?:${months[1]}) \\d{1,2}, \\d{4}\\b`,
      'gu',
    );
    for (const { path, es } of bilingualTexts(checked.campaign))
      for (const [words] of es.matchAll(english))
        if (words !== 'May') yield { message: `"${words}" is written the English way.`, path: `${path}.es` };
  },
};
