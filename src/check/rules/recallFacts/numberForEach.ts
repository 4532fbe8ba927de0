import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const numberForEach: Rule = {
  id: 'SR-055',
  title: 'Each vehicle has a recall number of NHTSA.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 573.6(b)', sure: 'confirmed' },
  explanation:
    'Where every number of recall.agency_numbers is for some vehicles only, the rows or values that none of them names would get letters without a number. Compared where the conditions ask for rows, or all for the same attribute.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'recall.agency_numbers': [{ number: '26V-998', when: { line: 'fjord' } }, '26V-999'],
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.agency_numbers': [{ number: '26V-998', when: { line: 'fjord' } }] },
    finds: 'No NHTSA number belongs to fjord_hybrid; the letters of these vehicles would print none.',
  },
  *check({ campaign: { recall, vehicles } }) {
    const conditions = (recall?.agency_numbers ?? []).map(({ when }) => when);
    const asked = new Set(conditions.flatMap((when) => Object.keys(when ?? {})));
    const [key] = asked;
    if (key === undefined || asked.size > 1 || conditions.includes(undefined)) return;
    const named = new Set(conditions.flatMap((when) => valuesOf(when, key)));
    const all = key === 'line' ? vehicles?.lines.map(({ id }) => id) : vehicles?.attributes[key]?.values;
    const missing = (all ?? []).filter((value) => !named.has(value));
    if (missing.length > 0)
      yield {
        message: `No NHTSA number belongs to ${missing.join(', ')}; the letters of these vehicles would print none.`,
        path: 'recall.agency_numbers',
      };
  },
};

function valuesOf(when: object | undefined, key: string): readonly string[] {
  const value: unknown = when === undefined ? undefined : Reflect.get(when, key);
  return [value].flat().map(String);
}
