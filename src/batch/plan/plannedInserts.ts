/** Settles what is in the envelopes of a batch besides documents, and which piece has it. */
import { type Insert, isPerVin } from '../../campaign/schema/sections/enclosures.js';
import type { Text } from '../../campaign/schema/values.js';
import { enclosedColumns } from '../../render/letters/enclosedColumns.js';
import type { Met } from '../../shapes/recordField.js';
import type { BatchContext } from './batchRequest.js';

export interface PlannedInsert {
  readonly id: string;
  readonly is: Insert['is'];
  readonly name: Text;
  /** Its number in stock, for printed matter. */
  readonly stock: string | undefined;
  /** Sheets of printed matter; those of a label or card are in the print files. */
  readonly sheets: number | undefined;
  /** Weight of one. */
  readonly grams: number | undefined;
  /** Data file of a label or card. */
  readonly path: string | undefined;
  /** The columns of that file that it prints. */
  readonly columns: readonly string[];
  /** Number of its condition among those of texts; undefined if every piece has it. */
  readonly condition: number | undefined;
}

export function plannedInserts(inserts: readonly Insert[], context: BatchContext): readonly PlannedInsert[] {
  const { mailing, source, resolve } = context;
  const [campaign] = mailing.campaigns;
  return inserts.map((insert) => {
    const { id, is, name, grams, when } = insert;
    const perVin = isPerVin(insert) ? insert : undefined;
    const stocked = isPerVin(insert) ? undefined : insert;
    return {
      id,
      is,
      name,
      grams,
      stock: stocked?.stock,
      sheets: stocked?.sheets,
      path: perVin && resolve(perVin.data),
      columns: perVin === undefined ? [] : enclosedColumns(perVin.template, source.templateFolders),
      condition: when && source.conditions.numberOf(when, campaign?.code),
    };
  });
}

/** Whether a piece with these answers has it; what nobody knows counts as no. */
export function isEnclosed({ condition }: Pick<PlannedInsert, 'condition'>, met: Met | undefined): boolean {
  return condition === undefined || met?.[condition] === '1';
}
