/** Says a condition in words, as a column of a dealer's table prints it. */

import { joinWords } from '../../base/facts/joinWords.js';
import { isOwnerFlag, type OwnerFlag } from '../../shapes/columns.js';
import type { Language } from '../../shapes/units.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Condition, ConditionField, ConditionValue } from '../schema/vehicles/condition.js';
import { OWNER_FLAG_WORDS } from '../schema/vehicles/ownerFlags.js';
import { entriesOf, isConditionField, valuesOf, yearsOf } from './compileCondition.js';
import { isPlaceField, type PlaceField, placeWords, samePlaces } from './placeWords.js';

/** `registered in New York or Vermont, model years 2011 - 2015`. A region is named by its states, as readers know them. */
export function conditionWords(condition: Condition, campaign: Campaign, language: Language): string {
  const parts = entriesOf(condition).map(([name, value]) => {
    if (name === 'not') return notWords(value as Condition, campaign, language);
    if (name === 'any') return anyWords(value as readonly Condition[], campaign, language);
    return entryWords(name, value as ConditionValue, campaign, language);
  });
  return parts.join(', ');
}

function anyWords(each: readonly Condition[], campaign: Campaign, language: Language): string {
  const same = samePlaces(each);
  if (same !== undefined) return placeWords(same, campaign, language);
  const words = each.map((one) => conditionWords(one, campaign, language));
  return joinWords(words, 'or', language);
}

function notWords(denied: Condition, campaign: Campaign, language: Language): string {
  const words = conditionWords(denied, campaign, language);
  const isSimple = entriesOf(denied).length === 1 && denied.any === undefined;
  const not = language === 'es' ? 'no' : 'not';
  return isSimple ? `${not} ${words}` : `${not} (${words})`;
}

function entryWords(name: string, value: ConditionValue, campaign: Campaign, language: Language): string {
  const values = valuesOf(value);
  if (!isConditionField(name)) {
    const label = campaign.vehicles?.attributes[name]?.label;
    const shown = joinWords(values.map(String), 'or', language);
    return `${label?.[language] ?? label?.en ?? name}: ${shown}`;
  }
  if (isOwnerFlag(name)) return OWNER_FLAG_WORDS[name].owners[language][value === true ? 0 : 1];
  if (isPlaceField(name)) return placeWords({ fields: [name], value }, campaign, language);
  const names = values.map((each) => valueName(name, each, campaign, language));
  const phrase = PHRASES[name][language];
  const said = typeof phrase === 'string' ? phrase : phrase[names.length === 1 && isOne(values) ? 0 : 1];
  return said.replace('*', joinWords(names, 'or', language));
}

const isOne = ([value]: readonly unknown[]): boolean => !String(value).includes('..');

/** One value or several, the star being their names. */
type Phrase = string | readonly [one: string, several: string];

type OtherField = Exclude<ConditionField, OwnerFlag | PlaceField>;

const PHRASES: Readonly<Record<OtherField, Readonly<Record<Language, Phrase>>>> = {
  line: { en: '*', es: '*' },
  make: { en: '*', es: '*' },
  model: { en: '*', es: '*' },
  model_year: {
    en: ['model year *', 'model years *'],
    es: ['año de modelo *', 'años de modelo *'],
  },
  engine: { en: 'engine *', es: 'motor *' },
  trim: { en: 'trim *', es: 'versión *' },
  plant: { en: 'built at *', es: 'fabricado en *' },
  origin: { en: '*', es: '*' },
  phase: { en: '*', es: '*' },
  zone: { en: '*', es: '*' },
  notice: { en: '* notice', es: 'aviso *' },
  code: { en: 'code *', es: 'código *' },
  repaired_under: { en: 'repaired under *', es: 'reparado con *' },
  covered_by: { en: 'covered by *', es: 'incluido en *' },
  open: { en: 'open under *', es: 'pendiente en *' },
  outcome: { en: ['outcome *', 'outcomes *'], es: ['resultado *', 'resultados *'] },
  mailed: { en: 'after the * notice', es: 'después del aviso *' },
  language: { en: 'in *', es: 'en *' },
  status: { en: '*', es: '*' },
};

const ORIGINS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  CBU: { en: 'imported complete', es: 'importado completo' },
  NAP: { en: 'North American production', es: 'producción norteamericana' },
};
const LANGUAGES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', es: 'inglés' },
  es: { en: 'Spanish', es: 'español' },
};
const STATUSES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  new: { en: 'new', es: 'nuevo' },
  used: { en: 'used', es: 'usado' },
  certified: { en: 'certified', es: 'certificado' },
  demonstrator: { en: 'demonstrator', es: 'de demostración' },
  rental: { en: 'rental', es: 'de alquiler' },
};
const PHASE: Readonly<Record<Language, string>> = { en: 'phase', es: 'fase' };
const ANY_RECALL: Readonly<Record<Language, string>> = {
  en: 'a safety recall',
  es: 'un retiro de seguridad',
};

function valueName(
  field: ConditionField,
  value: string | number | boolean,
  campaign: Campaign,
  language: Language,
): string {
  const word = String(value);
  const table = { origin: ORIGINS, language: LANGUAGES, status: STATUSES }[field as string];
  if (table !== undefined) return table[word]?.[language] ?? word;
  if (field === 'line') return campaign.vehicles?.lines.find(({ id }) => id === word)?.name ?? word;
  if (field === 'phase') {
    const name = campaign.phases.find(({ number }) => number === value)?.name;
    return name?.[language] ?? name?.en ?? `${PHASE[language]} ${word}`;
  }
  if (field === 'zone') {
    const name = campaign.beside.zones?.zones.find(({ id }) => id === word)?.name;
    return name?.[language] ?? name?.en ?? word;
  }
  if (field === 'model_year') return yearsOf(value).filter(isFirst).join(' - ');
  return field === 'open' && word === 'recall' ? ANY_RECALL[language] : word;
}

const isFirst = <Value>(value: Value, index: number, all: readonly Value[]): boolean =>
  all.indexOf(value) === index;
