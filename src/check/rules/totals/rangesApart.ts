import { readVinRange, type VinRange } from '../../../campaign/schema/vehicles/vins.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const rangesApart: Rule = {
  id: 'X-031',
  title: 'VIN ranges of one row do not overlap.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'Two ranges of one plant and year that share VINs are a slip in one of their ends. Ranges of other rows may overlap: the rows have other models. That a range ends after it begins is checked when the file is read.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'vehicles.lines[0].vin_ranges': ['RC400001-RC419782', 'RC420000-RC421000'] },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'vehicles.lines[0].vin_ranges': ['RC400001-RC419782', 'RC419000-RC421000'] },
    finds: 'Range RC419000-RC421000 overlaps RC400001-RC419782.',
  },
  *check({ campaign: { vehicles } }) {
    for (const [line, { vin_ranges = [] }] of (vehicles?.lines ?? []).entries())
      for (const [index, written] of vin_ranges.entries()) {
        const other = vin_ranges
          .slice(0, index)
          .find((each) => overlap(readVinRange(each), readVinRange(written)));
        if (other !== undefined)
          yield {
            message: `Range ${written} overlaps ${other}.`,
            path: `vehicles.lines[${line}].vin_ranges[${index}]`,
          };
      }
  },
};

function overlap(a: VinRange, b: VinRange): boolean {
  if (a.stem !== b.stem) return false;
  return (a.from ?? '') <= (b.to ?? '~') && (b.from ?? '') <= (a.to ?? '~');
}
