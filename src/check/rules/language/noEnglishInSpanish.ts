import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { bilingualTexts } from '../../words/bilingualTexts.js';

const LONGEST_NAME = 5;

export const noEnglishInSpanish: Rule = {
  id: 'LANG-011',
  title: 'A Spanish paper has no English sentence.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'Six words or more in a row with words such as the, your and must, and none of Spanish, are found. Names, addresses and titles of programs are shorter.',
  passes: {
    sample: 'service_campaign',
    campaign: { facts: { call: { en: 'Please call us.', es: 'Llame a Norvane Driver Care.' } } },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      'facts.call': {
        en: 'Please call your retailer to make an appointment.',
        es: 'Please call your retailer to make an appointment.',
      },
    },
    finds: '"Please call your retailer to make an appointment" looks untranslated.',
  },
  *check(checked) {
    for (const { path, es } of bilingualTexts(checked.campaign))
      for (const run of es.split(/[^\p{L}\p{M}\s'’-]+/u)) {
        const words = run.trim().split(/\s+/);
        const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length;
        const spanish = words.filter((word) => SPANISH.has(word.toLowerCase()) || /[áéíóúñ]/i.test(word));
        if (words.length <= LONGEST_NAME || english < 2 || spanish.length > 0) continue;
        yield { message: `"${words.join(' ')}" looks untranslated.`, path: `${path}.es` };
      }
  },
};

const ENGLISH: ReadonlySet<string> = new Set(
  'the and of to your you is are will with for that this may must can have has not please call if when from by on at or an it'.split(
    ' ',
  ),
);
const SPANISH: ReadonlySet<string> = new Set(
  'el la los las de del y o que su sus un una en con para por se es son no al lo si como más este esta'.split(
    ' ',
  ),
);
