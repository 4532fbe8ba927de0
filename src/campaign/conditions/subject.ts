/** What conditions can ask of a record, each fact known or not. */
import type { OwnerFlag } from '../../shapes/columns.js';
import type { OwnerFacts } from '../../shapes/coverage.js';
import type { ConditionField } from '../schema/vehicles/condition.js';

type SetField = 'ever_registered_in' | 'repaired_under' | 'covered_by' | 'open' | 'outcome' | 'mailed';

/** What one field has: a value, or a set of them where there can be several. Undefined is unknown. */
type FactOf<Field extends ConditionField> = Field extends SetField
  ? ReadonlySet<string>
  : Field extends 'model_year' | 'phase'
    ? number
    : string;

/**
 * Texts as the campaign file declares them; places as two-letter codes, `ABROAD` for one outside of all. What the owner
 * says yes or no to is in `owner`, an attribute under its own name in `attributes`.
 */
export type Subject = {
  readonly [Field in Exclude<ConditionField, OwnerFlag>]?: FactOf<Field> | undefined;
} & {
  readonly owner?: OwnerFacts | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
};
