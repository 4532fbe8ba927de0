import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { bilingualTexts } from '../../words/bilingualTexts.js';
import { figuresIn } from '../../words/figures.js';

export const samesFigures: Rule = {
  id: 'LANG-009',
  title: 'English and Spanish texts have the same figures.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'Numbers in digits are compared, in any order, text by text. Dates, hours and paths are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { facts: { wait: { en: '40 minutes', es: '40 minutos' } } },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { facts: { wait: { en: '40 minutes', es: '45 minutos' } } },
    finds: 'Spanish says 45, English says 40.',
  },
  *check(checked) {
    for (const { path, en, es } of bilingualTexts(checked.campaign)) {
      const [english, spanish] = [figuresIn(en), figuresIn(es)];
      const strange =
        spanish.find((figure) => !english.includes(figure)) ??
        english.find((figure) => !spanish.includes(figure));
      if (strange === undefined) continue;
      yield {
        message: `Spanish says ${spanish.join(', ') || 'no number'}, English says ${english.join(', ') || 'no number'}.`,
        path,
      };
    }
  },
};
