/** Says what the population file of a campaign may hold. */
import { knownValues } from '../../campaign/conditions/knownValues.js';
import { lineIds } from '../../campaign/coverage/compileLines.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { PopulationRules } from '../../select/load/populationRow.js';

export function populationRules(campaign: Campaign): PopulationRules {
  const { code, codes, vehicles } = campaign;
  const attributes = Object.entries(vehicles?.attributes ?? {});
  return {
    campaign: code,
    rows: vehicles?.file?.rows,
    values: new Map([
      ['campaign', [code, ...codes.map((other) => other.code)]],
      ['line', [...new Set([...(vehicles?.lines ?? []).map(({ id }) => id), ...lineIds(campaign)])]],
      ...(['phase', 'zone', 'notice'] as const).map(
        (column) => [column, knownValues(column, campaign)?.values ?? []] as const,
      ),
      ...attributes.map(([name, { values }]) => [name, values] as const),
    ]),
  };
}
