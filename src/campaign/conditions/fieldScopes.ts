/** Where a field of conditions can be asked for: what decides the population cannot depend on what follows from it. */
import type { Path } from '../../base/path.js';
import { OWNER_FLAGS } from '../../shapes/columns.js';
import type { ConditionField } from '../schema/vehicles/condition.js';

export type Scope = 'population' | 'phase' | 'notice' | 'term' | 'dealers' | 'text';

/** What the condition at a path decides; `dealers` and `text` are the texts of papers. */
export function scopeAt([root, key, below]: Path): Scope {
  if (root === 'vehicles') return 'population';
  if (root === 'phases') return 'phase';
  if (root === 'notices' && below === 'to') return 'notice';
  if (root === 'coverage') return 'term';
  const isOfDealers = DEALER_SECTIONS.has(String(root)) && key !== undefined;
  return isOfDealers ? 'dealers' : 'text';
}

const DEALER_SECTIONS: ReadonlySet<string> = new Set(['dealer_letter', 'dealer_faq', 'update_notice']);

const RECORD: readonly ConditionField[] = [
  'line',
  'make',
  'model',
  'model_year',
  'engine',
  'trim',
  'plant',
  'origin',
  'sold_in',
  'registered_in',
  'ever_registered_in',
  'repaired_under',
  ...OWNER_FLAGS,
  'status',
];

/** Undefined: every field, and every attribute. */
const FIELDS: Readonly<Record<Scope, readonly ConditionField[] | undefined>> = {
  population: RECORD,
  phase: [...RECORD, 'zone', 'code'],
  term: [...RECORD, 'zone', 'code', 'phase'],
  notice: [...RECORD, 'zone', 'code', 'phase'],
  dealers: ['notice', 'language', 'phase'],
  text: undefined,
};

/** Why a field cannot be asked for there; undefined where it can. */
export function whyNotAsked(field: string, isAttribute: boolean, scope: Scope): string | undefined {
  const fields = FIELDS[scope];
  if (fields === undefined || fields.some((each) => each === field)) return undefined;
  if (scope !== 'dealers')
    return isAttribute ? undefined : `"${field}" is not known yet where this is decided`;
  return `a dealer paper is for no vehicle, so that its texts cannot ask for "${field}"; they can ask for ${fields.join(', ')}`;
}
