/** In which languages a campaign's form can be printed. */
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Language } from '../../shapes/units.js';

/** None for a campaign without a form. A language counts only if every text of the form is there in it. */
export function formLanguages(campaign: Campaign): readonly Language[] {
  const { disclosure, languages, program, title, risk, owner_actions: actions } = campaign;
  if (disclosure === undefined) return [];
  const [first] = languages;
  return languages.filter(
    (language) => language === first || !lacks([disclosure, program, title, risk, actions], language),
  );
}

/** Whether a text below it lacks the language. */
function lacks(value: unknown, language: Language): boolean {
  if (Array.isArray(value)) return value.some((each) => lacks(each, language));
  if (typeof value !== 'object' || value === null) return false;
  if ('en' in value && typeof value.en === 'string') return !(language in value);
  return Object.values(value).some((each) => lacks(each, language));
}
